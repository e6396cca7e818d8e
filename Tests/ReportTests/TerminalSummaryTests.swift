import Interview
@testable import Report
import Testing

@Suite struct TerminalSummaryTests {
    @Test func saysWhatASpokenSessionHeld() throws {
        let text = TerminalSummary.text(
            try SampleSession.eventful(.simulated).findings(), recording: "/home/a/audio.wav",
            report: "/home/a/report.html", style: .plain)
        try expectGolden(text, "summary-spoken.txt")
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func saysWhatATypedSessionHeld() throws {
        let findings = try SampleSession.typed().findings()
        let text = TerminalSummary.text(findings, recording: nil, report: nil, style: .plain)
        try expectGolden(text, "summary-typed.txt")
    }

    @Test func saysThatNothingWasAsked() throws {
        let text = TerminalSummary.text(
            try SampleSession().findings(), recording: nil, report: nil, style: .plain)
        #expect(text.contains("No question was asked."))
        #expect(text.contains("It has not been closed."))
    }

    @Test func emphasisChangesNoWord() throws {
        let findings = try SampleSession.eventful().findings()
        let plain = TerminalSummary.text(findings, recording: nil, report: nil, style: .plain)
        let strong = TerminalSummary.text(
            findings, recording: nil, report: nil, style: TextStyle(isTerminal: true, environment: [:]))
        #expect(strong != plain)
        #expect(strong.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
    }

    @Test func linesBreakAtSpaces() {
        let lines = TerminalSummary.wrap(String(repeating: "abcd ", count: 40), indent: 4)
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.hasPrefix("    abcd") && $0.count <= 96 })
        let long = String(repeating: "x", count: 120)
        #expect(TerminalSummary.wrap("a \(long) b", indent: 0) == ["a", long, "b"])
        #expect(TerminalSummary.wrap("", indent: 2).isEmpty)
    }
}
