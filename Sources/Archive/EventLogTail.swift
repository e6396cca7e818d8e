internal import Foundation

/// What the end of a log says after a crash.
extension EventLog {
    /// Whether the log says that the session was closed; what was corrected later stands behind that line.
    ///
    /// - throws: `ArchiveError` where there is no log, or it cannot be read.
    static func endsClosed(path: String) throws -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { throw ArchiveError.missingLog(path) }
        let length = try file.seekToEnd()
        var tail = Data()
        var start = length
        var step: UInt64 = 400  // a closing line has 60 bytes; corrections behind it are looked past
        while true {
            let before = start > step ? start - step : 0
            try file.seek(toOffset: before)
            tail = (try file.read(upToCount: Int(start - before)) ?? Data()) + tail
            start = before
            step *= 2
            if let line = lastLine(of: tail, isWhole: start == 0) {
                try file.close()
                return line.contains("\"closed\":")
            }
            guard start > 0 else { break }
        }
        try file.close()
        return false
    }

    // The last line that is neither written behind the closing one nor torn; nothing where this tail does not hold it whole.
    private static func lastLine(of tail: Data, isWhole: Bool) -> String? {
        var lines = tail.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        if !isWhole { lines = lines.dropFirst() }
        return lines.reversed().lazy.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
            .first { !$0.contains("\"correction\":") && !$0.contains("\"reheard\":") }
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
