public import Speech

/// What was really said in a stretch of a session, as the person who said it heard it again.
///
/// It stands in the log behind what it corrects; nothing that was logged, and no sound, is changed by it.
public struct Correction: Hashable, Sendable, Codable {
    /// The stretch, from the first word's start to the last one's end.
    public var span: Span
    /// The words that stood there, for the reader of the log.
    public var heard: [String]
    /// The right ones; the same where they were right, none where nothing was said there.
    public var said: [String]

    /// A correction of the words in a stretch.
    public init(span: Span, heard: [String], said: [String]) {
        self.span = span
        self.heard = heard
        self.said = said
    }

    /// Whether the words were right as they were.
    public var isConfirmation: Bool { said == heard }

    /// The words of an answer with this stretch set right.
    ///
    /// Replaced are the words whose middle lies in the stretch: another pass of the recogniser may have moved their
    /// edges since. The right words are certain, and share the time by their length, since nothing better is known of
    /// it; words that are confirmed as they stand keep their own.
    public func applied(to words: [Word]) -> [Word] {
        let isReplaced = words.map { span.start <= $0.span.middle && $0.span.middle < span.end }
        let replaced = zip(words, isReplaced).filter(\.1).map(\.0)
        let right =
            replaced.map(\.text) == said
            ? replaced.map { Word($0.text, span: $0.span, confidence: 1) } : spread
        let before = zip(words, isReplaced).filter { !$1 && $0.span.middle < span.start }.map(\.0)
        let after = zip(words, isReplaced).filter { !$1 && $0.span.middle >= span.end }.map(\.0)
        return before + right + after
    }

    /// The right words over the stretch, evenly by their number of letters.
    var spread: [Word] {
        let letters = said.reduce(0) { $0 + $1.count }
        var passed = 0
        return said.map { text in
            let start = span.start + Samples(span.length.count * passed / max(1, letters))
            passed += text.count
            let end = span.start + Samples(span.length.count * passed / max(1, letters))
            return Word(text, span: Span(start: start, end: end), confidence: 1)
        }
    }
}

extension [Correction] {
    /// The words of an answer that was listened to in `window`, set right in the order in which that was done.
    public func applied(to words: [Word], in window: Span) -> [Word] {
        filter { window.start <= $0.span.middle && $0.span.middle < window.end }
            .reduce(words) { $1.applied(to: $0) }
    }
}

extension Span {
    fileprivate var middle: Samples { Samples((start.count + end.count) / 2) }
}
