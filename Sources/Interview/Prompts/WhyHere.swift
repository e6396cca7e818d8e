internal import Analysis

/// The question that a mission-driven round always asks, and the ladder up from its answer.
struct WhyHere: Equatable, Sendable {
    /// What an answer needs to be believed, from the lowest.
    enum Step: String, CaseIterable, Sendable {
        /// A personal moment.
        case moment
        /// What exactly.
        case specifics
        /// What was done about it.
        case done
        /// What is uncertain.
        case uncertain

        /// The rung in whose place it is asked for.
        var rung: Rung {
            switch self {
            case .moment: .surface
            case .specifics: .context
            case .done: .decision
            case .uncertain: .tradeoff
            }
        }
    }

    /// The names of the opening questions that ask it.
    var questions: [String] = []
    var wordings: [Step: [Wording]] = [:]
}
