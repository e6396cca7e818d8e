/// How a session began: what a later reader needs to understand its log.
public struct SessionOpening: Equatable, Sendable, Codable {
    /// Where the answers came from.
    public enum Source: String, Equatable, Sendable, Codable {
        /// A person at a microphone.
        case microphone
        /// Recordings in place of a microphone.
        case recordings
        /// Typed paragraphs.
        case typed
        /// The simulated candidate of the demonstration.
        case simulated
    }

    /// The version of the log's format.
    public var version = 1
    /// The session's name.
    public var id: String
    /// When it began, ISO 8601 with the offset of the place; the only wall time in a session.
    public var started: String
    /// Where the answers came from.
    public var source: Source
    /// What the user chose.
    public var settings: InterviewSettings

    /// An opening.
    public init(id: String, started: String, source: Source, settings: InterviewSettings) {
        self.id = id
        self.started = started
        self.source = source
        self.settings = settings
    }
}
