public import Speech

/// The model of a candidate's texts could not be written.
public struct ExpectationsError: Remedied, Equatable {
    /// The file.
    public let path: String
    /// What the system said.
    public let problem: String

    /// The file and the problem.
    public var sentence: String {
        "What you may say could not be prepared: \(path) cannot be written (\(problem))."
    }
    /// What to do about it.
    public var remedy: String { "Free some space on that disk, or choose another place with --home DIR." }
}
