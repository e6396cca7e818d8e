public import Foundation
internal import Interview
internal import SoundFile
internal import Speech

/// All sessions of one user, under one folder.
public struct SessionStore: Sendable {
    /// The folder under which sessions lie.
    public let home: String
    private var sessions: String { home + "/sessions" }

    /// The store under `home`.
    public init(home: String) {
        self.home = home
    }

    /// Where sessions lie unless the user says otherwise: `LADDER_HOME`, or `ladder` in the XDG data folder.
    public static func usualHome(environment: [String: String]) -> String {
        if let own = environment["LADDER_HOME"], !own.isEmpty { return own }
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/ladder" }
        return (environment["HOME"] ?? ".") + "/.local/share/ladder"
    }

    /// Where files derived from models lie; it need not exist.
    public var cacheFolder: String { home + "/cache" }

    /// Makes the folder for files derived from models, private to the user; it can be deleted at any time.
    ///
    /// What stopped processes left in it is removed (`PassingFile`).
    ///
    /// - throws: `ArchiveError` where it cannot be made.
    public func cache() throws(ArchiveError) -> String {
        let path = cacheFolder
        for folder in [home, path] { try makePrivate(folder, mayExist: true) }
        PassingFile.sweep(path)
        return path
    }

    /// Makes the folder of a new session that starts at `now`, private to the user.
    ///
    /// - throws: `ArchiveError` where it cannot be made.
    public func create(now: Date, zone: TimeZone) throws(ArchiveError) -> (
        folder: SessionFolder, started: String
    ) {
        let stamp = Self.text(now, "yyyy-MM-dd'T'HH:mm:ssXXX", zone)
        let minute = Self.text(now, "yyyy-MM-dd-HHmm", zone)
        for folder in [home, sessions] { try makePrivate(folder, mayExist: true) }
        for attempt in 1...999 {
            let path = "\(sessions)/\(minute)" + (attempt == 1 ? "" : "-\(attempt)")
            if try makePrivate(path, mayExist: false) { return (SessionFolder(path: path), stamp) }
        }
        throw ArchiveError(
            path: sessions, line: 0, problem: "there are too many sessions of this minute",
            remedy: "Wait a minute.")
    }

    private static func text(_ date: Date, _ format: String, _ zone: TimeZone) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = zone
        formatter.dateFormat = format
        return formatter.string(from: date)
    }

    @discardableResult
    private func makePrivate(_ path: String, mayExist: Bool) throws(ArchiveError) -> Bool {
        var parents = path.split(separator: "/", omittingEmptySubsequences: true)
        parents.removeLast()
        var parent = path.hasPrefix("/") ? "" : "."
        for part in parents {
            parent += "/" + part
            if mkdir(parent, 0o700) != 0, errno != EEXIST { throw ArchiveError.system(parent, "mkdir") }
        }
        if mkdir(path, 0o700) == 0 { return true }
        guard errno == EEXIST else { throw ArchiveError.system(path, "mkdir") }
        return mayExist
    }

    /// All sessions, the newest first.
    ///
    /// - throws: `ArchiveError` where the folder cannot be read.
    public func all() throws(ArchiveError) -> [SessionFolder] {
        // No folder yet means no session yet.
        guard FileManager.default.fileExists(atPath: sessions) else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: sessions)
        } catch {
            throw ArchiveError(
                path: sessions, line: 0, problem: "it cannot be read (\(error.localizedDescription))",
                remedy: "Check that the folder is yours, or name another with --home.")
        }
        return names.filter { !$0.hasPrefix(".") }.sorted {
            $0.compare($1, options: .numeric) == .orderedDescending
        }
        .map { SessionFolder(path: "\(sessions)/\($0)") }
    }

    /// What was said in all sessions whose words were set right, sentence by sentence, the oldest session first.
    ///
    /// - returns: the sentences, words lower case, and the troubles with logs that could not be read.
    /// - throws: `ArchiveError` where the sessions cannot be listed.
    public func correctedSentences() throws(ArchiveError) -> (sentences: [[String]], troubles: [ArchiveError])
    {
        var sentences: [[String]] = []
        var troubles: [ArchiveError] = []
        for folder in try all().reversed() {
            do throws(ArchiveError) {
                // Most sessions have none, and this is read before every interview.
                guard try folder.hasCorrections() else { continue }
                sentences += try folder.log().correctedSentences()
            } catch {
                troubles.append(error)
            }
        }
        return (sentences, troubles)
    }

    /// The session that `name` means: its whole name, or a beginning that fits only one; nothing means the newest.
    ///
    /// - throws: `ArchiveError` where none, or several, fit.
    public func find(_ name: String?) throws(ArchiveError) -> SessionFolder {
        let every = try all()
        guard let name else {
            guard let newest = every.first else {
                throw ArchiveError(
                    path: sessions, line: 0, problem: "there is no session yet",
                    remedy: "`ladder interview` makes one.")
            }
            return newest
        }
        if let exact = every.first(where: { $0.id == name }) { return exact }
        let fitting = every.filter { $0.id.hasPrefix(name) }
        guard fitting.count == 1, let only = fitting.first else {
            throw ArchiveError(
                path: sessions, line: 0,
                problem: fitting.isEmpty
                    ? "there is no session '\(name)'" : "'\(name)' could be \(fitting.count) sessions",
                remedy: "`ladder sessions` lists them by their names.")
        }
        return only
    }

    /// Closes every session that was cut off: mends the recording's header, says in the log that it was cut off.
    ///
    /// A folder in which nothing was recorded yet is removed.
    ///
    /// - returns: the sessions that were closed, and the troubles with those that could not be.
    /// - throws: `ArchiveError` where the sessions cannot be listed.
    public func closeUnfinished() throws(ArchiveError) -> (closed: [SessionFolder], troubles: [any Error]) {
        var closed: [SessionFolder] = []
        var troubles: [any Error] = []
        for folder in try all() where !folder.isRunning {
            do {
                if try close(folder) { closed.append(folder) }
            } catch {
                troubles.append(error)
            }
        }
        return (closed, troubles)
    }

    private func close(_ folder: SessionFolder) throws -> Bool {
        if folder.isEmpty {
            folder.discard()
            return false
        }
        // The last bytes tell whether the log was closed, without reading old sessions whole at every start.
        guard try !EventLog.endsClosed(path: folder.events) else { return false }
        let entries = try folder.log()
        if folder.hasRecording { try SoundWriter.mend(folder.recording) }
        let recorded = folder.hasRecording ? try SoundReader.open(folder.recording).frames : 0
        let last = max(Samples(recorded), entries.last?.at ?? .zero)
        try EventLog.cutUnfinishedLine(path: folder.events)
        try EventLog(path: folder.events).append(LogEntry(at: last, what: .closed("cut off")))
        return true
    }
}
