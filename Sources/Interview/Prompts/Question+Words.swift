extension Question.Category {
    /// The category in the middle of a sentence.
    public var words: String {
        switch self {
        case .failure: "failure and learning"
        case .conflict: "conflict and disagreement"
        case .mission: "mission and motivation"
        case .growth: "self-awareness and growth"
        case .ethics: "ethics and tradeoffs"
        case .ambiguity: "ambiguity and uncertainty"
        }
    }
}
