/// A rung of the follow-up ladder, from the story told to what it taught about the world.
///
/// Source document, "The Follow-Up Ladder".
public enum Rung: String, CaseIterable, Comparable, Sendable, Codable, CodingKeyRepresentable {
    /// One particular experience, placed in time, with something at stake.
    case surface
    /// The forces at play.
    case context
    /// What the speaker chose, and why.
    case decision
    /// What it cost.
    case tradeoff
    /// What it showed the speaker about themselves.
    case meta
    /// What the speaker carries into other situations.
    case worldview

    /// How high it is, from 1 (surface) to 6 (worldview).
    public var height: Int {
        switch self {
        case .surface: 1
        case .context: 2
        case .decision: 3
        case .tradeoff: 4
        case .meta: 5
        case .worldview: 6
        }
    }

    /// Its name as shown to people.
    public var name: String {
        switch self {
        case .surface: "Surface"
        case .context: "Context"
        case .decision: "Decision"
        case .tradeoff: "Tradeoff"
        case .meta: "Meta-Reflection"
        case .worldview: "Worldview"
        }
    }

    /// Orders from surface up.
    public static func < (left: Rung, right: Rung) -> Bool { left.height < right.height }
}
