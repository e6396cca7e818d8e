/// One word as it was heard or typed.
public struct Word: Hashable, Sendable, Codable {
    /// Whether a word says something or fills time.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// A word of the answer.
        case word
        /// A filled pause: um, uh, er, hmm.
        case filler
        /// A comma or a full stop that was typed: nobody hears one.
        case mark
    }

    /// Lower case, without the recogniser's marks for pronunciation variants.
    public var text: String
    /// When it was said; empty at zero for typed words.
    public var span: Span
    /// The recogniser's posterior probability, 0 to 1; 1 for typed words.
    public var confidence: Double
    /// Whether it fills time.
    public var kind: Kind
    /// The phones by which the recogniser knew it, apart by spaces; nothing where it was typed, or heard before they were kept.
    public var phones: String?

    /// The filled pauses that Ladder knows by sight.
    public static let filledPauses: Set<String> = [
        "um", "uh", "er", "erm", "hmm", "mm", "uhm", "umm", "ah", "eh",
    ]

    /// A word heard at `span`; its kind follows from its text.
    public init(_ text: String, span: Span, confidence: Double) {
        self.text = text
        self.span = span
        self.confidence = confidence
        kind = Self.filledPauses.contains(text) ? .filler : .word
    }

    /// The same word, later by `offset`.
    public func moved(by offset: Samples) -> Word {
        var word = self
        word.span = span.moved(by: offset)
        return word
    }

    /// The words and punctuation marks of a typed text: lower case, certain, at no time.
    public static func paragraph(_ text: String) -> [Word] {
        var found: [Word] = []
        var rest = Substring(text)
        while let place = rest.firstIndex(where: { ",.;:!?".contains($0) }) {
            found += typed(String(rest[..<place]))
            let after = rest.index(after: place)
            // The point of 3.5 and of www.example.org ends nothing.
            if !found.isEmpty, after == rest.endIndex || rest[after].isWhitespace {
                var mark = Word(String(rest[place]), span: Span(start: .zero, end: .zero), confidence: 1)
                mark.kind = .mark
                found.append(mark)
            }
            rest = rest[after...]
        }
        return found + typed(String(rest))
    }

    /// The words of a typed text: lower case, without punctuation, certain, at no time.
    public static func typed(_ text: String) -> [Word] {
        text.lowercased()
            .replacing("\u{2019}", with: "'")
            .split { !($0.isLetter || $0.isNumber || $0 == "'") }
            .map { $0.trimmingApostrophes }
            .filter { !$0.isEmpty }
            .map { Word($0, span: Span(start: .zero, end: .zero), confidence: 1) }
    }
}

extension Substring {
    // Quotation marks typed as apostrophes stand at a word's edges; those inside (don't) belong to it.
    fileprivate var trimmingApostrophes: String {
        var rest = self
        while rest.first == "'" { rest = rest.dropFirst() }
        while rest.last == "'" { rest = rest.dropLast() }
        return String(rest)
    }
}
