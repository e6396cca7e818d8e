/// A short exercise with a dialogue of its own.
///
/// Source document, "Drill Sessions"; retrieval is Ladder's own.
public enum Drill: String, CaseIterable, Sendable, Codable {
    /// One decision, and five times why, each on the last reason.
    case fiveWhys = "five-whys"
    /// What if you had done something else?
    case alternativePath = "alternative-path"
    /// Doubts about a decision, and what is right in them.
    case critic
    /// What a moment reveals, where else it shows, what it costs, what is different now.
    case selfAwareness = "self-awareness"
    /// A case in which two good things pull apart.
    case valuesConflict = "values-conflict"
    /// Ten prompts, ten seconds each to name the story that fits.
    case retrieval

    /// Its name in the middle of a sentence: "the five whys drill".
    public var words: String { rawValue.replacing("-", with: " ") }

    /// The command that begins it.
    public var command: String { "ladder drill \(rawValue)" }
}
