public import Archive
internal import Dispatch
internal import Foundation

/// A CV or an advert whose words may come up: plain text, or PDF through poppler's `pdftotext`.
public struct VocabularyFile: Equatable, Sendable {
    /// The largest text that is read.
    static let textLimit = 5_000_000
    /// The largest PDF: pictures take room, words do not.
    static let pdfLimit = 20_000_000
    /// Pages beyond these are not read.
    static let pages = 200
    /// A damaged PDF can keep pdftotext busy for ever; a CV takes it a tenth of a second.
    static let seconds = 20

    /// The file's path.
    public let path: String

    /// The file at `path`.
    public init(path: String) {
        self.path = path
    }

    /// Its name without folders, as words are said to come from it.
    public var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// Its text.
    ///
    /// - throws: `ArchiveError` where it is too large, binary, no text at all, or a PDF that cannot be turned into text.
    public func text() throws(ArchiveError) -> String {
        let bytes = try TextFile.bytes(of: path, limit: Self.pdfLimit)
        // The mark may stand behind a few bytes of rubbish, says the format's own appendix; within 1024.
        if bytes.prefix(1024).range(of: Data("%PDF-".utf8)) != nil { return try pdf() }
        if bytes.starts(with: Data("PK\u{03}\u{04}".utf8)) {
            throw wrong(
                "it is a packed file, perhaps of a word processor", "Save it as PDF or as plain text.")
        }
        guard bytes.count <= Self.textLimit else {
            throw wrong(
                "it has \(bytes.count / 1_000_000) MB, and \(Self.textLimit / 1_000_000) MB of text are the most that is read",
                "Keep the part of it that matters in a smaller file.")
        }
        let text = try TextFile.text(bytes, from: path)
        guard text.contains(where: \.isLetter) else {
            throw wrong("it holds no words", "Name a file with the words that you may say.")
        }
        return text
    }

    private func pdf() throws(ArchiveError) -> String {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(
            "ladder-\(UUID().uuidString).txt"
        ).path
        defer { unlink(output) }
        let status = try convert(to: output)
        guard status != 127 else {
            throw wrong("a PDF needs pdftotext, which is not installed", "sudo apt install poppler-utils")
        }
        guard status == 0 else {
            throw wrong(
                "pdftotext could not read it (status \(status))",
                "Check that it opens, and without a password; or save it as plain text.")
        }
        let text = try TextFile.text(of: output, limit: Self.textLimit)
        guard text.contains(where: \.isLetter) else {
            throw wrong("this PDF holds no text; it may be a scan", "Save its words as plain text.")
        }
        return text
    }

    private func convert(to output: String) throws(ArchiveError) -> Int32 {
        let program = Process()
        program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // An absolute path: a name that begins with a dash is no option then.
        let file = URL(fileURLWithPath: path).path
        program.arguments = ["pdftotext", "-q", "-enc", "UTF-8", "-l", "\(Self.pages)", file, output]
        program.standardInput = FileHandle.nullDevice
        program.standardOutput = FileHandle.nullDevice
        program.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        program.terminationHandler = { _ in ended.signal() }
        do {
            try program.run()
        } catch {
            throw wrong(
                "pdftotext could not be started (\(error.localizedDescription))",
                "sudo apt install poppler-utils")
        }
        guard ended.wait(timeout: .now() + .seconds(Self.seconds)) == .success else {
            kill(program.processIdentifier, SIGKILL)
            throw wrong(
                "pdftotext was not done with it after \(Self.seconds) seconds",
                "Save its words as plain text.")
        }
        return program.terminationStatus
    }

    private func wrong(_ problem: String, _ remedy: String) -> ArchiveError {
        ArchiveError(path: path, line: 0, problem: problem, remedy: remedy)
    }
}
