internal import Foundation
public import Interview
internal import Synchronization

/// A session's event log while the session lasts: append-only, one JSON object a line.
///
/// May be written from any thread; lines never mix. The log is locked while it is open, so that a later start can tell
/// a session that was cut off from one that is running.
public final class EventLog: Sendable {
    private let path: String
    private let descriptor: Int32
    private let encoder = Mutex(EventLog.makeEncoder())
    /// The first failure to write; later ones would say the same.
    private let failure = Mutex<ArchiveError?>(nil)

    /// Creates the log (or goes on with an existing one), readable by its owner alone.
    ///
    /// - throws: `ArchiveError` where it cannot be created, or another process has it open.
    public init(path: String) throws(ArchiveError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ArchiveError.system(path, "open") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = ArchiveError(
                path: path, line: 0, problem: "another ladder is writing this session",
                remedy: "Let it finish first.")
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    private static func makeEncoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// Appends one line; it is with the kernel when this returns, so that it outlives the process.
    ///
    /// - throws: `ArchiveError` where the disk is full, or was before.
    public func append(_ entry: LogEntry) throws(ArchiveError) {
        if let earlier = failure.withLock({ $0 }) { throw earlier }
        do {
            try encoder.withLock { encoder in
                var line = try encoder.encode(entry)
                line.append(0x0A)
                let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                guard written == line.count else { throw ArchiveError.system(path, "write") }
            }
        } catch {
            // Every entry is made of strings and finite numbers, so only the disk can fail here.
            let error =
                error as? ArchiveError
                ?? ArchiveError(
                    path: path, line: 0, problem: "an entry cannot be written (\(error))",
                    remedy: "Please report this; the recording is kept.")
            failure.withLock { $0 = error }
            throw error
        }
    }

    /// Brings everything so far to the disk itself, so that it outlives a power cut.
    ///
    /// - throws: `ArchiveError` where the disk reports a failure.
    public func settle() throws(ArchiveError) {
        guard fdatasync(descriptor) == 0 else { throw ArchiveError.system(path, "fdatasync") }
    }

    /// Reads a log.
    ///
    /// A last line that was cut off by a crash is left out.
    ///
    /// - throws: `ArchiveError` with the line of an entry that cannot be understood.
    public static func read(path: String) throws(ArchiveError) -> [LogEntry] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ArchiveError.missingLog(path)
        }
        let decoder = JSONDecoder()
        var entries: [LogEntry] = []
        // What stands behind the last newline is nothing, or what a crash cut off.
        let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        for (number, line) in lines.enumerated() where !line.isEmpty {
            do {
                entries.append(try decoder.decode(LogEntry.self, from: Data(line)))
            } catch {
                throw ArchiveError(
                    path: path, line: number + 1,
                    problem: "this is not an entry that this version of ladder knows",
                    remedy: "Mend or remove that line; the recording beside it is not affected.")
            }
        }
        return entries
    }
}
