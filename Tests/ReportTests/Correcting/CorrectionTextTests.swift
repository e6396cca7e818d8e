@testable import Interview
import Analysis
import Foundation
@testable import Report
import Speech
import Testing

@Suite struct CorrectionTextTests {
    @Test(
        arguments: [
            ("", .right), ("  ", .right), ("-", .nothing), (" \u{2014} ", .nothing), ("r", .again),
            ("R", .again),
            ("s", .skip), ("q", .stop), ("r.", .words(["r"])), ("!!", .unclear),
            ("Remove the Lever.", .words(["remove", "the", "lever"])),
            ("it\u{2019}s  3 o'clock", .words(["it's", "3", "o'clock"])),
        ] as [(String, CorrectionReply)])
    func aLineIsRead(line: String, reply: CorrectionReply) {
        #expect(CorrectionReply(line) == reply)
    }

    private func screen(_ style: TextStyle) throws -> String {
        let findings = try SampleSession.eventful().findings()
        let stretches = UncertainStretch.find(in: findings)
        var text = stretches.enumerated().map { place, stretch in
            CorrectionText.stretch(stretch, number: place + 1, of: stretches.count, style: style) + "\n"
        }.joined()
        let corrections = [
            stretches[0].correction(saying: ["built", "us"]), stretches[1].correction(saying: []),
            stretches[2].correction(saying: stretches[2].words.map(\.text)),
        ]
        text += "\n" + CorrectionText.result(corrections, left: 4, report: "/home/a/report.html")
        return text + "\n" + CorrectionText.result([], left: 3, report: "/home/a/report.html")
    }

    @Test func theScreenShowsTheStretchInItsLine() throws {
        let text = try screen(.plain)
        try expectGolden(text, "correct.txt")
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func emphasisChangesNoWord() throws {
        let strong = try screen(TextStyle(isTerminal: true, environment: [:]))
        let plain = try screen(.plain)
        #expect(strong != plain)
        #expect(strong.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
    }

    @Test func newWordsAreExpectedOnce() {
        func correction(_ heard: String, _ said: String) -> Correction {
            Correction(
                span: span(0, 1), heard: heard.split(separator: " ").map { String($0) },
                said: said.split(separator: " ").map { String($0) })
        }
        let corrections = [
            correction("the cub", "the kubernetes"), correction("cuban eighties", "kubernetes um"),
            correction("right", "right"), correction("noise", ""), correction("lever", "ledger"),
        ]
        #expect(CorrectionText.expected(from: corrections) == ["kubernetes", "ledger"])
    }

    @Test func theListIsReadByPrograms() throws {
        let stretches = UncertainStretch.find(in: try SampleSession.eventful().findings())
        let json = try CorrectionDocument(session: "2026-03-04-172005", stretches).json()
        let read = try JSONDecoder().decode(CorrectionDocument.self, from: Data(json.utf8))
        #expect(read.version == 1)
        #expect(read.stretches.count == stretches.count)
        let first = try #require(read.stretches.first)
        #expect(first.text == "built")
        #expect(first.confidence == 0.3)
        #expect(first.before == "i was leading a small team that um" || first.before.hasSuffix("that um"))
    }
}
