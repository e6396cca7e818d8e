internal import CSndFile
public import Speech

/// A recording that could not be read or written: the file, the call, and libsndfile's words.
public struct SoundFileError: Remedied, Equatable {
    /// What was being done to the file.
    public enum Work: String, Equatable, Sendable {
        /// Opening or reading it.
        case read
        /// Creating or writing it.
        case write
        /// Taking one of its channels.
        case pick
    }

    /// The file's path.
    public var path: String
    /// Reading or writing.
    public var work: Work
    /// What went wrong, in words.
    public var problem: String

    /// An error about a file.
    public init(path: String, work: Work, problem: String) {
        self.path = path
        self.work = work
        self.problem = problem
    }

    /// The file and the problem.
    public var sentence: String {
        switch work {
        case .read, .pick: "The recording '\(path)' cannot be read: \(problem)."
        case .write: "The recording '\(path)' cannot be written: \(problem)."
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch work {
        case .read where ["No such file or directory", "Permission denied"].contains(problem):
            "Check the file's name, and that you may read it."
        case .read:
            "Give a WAV, FLAC, OGG, AIFF or MP3 file with sound in it; `sox FILE out.wav` converts most others."
        case .pick: "Name a channel that it has with --channel, or leave that out: all are mixed then."
        case .write: "Free some space on that disk, or choose another place with --home DIR."
        }
    }

    static func words(_ handle: OpaquePointer?) -> String {
        let words = sf_strerror(handle).map { String(cString: $0) }?.trimmedSentence ?? "an unknown error"
        // libsndfile's mark for what the system said, in words that stand for themselves.
        let mark = "System error : "
        return words.hasPrefix(mark) ? String(words.dropFirst(mark.count)) : words
    }
}

extension String {
    // libsndfile's messages end in a full stop, sometimes a newline; the sentence around them brings its own.
    var trimmedSentence: String {
        var rest = Substring(self)
        while let last = rest.last, last == "." || last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
