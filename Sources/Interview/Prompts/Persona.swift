/// How the interviewer comes across: its wordings and its patience, never which rung it asks for.
public enum Persona: String, CaseIterable, Sendable, Codable {
    /// Says why it asks, waits longer.
    case warm
    /// The usual one.
    case neutral
    /// Short and exact, waits less; never unkind.
    case exacting
}
