/// A YAML file that is not as it should be, with the place to look.
public struct NotationError: Error, Equatable, Sendable {
    /// The file's path, as it was given.
    public var file: String
    /// The line, counted from 1; 0 where the file as a whole is meant.
    public var line: Int
    /// What is wrong, in words for the person who edits the file.
    public var problem: String

    /// An error at a line of a file.
    public init(file: String, line: Int, problem: String) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    /// The place and the problem in one sentence.
    public var sentence: String {
        line > 0 ? "\(file), line \(line): \(problem)." : "\(file): \(problem)."
    }
}
