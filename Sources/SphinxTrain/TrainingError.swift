public import Speech

/// One of sphinxtrain's programs, or a file that it needs, failed.
public struct TrainingError: Remedied, Equatable {
    /// The program or the file.
    public var call: String
    /// What went wrong, in words.
    public var problem: String

    /// An error of a program or a file.
    public init(call: String, problem: String) {
        self.call = call
        self.problem = problem
    }

    /// The call and the problem.
    public var sentence: String { "The voice could not be learned: \(problem) (\(call))." }

    /// What to install.
    public var remedy: String {
        "Everything else works without it. Install anew: sudo apt install sphinxtrain sphinxbase-utils pocketsphinx."
    }
}
