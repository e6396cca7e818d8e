import Speech
import Testing
import VirtualDesk

@testable import PocketSphinx

/// What the decoder's tests let it hear.
enum Sounds {
    /// "go forward ten meters", 2.8 s.
    static func goForward() throws -> [Int16] { try Recorded.goForward() }

    /// What is said in it.
    static let words = Recorded.words

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
