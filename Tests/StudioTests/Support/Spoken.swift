import Speech
import VirtualDesk

/// Speech on record.
enum Spoken {
    /// "go forward ten meters", 2.8 s.
    static func goForward() throws -> [Int16] { try Recorded.goForward() }

    /// What is said in it.
    static let words = Recorded.words

    /// Nothing said.
    static func silence(_ length: Samples) -> [Int16] { [Int16](repeating: 0, count: length.count) }
}
