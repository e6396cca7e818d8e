internal import Analysis
internal import Foundation
public import Interview
internal import Speech

/// The screen of `ladder correct`: one stretch at a time, plain lines that a screen reader can follow.
public enum CorrectionText {
    /// How to answer, told once at the beginning.
    public static let keys =
        "Enter: right as it is. Otherwise type the right words; - where nothing was said. "
        + "r: hear it again, s: skip, q: stop."

    /// A stretch in its line, and how far one has come.
    ///
    /// The words in doubt stand in brackets: emphasis alone is lost on a screen reader.
    public static func stretch(
        _ stretch: UncertainStretch, number: Int, of count: Int, style: TextStyle
    ) -> String {
        let place = "\(number) of \(count)"
        let rung = stretch.asking.rung.name
        var lines = [style.faint("\(place), at \(Wordings.clock(stretch.span.start)), in \(rung)")]
        let text = [
            line(stretch.before.map(\.text), leads: true),
            "[" + stretch.words.map(\.text).joined(separator: " ") + "]",
            line(stretch.after.map(\.text), leads: false),
        ]
        // Broken as plain text; the escapes of emphasis have no width.
        for line in TerminalSummary.wrap(text.filter { !$0.isEmpty }.joined(separator: " "), indent: 2) {
            lines.append(emphasise(line, style))
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ words: [String], leads: Bool) -> String {
        guard words.count == UncertainStretch.surroundings else { return words.joined(separator: " ") }
        // A space that does not break: dots alone on a line would look like more to come.
        return leads
            ? "\u{2026}\u{A0}" + words.joined(separator: " ")
            : words.joined(separator: " ") + "\u{A0}\u{2026}"
    }

    private static func emphasise(_ line: String, _ style: TextStyle) -> String {
        guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]"), open < close else {
            return line
        }
        return line[..<open] + style.strong(String(line[open...close])) + line[line.index(after: close)...]
    }

    /// What was changed in one sitting, and what follows from it.
    ///
    /// `left`: how many stretches were not decided.
    ///
    public static func result(_ corrections: [Correction], left: Int, report: String) -> String {
        var lines: [String] = []
        let changed = corrections.filter { !$0.isConfirmation }
        for correction in changed {
            let now = correction.said.isEmpty ? "nothing" : quote(correction.said)
            lines.append(
                "  \(Wordings.clock(correction.span.start))  \(quote(correction.heard)) is now \(now)")
        }
        let confirmed = corrections.count - changed.count
        var parts = [
            "\(Wordings.count(changed.count, "place")) changed",
            "\(confirmed) confirmed",
        ]
        if left > 0 { parts.append("\(left) left for another time") }
        lines.append(parts.joined(separator: ", ") + ".")
        guard !corrections.isEmpty else { return lines.joined(separator: "\n") + "\n" }
        let expected = expected(from: corrections)
        if !expected.isEmpty {
            lines += TerminalSummary.wrap(
                "Expected from now on: \(expected.joined(separator: ", ")).", indent: 0)
        }
        lines.append("The recording is as it was. Report and summary are made anew: \(report)")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The words that were said where something else was heard, each once, in the order of saying.
    public static func expected(from corrections: [Correction]) -> [String] {
        var seen: Set<String> = []
        return corrections.flatMap { correction in
            correction.said.filter { !correction.heard.contains($0) && !Word.filledPauses.contains($0) }
        }.filter { seen.insert($0).inserted }
    }

    private static func quote(_ words: [String]) -> String {
        "\u{201C}\(words.joined(separator: " "))\u{201D}"
    }
}
