/// What an answer held, as far as its words show it.
public struct AnswerReading: Equatable, Sendable {
    /// With fewer words than these an answer is thin: eight seconds of speech, the least that interviewers expect of an
    /// answer to a follow-up, hold more.
    public static let thinWords = 15

    /// The rungs whose evidence is plain, each with its quote.
    public var evidence: [Rung: Evidence]
    /// How many words were said, filled pauses left out.
    public var words: Int
    /// Phrases of the candidate's own that may be taken up, the best first, already turned to the second person.
    public var phrases: [String]
    /// The patterns that show surely enough to ask about, the surest first.
    public var patterns: [Judgement.Shown] = []
    /// The parts of a told story that were heard: situation, task, action, result, learning.
    public var parts: [Trait] = []
    /// What it gives, or may give, of the things that belong to a rung; everything where that was not judged.
    public var given = Set(Lack.allCases)
    /// Where much of it was told before, word for word.
    public var reuse: Reuse?
    /// The words with which the answer to a question from another side went back to the story; nothing where it did not.
    public var returning: String?
    /// The bad and the good things that it tells.
    public var beats = Beats()
    /// Its words as they were judged; nothing where they were not.
    public var text: AnswerText?
    /// How far its words can be trusted.
    public var quality = TextQuality.typed
    /// Whether most of its words are known; else it is another language, or was misheard altogether.
    public var isUnderstood = true
    /// Whether the answer surely does not meet its question.
    public var isBeside = false
    /// Whether the rung that was asked for surely is not in it.
    public var lacksAsked = false
}
