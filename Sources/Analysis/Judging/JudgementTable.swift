public import Speech

/// The learned weights by which answers are judged: a text file that a person can read.
///
/// Written by `scripts/evaluate judgement --fit`, read once, used from any thread.
public struct JudgementTable: Equatable, Sendable {
    /// How the last step weighs the inputs for one trait.
    package struct Weighing: Equatable, Sendable {
        /// One weight an input of `Impressions`.
        package var weights: [Float]
        /// What it starts from.
        package var bias: Float
        /// From this probability on the trait is taken for there, for the next move.
        package var taken: Float
        /// From this probability on the trait is shown to the candidate: precision .9 in cross-validation.
        package var shown: Float

        /// A weighing.
        package init(weights: [Float], bias: Float, taken: Float, shown: Float) {
            self.weights = weights
            self.bias = bias
            self.taken = taken
            self.shown = shown
        }
    }

    /// Where it came from: the data, their fingerprint, the cross-validated figures.
    public let remarks: [String]
    package let windows: LinearTable
    package let answers: LinearTable
    /// For each trait, and for `unresponsive`.
    package let weighings: [String: Weighing]

    /// The name of the judgement that the question was not met.
    package static let unresponsive = "unresponsive"

    /// A table from its parts.
    package init(remarks: [String], windows: LinearTable, answers: LinearTable, weighings: [String: Weighing])
    {
        self.remarks = remarks
        self.windows = windows
        self.answers = answers
        self.weighings = weighings
    }
}

/// A table of weights that cannot be read.
public struct JudgementTableError: Remedied, Equatable {
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
        "Restore it from the project (git checkout), or fit it again: scripts/evaluate judgement --fit."
    }
}
