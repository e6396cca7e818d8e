internal import Foundation
internal import Report
internal import Speech

/// The running transcript: one line a passage, printed when it is heard, so that a screen reader can follow.
final class ReplayScreen {
    private let score: ReplayScore
    private let style: TextStyle
    private var shown: Int?

    init(score: ReplayScore, style: TextStyle) {
        self.score = score
        self.style = style
    }

    /// Shows what is heard at a place, once.
    func show(_ place: Samples) {
        guard let current = score.passages.lastIndex(where: { $0.start <= place }) else { return }
        if shown == current { return }
        // Passages so short that a tick skipped them are shown too; a jump shows only where it lands.
        let first = shown.map { $0 < current && current - $0 <= 3 ? $0 + 1 : current } ?? current
        for passage in score.passages[first...current] { Terminal.show(line(passage)) }
        shown = current
    }

    /// Says that the end was reached.
    func finish() {
        Terminal.say("End of the recording.")
    }

    private func line(_ passage: ReplayScore.Passage) -> String {
        let seconds = passage.start.count / Samples.rate
        let time = String(format: "%d:%02d", seconds / 60, seconds % 60)
        let who = passage.isInterviewer ? "Interviewer: " : ""
        let text = passage.isInterviewer ? style.strong(passage.text) : passage.text
        return "\(style.faint(time))  \(who)\(text)\n"
    }
}
