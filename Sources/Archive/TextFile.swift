public import Foundation

/// Reads files that people name or write, and tells in a sentence why one cannot be used.
public enum TextFile {
    /// The bytes of a regular file of at most `limit` bytes.
    ///
    /// - throws: `ArchiveError` where it is missing, a folder or a device, not readable, or too large.
    public static func bytes(of path: String, limit: Int) throws(ArchiveError) -> Data {
        // Opened without waiting: a pipe that nobody writes would hold the program for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw ArchiveError(
                path: path, line: 0, problem: "it cannot be read (\(String(cString: strerror(errno))))",
                remedy: "Check its name and that it is yours to read.")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw ArchiveError(
                path: path, line: 0, problem: "it is no file but a folder or a device",
                remedy: "Name a file.")
        }
        guard status.st_size <= limit else {
            throw ArchiveError(
                path: path, line: 0,
                problem: "it has \(size(Int(status.st_size))), and \(size(limit)) are the most that is read",
                remedy: "Keep the part of it that matters in a smaller file.")
        }
        do {
            return try file.read(upToCount: limit) ?? Data()
        } catch {
            throw ArchiveError(
                path: path, line: 0, problem: "it cannot be read (\(error.localizedDescription))",
                remedy: "Check the disk that it lies on.")
        }
    }

    /// The text of a file of at most `limit` bytes.
    ///
    /// - throws: `ArchiveError` as `bytes`, and where it is binary or not UTF-8.
    public static func text(of path: String, limit: Int) throws(ArchiveError) -> String {
        try text(try bytes(of: path, limit: limit), from: path)
    }

    /// The text that bytes from `path` hold.
    ///
    /// - throws: `ArchiveError` where they are binary or not UTF-8.
    public static func text(_ bytes: Data, from path: String) throws(ArchiveError) -> String {
        if bytes.contains(0) {
            throw ArchiveError(
                path: path, line: 0, problem: "it is binary, not text",
                remedy: "Save it as plain text in UTF-8 (or, for a CV or an advert, as PDF).")
        }
        guard let text = String(data: bytes, encoding: .utf8) else {
            let line = String(decoding: bytes, as: UTF8.self).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline
            ).firstIndex { $0.contains("\u{FFFD}") }
            throw ArchiveError(
                path: path, line: (line ?? -1) + 1, problem: "it is not UTF-8 text",
                remedy: "Save it as UTF-8.")
        }
        return text
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 5_000_000 ? "\(bytes / 1_000_000) MB" : "\(max(1, bytes / 1000)) kB"
    }
}
