internal import Foundation
public import Speech

/// A session on disk that could not be made, read or written.
public struct ArchiveError: Remedied, Equatable {
    /// The file or folder.
    public var path: String
    /// The line in it, counted from 1; 0 where the file as a whole is meant.
    public var line: Int
    /// What went wrong, in words.
    public var problem: String
    /// What to do about it.
    public var remedy: String

    /// An error at a line of a file, or of a file as a whole.
    public init(path: String, line: Int, problem: String, remedy: String) {
        (self.path, self.line, self.problem, self.remedy) = (path, line, problem, remedy)
    }

    /// The place and the problem.
    public var sentence: String {
        line > 0 ? "\(path), line \(line): \(problem)." : "\(path): \(problem)."
    }

    static func missingLog(_ path: String) -> ArchiveError {
        ArchiveError(
            path: path, line: 0, problem: "there is no event log here",
            remedy:
                "The recording beside it can be heard with any player; move that folder away to be rid of this message."
        )
    }

    static func system(_ path: String, _ call: String) -> ArchiveError {
        let code = errno
        let full = code == ENOSPC || code == EDQUOT
        return ArchiveError(
            path: path, line: 0, problem: "\(String(cString: strerror(code))) (\(call), code \(code))",
            remedy: full
                ? "Free some space on that disk, or choose another place with --home DIR."
                : "Check that the folder is yours and can be written, or choose another with --home DIR.")
    }
}
