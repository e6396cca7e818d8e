import Foundation
import Speech

/// Speech on record.
enum Spoken {
    /// PocketSphinx's own recording of "go forward ten meters", 2.8 s.
    static func goForward() throws -> [Int16] {
        let data = try Data(
            contentsOf: URL(fileURLWithPath: "/usr/share/pocketsphinx/test/data/goforward.raw"))
        return data.withUnsafeBytes { bytes in
            (0..<(bytes.count / 2)).map {
                Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self))
            }
        }
    }

    /// What is said in it.
    static let words = ["go", "forward", "ten", "meters"]

    /// Nothing said.
    static func silence(_ length: Samples) -> [Int16] { [Int16](repeating: 0, count: length.count) }
}
