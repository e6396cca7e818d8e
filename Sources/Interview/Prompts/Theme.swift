/// A theme that recurs in mission-driven rounds, with the questions that probe it.
public struct Theme: Equatable, Sendable {
    /// The five themes of the source document.
    public enum Name: String, CaseIterable, Sendable, Codable {
        /// To say that one was wrong, or does not know.
        case intellectualHonesty = "intellectual-honesty"
        /// To act where the right answer cannot be known.
        case comfortWithUncertainty = "comfort-with-uncertainty"
        /// To disagree usefully, and to change one's mind.
        case collaborativeRigor = "collaborative-rigor"
        /// An interest that is one's own and particular.
        case missionDepth = "mission-depth"
        /// To find one's way where no rule gives the answer.
        case ethicalReasoning = "ethical-reasoning"

        /// The theme in the middle of a sentence.
        public var words: String { rawValue.replacing("-", with: " ") }
    }

    /// Its name.
    public var name: Name
    /// What an interviewer listens for, a clause.
    public var listens: String
    /// The names of the questions that probe it.
    public var questions: [String]
}
