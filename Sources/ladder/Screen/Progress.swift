internal import Foundation

/// One line on standard error that says how far a long job is; quiet for the first two seconds.
final class Progress: Sendable {
    private struct State {
        var lastShown: Date?
        var lastPercent = -1
    }

    private let what: String
    private let begun = Date()
    private let state = Shared(State())
    private let isTerminal = isatty(2) == 1

    /// A job named by a phrase such as "Transcribing".
    init(_ what: String) {
        self.what = what
    }

    /// Tells the share that is done, 0 to 1.
    func tell(_ share: Double) {
        let percent = Int(share * 100)
        let now = Date()
        guard now.timeIntervalSince(begun) > 2 else { return }
        // A screen reader, or a log, should not hear every percent.
        let step = isTerminal ? 1.0 : 10.0
        let isDue = state.withLock { state -> Bool in
            guard percent != state.lastPercent, now.timeIntervalSince(state.lastShown ?? begun) >= step else {
                return false
            }
            (state.lastShown, state.lastPercent) = (now, percent)
            return true
        }
        guard isDue else { return }
        let line = "\(what): \(percent) %"
        Terminal.write(isTerminal ? "\r\(line) " : line + "\n", to: FileHandle.standardError)
    }

    /// Clears the line.
    func finish() {
        guard isTerminal, state.withLock({ $0.lastShown != nil }) else { return }
        Terminal.write("\r\u{1B}[K", to: FileHandle.standardError)
    }
}
