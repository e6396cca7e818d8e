internal import Analysis
internal import Interview
internal import Speech

/// The one screen at the end of an interview: calm, in words, with quotes and times.
public enum TerminalSummary {
    /// Renders the findings.
    ///
    /// - Parameters:
    ///   - findings: what the session held.
    ///   - recording: where the recording lies, or nothing where there is none.
    ///   - report: where the page of feedback lies, or nothing where there is none.
    ///   - style: the emphasis that the terminal can show.
    /// - Returns: the lines, each ended.
    public static func text(
        _ findings: Findings, recording: String?, report: String?, style: TextStyle
    ) -> String {
        var lines: [String] = []
        // A typed session has no clock.
        let length = findings.length > .zero ? ", \(Wordings.clock(findings.length)) long" : ""
        lines.append(
            style.strong("Your \(Wordings.session(findings.opening)) \(findings.opening.id)")
                + "\(length). \(Wordings.ending(findings.ending))")
        if findings.opening.source == .simulated {
            lines.append("The candidate was simulated: a sample story, spoken by a synthetic voice.")
        }
        for sentence in findings.quality?.sentences ?? [] { lines += wrap(sentence, indent: 0) }
        for (number, story) in findings.stories.enumerated() {
            lines.append("")
            lines += wrap("Question \(number + 1): \(story.question)", indent: 0).map(style.strong)
            lines.append("  " + standing(of: story))
            for exchange in story.exchanges {
                lines += self.lines(exchange, isJudged: findings.canJudgeDelivery, style)
            }
        }
        if findings.stories.isEmpty { lines.append("No question was asked.") }
        lines.append("")
        lines += content(findings, style)
        for gap in findings.gaps {
            lines.append(
                "Sound was lost for \(Wordings.seconds(gap.length)) at \(Wordings.clock(gap.start)); "
                    + "it stands as silence.")
        }
        if findings.exchanges.contains(where: { $0.delivery != nil }) { lines += care(findings) }
        if !findings.corrections.isEmpty {
            lines.append(
                "You went over \(Wordings.count(findings.corrections.count, "place")) of these words.")
        }
        if let recording { lines.append("Recording: \(recording)") }
        if let report { lines.append("Feedback page: \(report)") }
        return lines.joined(separator: "\n") + "\n"
    }

    // What of all this is measured, and how far the rest can be believed.
    private static func care(_ findings: Findings) -> [String] {
        let heard = "Words are what the recogniser heard, and it gets many wrong"
        guard findings.canJudgeDelivery else { return wrap("\(heard).", indent: 0) }
        return wrap(
            "Pauses and times are measured on the recording. \(heard); where a pause lies is judged by the "
                + "words beside it. \(Wordings.fillerCare)", indent: 0)
    }

    // What to take along, last of all that is said about the answers.
    private static func content(_ findings: Findings, _ style: TextStyle) -> [String] {
        guard findings.opening.settings.drill == nil else { return namings(findings, style) }
        guard findings.exchanges.contains(where: \.isAnswered) else { return [] }
        var lines = [style.strong("One strength")]
        lines += wrap(FeedbackText.strength(findings.feedback), indent: 2)
        lines.append(style.strong("One thing to do next"))
        lines += FeedbackText.next(findings.feedback).flatMap { wrap($0, indent: 2) }
        if let next = findings.feedback.next { lines.append("  The drill for it: \(next.drill.command)") }
        if !findings.across.sentences.isEmpty {
            lines.append(style.strong("Over all answers"))
            lines += findings.across.sentences.flatMap { wrap($0, indent: 2) }
        }
        return lines + [""]
    }

    private static func namings(_ findings: Findings, _ style: TextStyle) -> [String] {
        guard !findings.namings.isEmpty else { return [] }
        let text = NamingText.sentences(findings.namings)
        var lines = [style.strong(text.whole)]
        lines += text.named.flatMap { wrap($0, indent: 2) }
        if !text.open.isEmpty {
            lines.append("Not named this time:")
            lines += text.open.flatMap { wrap($0, indent: 2) }
        }
        return lines + text.bank.flatMap { wrap($0, indent: 0) } + [""]
    }

    private static func standing(of story: Findings.Story) -> String {
        guard story.isDrill else { return "Rungs asked and answered: " + rungs(of: story) }
        let answered = story.exchanges.count(where: \.isAnswered)
        return "Answered: \(answered) of \(Wordings.count(story.exchanges.count, "question"))"
    }

    private static func rungs(of story: Findings.Story) -> String {
        let reached = story.reached
        guard !reached.isEmpty else { return "none" }
        return "\(reached.map(\.name).joined(separator: ", ")) (\(reached.count) of \(Rung.allCases.count))"
    }

    private static func lines(_ exchange: Exchange, isJudged: Bool, _ style: TextStyle) -> [String] {
        var lines = [""]
        let time = exchange.said.map { " at \(Wordings.clock($0.start))" } ?? ""
        lines.append(
            "  " + style.strong(exchange.asking.name + Wordings.kind(of: exchange.asking.move)) + time)
        if exchange.asking.move != .open { lines += wrap("Asked: \(exchange.asking.question)", indent: 4) }
        lines += wrap("Why: \(exchange.asking.reason)", indent: 4).map(style.faint)
        if let missing = Wordings.missing(exchange) { lines.append("    \(missing)") }
        let decisions = exchange.decisions.flatMap {
            wrap("What the interviewer did: \($0.reason)", indent: 4).map(style.faint)
        }
        guard exchange.isAnswered else { return lines + decisions }
        lines += wrap(
            (exchange.delivery == nil ? "Answer: " : "Heard: ") + opening(of: exchange.text), indent: 4)
        if exchange.delivery != nil, !isJudged {
            lines.append("    \(Wordings.notJudged)")
        } else if let delivery = exchange.delivery {
            let phrases = (Wordings.delivery(delivery) + Wordings.pace(exchange.pace)).joined(separator: "; ")
            lines += wrap(Wordings.capitalised(phrases) + ".", indent: 4)
            lines += FeedbackText.setbacks(exchange).flatMap { wrap($0, indent: 4) }
        } else {
            lines.append("    Typed: \(Wordings.count(exchange.words.count { $0.kind != .mark }, "word")).")
        }
        if exchange.asking.move == .open, exchange.asking.label == nil,
            let parts = Wordings.parts(exchange.parts)
        {
            lines += wrap(parts, indent: 4)
        }
        for evidence in exchange.evidence {
            lines += wrap(FeedbackText.evidence(evidence, in: exchange), indent: 4)
        }
        for sentence in [FeedbackText.reach(exchange), FeedbackText.beats(exchange)].compactMap(\.self) {
            lines += wrap(sentence, indent: 4)
        }
        return lines + decisions
    }

    // Enough to know which answer it was; the page has all of it.
    private static func opening(of text: String) -> String {
        let words = text.split(separator: " ")
        return words.isEmpty
            ? "no words" : words.prefix(24).joined(separator: " ") + (words.count > 24 ? " \u{2026}" : "")
    }

    /// Breaks a text at spaces so that no line is longer than 96 characters.
    static func wrap(_ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent + line.count + 1 + word.count > 96 {
                lines.append(margin + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [margin + line]
    }
}
