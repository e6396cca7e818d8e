/// The candidate's own words that show a rung.
public struct Evidence: Hashable, Sendable, Codable {
    /// The rung that they show.
    public var rung: Rung
    /// The words, as heard: a stretch around each cue, the stretches joined by an ellipsis.
    public var quote: String
    /// The cues that were found in them.
    public var cues: [String]
}
