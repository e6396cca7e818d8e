/// A stretch of speech between two pauses, with the words that the recogniser made of it.
public struct Segment: Hashable, Sendable, Codable {
    /// Where the stretch lies, pads of silence included.
    public var span: Span
    /// What was heard in it, in order, times on the same clock as `span`.
    public var words: [Word]

    /// A stretch and its words.
    public init(span: Span, words: [Word]) {
        self.span = span
        self.words = words
    }
}
