internal import Foundation

/// What the end of a log says after a crash.
extension EventLog {
    /// Whether the last line says that the session was closed.
    ///
    /// - throws: `ArchiveError` where there is no log, or it cannot be read.
    static func endsClosed(path: String) throws -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { throw ArchiveError.missingLog(path) }
        let length = try file.seekToEnd()
        try file.seek(toOffset: length > 400 ? length - 400 : 0)  // a closing line has 60 bytes
        let tail = try file.readToEnd() ?? Data()
        try file.close()
        guard tail.last == 0x0A, let line = tail.split(separator: 0x0A).last else { return false }
        return String(decoding: line, as: UTF8.self).contains("\"closed\":")
    }

    /// Removes a last line that a crash cut off, so that what is appended next starts on a line of its own.
    static func cutUnfinishedLine(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path), let last = data.last, last != 0x0A else {
            return
        }
        let whole = data.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: UInt64(whole))
        try file.close()
    }
}
