internal import Foundation

/// What the end of a log says after a crash.
extension EventLog {
    /// Whether the last line says that the session was closed.
    static func endsClosed(path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path), let length = try? file.seekToEnd() else {
            return false
        }
        defer { try? file.close() }
        guard (try? file.seek(toOffset: length > 400 ? length - 400 : 0)) != nil,
            let tail = try? file.readToEnd(), tail.last == 0x0A,
            let line = tail.split(separator: 0x0A).last
        else { return false }
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
