/// An answer that is in good part word for word what was told before.
public struct Reuse: Equatable, Sendable {
    /// Shorter runs are common speech; of longer ones a recogniser leaves few whole.
    static let shortest = 5
    /// So many different content words, and this part of all the answer's words, must have been there before.
    ///
    /// The same stories told again in other words stay below, and so do two stories of one speaker who has turns of phrase
    /// ("it was my job to make sure that the"; `RepetitionTests`).
    static let leastContentWords = 12
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
            guard repetition.share >= leastShare, contentWords(repetition, answer) >= leastContentWords,
                let longest = repetition.longest
            else { return nil }
            return Reuse(source: text.name, quote: answer.quote(longest), share: repetition.share)
        }
        return found.max { $0.share < $1.share }
    }

    private static func contentWords(_ repetition: Repetition, _ answer: AnswerText) -> Int {
        WordFeature.contentWords(of: repetition.stretches.flatMap { answer.words[$0] }).count
    }
}
