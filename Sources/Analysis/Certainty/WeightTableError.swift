public import Speech

/// A table of weights that cannot be read.
public struct WeightTableError: Remedied, Equatable {
    /// The file.
    public let file: String
    /// The line in it, counted from 1.
    public let line: Int
    /// What is wrong there.
    public let problem: String

    /// The place and the problem.
    public var sentence: String { "\(file), line \(line): \(problem)." }
    /// What to do about it.
    public var remedy: String {
        "Restore it from the project (git checkout), or fit it again: scripts/evaluate fillers --fit, or confidence --fit."
    }
}
