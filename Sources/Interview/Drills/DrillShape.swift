internal import Analysis
internal import Speech

/// An answer within a drill, and what was read in it.
struct DrillAnswer: Equatable, Sendable {
    var words: [Word]
    var reading: AnswerReading
    /// Whether it was too short to hold anything.
    var isThin: Bool
}

/// The order in which a drill asks.
protocol DrillShape: Equatable, Sendable {
    /// Asks the question that the drill begins with; another one where that was skipped.
    mutating func open(_ generator: inout SplitMix64) -> Asking?

    /// Takes an answer, or nothing where the question was skipped or met with silence, and asks further; nothing at the end.
    mutating func next(after heard: DrillAnswer?, _ generator: inout SplitMix64) -> Asking?

    /// A closing line with what the drill counted in it.
    func filled(_ closing: String) -> String
}

extension DrillShape {
    func filled(_ closing: String) -> String { closing }

    func isEqual(to other: any DrillShape) -> Bool { (other as? Self) == self }
}

extension Asking {
    /// A question of a drill; `taking` are the candidate's words that it takes up.
    static func drill(
        _ wording: Wording, _ rung: Rung, _ label: String, move: Move = .climb, reason: String,
        taking phrase: String? = nil
    ) -> Asking {
        let grounds = phrase.map { " It takes up your words: \u{201C}\($0)\u{201D}." } ?? ""
        return Asking(
            story: 0, rung: rung, wording: wording.id, question: wording.text, move: move,
            reason: reason + grounds, label: label)
    }
}
