/// An answer that is in good part word for word what was told before.
public struct Reuse: Equatable, Sendable {
    /// Shorter runs are common speech; of longer ones a recogniser leaves few whole.
    static let shortest = 5
    /// So many of the answer's words, and this part of them, must have been there before.
    ///
    /// The same stories told again in other words stay below (`RepetitionTests`): a person tells their own story in their
    /// own words twice without learning it by heart.
    static let leastWords = 15
    static let leastShare = 0.3

    /// What it was told in before.
    public var source: String
    /// The longest stretch that was there before, as it was said now.
    public var quote: String
    /// Which part of the answer's words was there before.
    public var share: Double

    /// The earlier text that most of an answer comes from; nothing where none is reused to any extent.
    package static func of(_ answer: AnswerText, in earlier: [EarlierText]) -> Reuse? {
        let found = earlier.compactMap { text -> Reuse? in
            let repetition = Repetition(of: answer.words, in: text.words, shortest: shortest)
            guard repetition.share >= leastShare, repetition.words >= leastWords,
                let longest = repetition.longest
            else { return nil }
            return Reuse(source: text.name, quote: answer.quote(longest), share: repetition.share)
        }
        return found.max { $0.share < $1.share }
    }
}
