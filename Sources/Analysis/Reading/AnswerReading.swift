/// What an answer held, as far as its words show it.
public struct AnswerReading: Equatable, Sendable {
    /// The rungs whose evidence is plain, each with its quote.
    public var evidence: [Rung: Evidence]
    /// How many words were said, filled pauses left out.
    public var words: Int
    /// Phrases of the candidate's own that may be taken up, the best first, already turned to the second person.
    public var phrases: [String]
}
