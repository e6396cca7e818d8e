/// One message between Ladder and a recogniser's process: a kind and its bytes.
///
/// On the wire: `LR`, the version, the kind, the payload's length as four bytes, lowest first, then the payload.
struct RecogniserFrame: Equatable, Sendable {
    /// The bytes of a header.
    static let headerLength = 8
    /// The longest payload: half an hour of sound; more can only be garbage.
    static let longest = 64 << 20
    private static let mark: [UInt8] = [UInt8(ascii: "L"), UInt8(ascii: "R"), 1]

    /// What the payload is.
    var kind: UInt8
    /// The payload.
    var payload: [UInt8] = []

    /// The frame as it is sent.
    var bytes: [UInt8] {
        let length = UInt32(payload.count)
        return Self.mark + [kind] + (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + payload
    }

    /// Takes frames out of bytes that arrive in pieces of any size.
    struct Reader: Sendable {
        private var held: [UInt8] = []
        private var place = 0

        /// Takes note of the next bytes.
        mutating func add(_ bytes: some Sequence<UInt8>) {
            held.removeFirst(place)
            place = 0
            held.append(contentsOf: bytes)
        }

        /// The next whole frame; nothing where more bytes are needed.
        ///
        /// - throws: `Garbled` where the bytes are no frame; nothing sensible can follow then.
        mutating func next() throws(Garbled) -> RecogniserFrame? {
            let rest = held[place...]
            // A wrong first byte is told at once: whoever sends it may never send eight.
            guard zip(rest, RecogniserFrame.mark).allSatisfy({ $0 == $1 }) else {
                throw Garbled(problem: "what it sent is no message of a recogniser")
            }
            guard rest.count >= RecogniserFrame.headerLength else { return nil }
            let length = (0..<4).reduce(0) { $0 | Int(rest[place + 4 + $1]) << ($1 * 8) }
            guard length <= RecogniserFrame.longest else {
                throw Garbled(problem: "it announced a message of \(length) bytes")
            }
            let end = RecogniserFrame.headerLength + length
            guard rest.count >= end else { return nil }
            let frame = RecogniserFrame(
                kind: rest[place + 3],
                payload: Array(rest[(place + RecogniserFrame.headerLength)..<(place + end)]))
            place += end
            return frame
        }
    }

    /// Bytes that mean nothing.
    struct Garbled: Error, Equatable {
        /// What is wrong with them, to be read after "the recogniser's process".
        var problem: String
    }
}
