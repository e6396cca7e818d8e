internal import Foundation
public import Interview
public import SoundFile
internal import Speech

/// One session on disk: the recording and the event log, and what is derived from them.
public struct SessionFolder: Equatable, Sendable {
    /// The folder's path.
    public let path: String

    /// The session at `path`.
    public init(path: String) {
        self.path = path
    }

    /// The session's name.
    public var id: String { URL(fileURLWithPath: path).lastPathComponent }
    /// The recording: 16 kHz, left the candidate, right the interviewer.
    public var recording: String { path + "/audio.wav" }
    /// The event log: the truth.
    public var events: String { path + "/events.jsonl" }
    /// Derived: a summary for other programs.
    public var summary: String { path + "/session.json" }
    /// Derived: the page of feedback.
    public var report: String { path + "/report.html" }

    /// Whether there is a recording; typed sessions have none.
    public var hasRecording: Bool { FileManager.default.fileExists(atPath: recording) }

    /// What the log says.
    ///
    /// - throws: `ArchiveError` where the log is missing or broken.
    public func log() throws(ArchiveError) -> [LogEntry] {
        try EventLog.read(path: events)
    }

    /// The log of a session that is over, for what is set right in it afterwards; the recording is not touched.
    ///
    /// - throws: `ArchiveError` where another ladder writes it, or it cannot be written.
    public func reopenLog() throws -> EventLog {
        let log = try EventLog(path: events)
        try EventLog.cutUnfinishedLine(path: events)
        return log
    }

    /// Whether anything in it was set right, without understanding its log.
    ///
    /// - throws: `ArchiveError` where there is no log.
    func hasCorrections() throws(ArchiveError) -> Bool {
        guard let data = FileManager.default.contents(atPath: events) else {
            throw ArchiveError.missingLog(events)
        }
        return data.range(of: Data("\"correction\":".utf8)) != nil
    }

    /// The candidate's channel; empty where nothing was recorded.
    ///
    /// - throws: `SoundFileError` where the recording is damaged.
    public func candidate() throws(SoundFileError) -> [Int16] {
        guard hasRecording, try SoundReader.open(recording).frames > 0 else { return [] }
        return try Recording.read(recording, channel: 1).samples
    }

    /// Writes a derived file whole or not at all, readable by its owner alone.
    ///
    /// - throws: `ArchiveError` where the disk is full.
    public func write(_ text: String, to file: String) throws(ArchiveError) {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        } catch {
            throw ArchiveError(
                path: file, line: 0, problem: "it cannot be written (\(error.localizedDescription))",
                remedy: "Free some space on that disk; the recording and the log are kept.")
        }
    }

    /// Whether its log is held open by a running ladder.
    var isRunning: Bool {
        let descriptor = open(events, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
        flock(descriptor, LOCK_UN)
        return false
    }
}

extension SessionFolder {
    /// Whether it has neither a line of log nor a second of sound: the program ended while it made the folder.
    var isEmpty: Bool {
        func size(_ path: String) -> Int {
            var status = stat()
            return stat(path, &status) == 0 ? status.st_size : 0
        }
        let second = 64_000  // bytes of two channels, header aside
        return size(events) == 0 && size(recording) < second
    }

    /// Removes a session in which nothing has happened yet.
    public func discard() {
        for file in [recording, events, summary, report] { unlink(file) }
        rmdir(path)
    }
}
