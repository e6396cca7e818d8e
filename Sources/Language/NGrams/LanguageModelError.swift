public import Speech

/// A language model file that is not as it should be, with the place to look.
public struct LanguageModelError: Remedied, Equatable {
    /// The file's path, as it was given.
    public var file: String
    /// The line, counted from 1; 0 where the file has no lines or is meant as a whole.
    public var line: Int
    /// What is wrong, in words.
    public var problem: String

    /// An error at a line of a file.
    public init(file: String, line: Int = 0, problem: String) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    /// The place and the problem.
    public var sentence: String {
        line > 0 ? "\(file), line \(line): \(problem)." : "\(file): \(problem)."
    }

    /// Where to get a sound file.
    public var remedy: String {
        "Make the language model again, or install the stock one anew: sudo apt install --reinstall pocketsphinx-en-us."
    }
}
