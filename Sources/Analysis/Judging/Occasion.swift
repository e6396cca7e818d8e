/// What an answer is an answer to.
public struct Occasion: Equatable, Sendable {
    /// The rung that was asked for.
    public var asked: Rung
    /// The question.
    public var question: String
    /// The earlier answers on the same story, oldest first.
    public var earlier: [String]
    /// What was told or written before this interview.
    public var prepared: [EarlierText] = []
    /// Whether the question came from a side that the story did not cover.
    public var asksAnotherSide = false

    /// A question and what was answered before it.
    public init(asked: Rung, question: String, earlier: [String] = []) {
        self.asked = asked
        self.question = question
        self.earlier = earlier
    }
}
