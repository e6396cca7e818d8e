/// An opening question of the bank.
public struct Question: Hashable, Sendable, Codable {
    /// The six question categories of the source document.
    public enum Category: String, CaseIterable, Sendable, Codable {
        /// Failure and learning.
        case failure
        /// Conflict and disagreement.
        case conflict
        /// Mission and motivation.
        case mission
        /// Self-awareness and growth.
        case growth
        /// Ethics and trade-offs.
        case ethics
        /// Ambiguity and uncertainty.
        case ambiguity
    }

    /// The eight story categories of the source document: the kind of story that answers the question.
    public enum Story: String, CaseIterable, Sendable, Codable {
        /// A genuine project failure.
        case projectFailure = "project-failure"
        /// A disagreement with a manager or leader.
        case managerDisagreement = "manager-disagreement"
        /// A deeply held opinion that changed.
        case changedOpinion = "changed-opinion"
        /// An ethical trade-off.
        case ethicalTradeoff = "ethical-tradeoff"
        /// Mentorship through difficulty.
        case mentorship
        /// Acting in extreme ambiguity.
        case ambiguity
        /// Someone else was right.
        case someoneElseRight = "someone-else-right"
        /// Why this work.
        case missionMotivation = "mission-motivation"
    }

    /// The five negative-frame patterns of the source document, and none of them.
    public enum Frame: String, CaseIterable, Sendable, Codable {
        /// "Tell me about a time you failed."
        case directNegative = "direct-negative"
        /// "What are you still not good at?"
        case invertedPositive = "inverted-positive"
        /// "What would your harshest critic say?"
        case thirdPerson = "third-person"
        /// "If you could redo one decision …"
        case counterfactual
        /// "When did you fundamentally disagree …"
        case conflictEscalation = "conflict-escalation"
        /// Not negatively framed.
        case open
    }

    /// Its name in the bank.
    public var id: String
    /// What it asks about.
    public var category: Category
    /// The words, as spoken.
    public var text: String
    /// The kind of story that it calls for.
    public var story: Story
    /// How it is framed.
    public var frame: Frame

    /// Whether it is not in the bank but the user's own.
    var isOwn: Bool { id == "own" }

    /// The kind of story that it calls for, where that is known: of the user's own words it is not.
    var kind: Story? { isOwn ? nil : story }

    /// A question that is not in the bank: the user's own words.
    public static func own(_ text: String, category: Category?) -> Question {
        Question(id: "own", category: category ?? .failure, text: text, story: .projectFailure, frame: .open)
    }
}
