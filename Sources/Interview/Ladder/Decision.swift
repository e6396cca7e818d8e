/// A move that was chosen, with its evidence: what the log keeps, and what is shown afterwards.
public struct Decision: Hashable, Sendable, Codable {
    /// The move, by its name in the labelled answers, such as `tradeoff` or `again:context`.
    public var move: String
    /// The line of the policy's table that chose it.
    public var rule: String
    /// Why, a sentence for the candidate to read afterwards.
    public var reason: String
    /// The candidate's words that it rests on, as heard.
    public var quotes: [String]

    /// A decision.
    public init(move: NextMove, rule: String, reason: String, quotes: [String] = []) {
        self.move = move.label
        self.rule = rule
        self.reason = reason
        self.quotes = quotes
    }

    /// Whether no question came of it, so that it has to be shown by itself.
    public var asksNothing: Bool {
        [NextMove.silence, .time, .close].contains { $0.label == move }
    }
}
