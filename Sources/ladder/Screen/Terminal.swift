internal import Analysis
internal import Foundation
internal import Interview
internal import Report
internal import Studio

/// The terminal: results on standard output, all else on standard error.
enum Terminal {
    /// How text may be emphasised on standard error.
    static let style = TextStyle(isTerminal: isatty(2) == 1, environment: ProcessInfo.processInfo.environment)
    /// How text may be emphasised on standard output.
    static let resultStyle = TextStyle(
        isTerminal: isatty(1) == 1, environment: ProcessInfo.processInfo.environment)

    /// Says something that is no result.
    static func say(_ text: String) {
        write(text + "\n", to: FileHandle.standardError)
    }

    /// Prints a result.
    static func show(_ text: String) {
        if let code = write(text, to: FileHandle.standardOutput) { failure.withLock { $0 = $0 ?? code } }
    }

    /// The code of the first result that could not be printed.
    static let failure = Shared<Int32?>(nil)

    /// Writes, and gives the code of what went wrong; a terminal that was closed must not end a recording.
    @discardableResult
    static func write(_ text: String, to file: FileHandle) -> Int32? {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Foundation.write(file.fileDescriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 { written += count } else if errno != EINTR { return errno }
        }
        return nil
    }

    /// The stage of an interview in a terminal.
    static func stage(_ source: SessionOpening.Source) -> Stage {
        let isFirst = Once()
        return Stage(
            caption: { line in
                let label = line.asking.map { asking in
                    asking.label ?? (asking.move == .open ? "Question \(asking.story + 1)" : asking.name)
                }
                if let label { say("\n" + style.faint(label)) }
                say(style.strong(line.text))
            },
            yourTurn: {
                if isFirst.first() {
                    switch source {
                    case .typed:
                        say(
                            style.faint(
                                "Type your answer; an empty line ends it, Control-D ends the interview."))
                    case .microphone:
                        say(
                            style.faint(
                                "Your turn. A silence ends your answer, or Enter at once; Control-C ends the interview."
                            ))
                    case .recordings, .simulated: break
                    }
                }
            },
            soundChecked: { say(SoundCheckWords.text($0)) },
            notice: { say($0) })
    }
}

/// True once.
final class Once: Sendable {
    private let isUsed = Shared(false)

    /// True at the first call only.
    func first() -> Bool {
        isUsed.withLock { used in
            defer { used = true }
            return !used
        }
    }
}
