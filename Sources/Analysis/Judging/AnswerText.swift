public import Speech

/// The words of an answer as they are judged: without filled pauses, which recognisers drop as they please.
public struct AnswerText: Equatable, Sendable {
    /// The words, lower case.
    public let words: [String]
    /// Where each stands among all that was said.
    private let places: [Int]
    /// All that was said, fillers included.
    private let said: [String]

    /// Sounds that are no words: their number must not tell one answer from another.
    static let filled: Set<String> = ["um", "uh", "er", "erm", "hmm", "mm", "mhm", "ah", "eh", "uhm", "hm"]

    /// An answer as it was written down: lower case, no punctuation.
    public init(_ text: String) {
        self.init(said: text.split(whereSeparator: \.isWhitespace).map { String($0) })
    }

    /// An answer as it was heard.
    public init(_ words: [Word]) {
        self.init(said: words.map(\.text))
    }

    private init(said: [String]) {
        var words: [String] = []
        var places: [Int] = []
        for (place, word) in said.enumerated() {
            let plain = word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" }
            guard !plain.isEmpty, !Self.filled.contains(plain) else { continue }
            words.append(plain)
            places.append(place)
        }
        self.words = words
        self.places = places
        self.said = said
    }

    /// The words of a stretch as they were said, fillers between them included.
    public func quote(_ stretch: Range<Int>) -> String {
        guard let first = stretch.first, let last = stretch.last else { return "" }
        return said[places[first]...places[last]].joined(separator: " ")
    }
}
