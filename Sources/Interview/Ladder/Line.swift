public import Analysis

/// Something that the interviewer says.
public struct Line: Hashable, Sendable, Codable {
    /// The words, as spoken and captioned.
    public var text: String
    /// The question in it, where it asks one.
    public var asking: Asking?

    /// A line.
    public init(_ text: String, asking: Asking? = nil) {
        self.text = text
        self.asking = asking
    }
}

/// A question as it was asked: for which rung, and why.
public struct Asking: Hashable, Sendable, Codable {
    /// What kind of move a question is.
    public enum Move: String, Hashable, Sendable, Codable {
        /// A new story.
        case open
        /// The next rung that was not shown yet.
        case climb
        /// The same rung again, more sharply.
        case again
        /// A question about a pattern that showed.
        case challenge

        // The kind of a move that asks something; nothing where it asks nothing.
        init?(_ move: NextMove) {
            switch move {
            case .climb: self = .climb
            case .again: self = .again
            case .challenge: self = .challenge
            case .silence, .time, .close: return nil
            }
        }
    }

    /// Which opening question it belongs to, counted from 0.
    public var story: Int
    /// The rung asked for.
    public var rung: Rung
    /// The name of the question or wording in the bank.
    public var wording: String
    /// The question alone, without what is said around it.
    public var question: String
    /// The kind of move.
    public var move: Move
    /// Why this was asked, a sentence for the candidate to read afterwards.
    public var reason: String
    /// What it is called where it is no rung of the ladder: "Why 2 of 5".
    public var label: String?
    /// The kind of story that its opening question called for; nothing where that is not known.
    public var kind: Question.Story?

    /// What it is called on the screen.
    public var name: String { label ?? rung.name }
}
