/// The form of sphinxtrain's files: header, byte-order mark, words of 32 bits, checksum.
enum S3File {
    /// The bytes of a file of `words`.
    static func bytes(_ words: [UInt32], version: String) -> [UInt8] {
        var bytes = Array("s3\nversion \(version)\nchksum0 yes\nendhdr\n".utf8)
        var sum: UInt32 = 0
        for word in words { sum = (sum << 20 | sum >> 12) &+ word }
        bytes.reserveCapacity(bytes.count + 4 * words.count + 8)
        for word in [0x1122_3344] + words + [sum] {
            withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }
}
