import Foundation
import Speech
import Testing

@testable import PocketSphinx

/// What the decoder's tests let it hear.
enum Sounds {
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

    /// Nothing but the sound of nothing.
    static func silence(seconds: Double) -> [Int16] {
        [Int16](repeating: 0, count: Samples.seconds(seconds).count)
    }
}

/// Feeds one live utterance in blocks of 20 ms and gives its words.
func hearLive(_ samples: [Int16], with decoder: borrowing Decoder) throws -> [Word] {
    try decoder.begin()
    for start in stride(from: 0, to: samples.count, by: 320) {
        let block = samples[start..<min(start + 320, samples.count)]
        try block.withUnsafeBufferPointer { try decoder.hear($0) }
    }
    return try decoder.end()
}
