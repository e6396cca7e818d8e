import Foundation

/// PocketSphinx's own recordings, as its test data brings them.
public enum Recorded {
    /// "go forward ten meters", 2.8 s at 16 kHz.
    public static func goForward() throws -> [Int16] {
        let data = try Data(
            contentsOf: URL(fileURLWithPath: "/usr/share/pocketsphinx/test/data/goforward.raw"))
        return data.withUnsafeBytes { bytes in
            (0..<(bytes.count / 2)).map {
                Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self))
            }
        }
    }

    /// What is said in it.
    public static let words = ["go", "forward", "ten", "meters"]
}
