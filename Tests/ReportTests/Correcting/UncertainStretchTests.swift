@testable import Interview
import Analysis
@testable import Report
import Speech
import Testing

@Suite struct UncertainStretchTests {
    /// A session of one answer from 3 seconds on, half a second a word; `?` marks a word in doubt.
    private func session(_ text: String, corrections: [Correction] = []) throws -> Findings {
        var session = SampleSession()
        session.ask(.surface, .open, "What happened?", span(0, 2), because: "Because.")
        let count = text.split(separator: " ").count
        let end = 3 + Double(count) / 2
        if count > 0 { session.segment(words(text, 3, end)) }
        session.answer(span(2, end + 2), sounding: [span(3, end)], [])
        session.add(end + 3, .closed("complete"))
        for correction in corrections { session.add(end + 3, .correction(correction)) }
        return try session.findings()
    }

    @Test(arguments: [
        ("we moved it", []),
        ("we? moved it", ["we"]),
        ("we? moved? it", ["we moved"]),
        ("we? moved it?", ["we", "it"]),
        ("a? b? c? d? e? f?", ["a b c d", "e f"]),
        ("we moved um?", ["um"]),
        ("", []),
    ])
    func neighboursAreOneStretch(text: String, expected: [String]) throws {
        let found = UncertainStretch.find(in: try session(text))
        #expect(found.map { $0.words.map(\.text).joined(separator: " ") } == expected)
        for stretch in found {
            #expect(stretch.span.start == stretch.words.first?.span.start)
            #expect(stretch.span.end == stretch.words.last?.span.end)
        }
    }

    @Test func aSilenceOrThreeSecondsPartThem() throws {
        var slow = SampleSession()
        slow.ask(.surface, .open, "What happened?", span(0, 2), because: "Because.")
        slow.segment(words("one? two?", 3, 4))
        slow.segment(words("three?", 4.4, 5) + words("four?", 5, 8.5))
        slow.answer(span(2, 12), sounding: [span(3, 8.5)], [])
        let found = UncertainStretch.find(in: try slow.findings())
        #expect(found.map { $0.words.map(\.text) } == [["one", "two"], ["three"], ["four"]])
    }

    @Test func aLimitTakesTheLeastCertainInOrderOfTime() throws {
        let findings = try session("a? x b? x c? x d?")
        var changed = findings
        for (place, confidence) in [(0, 0.4), (2, 0.1), (4, 0.45), (6, 0.2)] {
            changed.stories[0].exchanges[0].words[place].confidence = confidence
        }
        let found = UncertainStretch.find(in: changed, limit: 2)
        #expect(found.map { $0.words.map(\.text) } == [["b"], ["d"]])
        #expect(UncertainStretch.find(in: findings, limit: 2).map(\.words.first?.text) == ["a", "b"])
        #expect(UncertainStretch.find(in: findings, limit: 9).count == 4)
    }

    @Test func surroundingsAreThoseOfTheSameAnswer() throws {
        let text = (1...9).map { "w\($0)" }.joined(separator: " ") + " here? after"
        let found = try #require(UncertainStretch.find(in: try session(text)).first)
        #expect(found.before.map(\.text) == (3...9).map { "w\($0)" })
        #expect(found.after.map(\.text) == ["after"])
        #expect(found.asking.question == "What happened?")
    }

    @Test func whatWasGoneOverIsNotAskedAgain() throws {
        let text = "we must? the? bill it?"
        let before = UncertainStretch.find(in: try session(text))
        #expect(before.count == 2)
        let right = before[0].correction(saying: ["moved", "the", "big"])
        let after = try session(text, corrections: [right])
        #expect(after.exchanges.first?.text == "we moved the big bill it")
        #expect(UncertainStretch.find(in: after).map { $0.words.map(\.text) } == [["it"]])
        let rest = before[1].correction(saying: [])
        let done = try session(text, corrections: [right, rest])
        #expect(done.exchanges.first?.text == "we moved the big bill")
        #expect(UncertainStretch.find(in: done).isEmpty)
    }

    @Test func typedWordsAreInNoDoubt() throws {
        #expect(UncertainStretch.find(in: try SampleSession.typed().findings(), below: 2).isEmpty)
    }

    @Test func everythingDerivedFollows() throws {
        // The cue "it cost us" and one filler appear, one filler goes: evidence, pace and fillers are read anew.
        let text = "we moved um? it? caught? us? a year of work and more than that in the end"
        let before = try session(text)
        #expect(before.exchanges[0].evidence.isEmpty)
        #expect(before.exchanges[0].delivery?.fillers.count == 1)
        let stretch = try #require(UncertainStretch.find(in: before).first)
        let after = try session(text, corrections: [stretch.correction(saying: ["and", "it", "cost", "us"])])
        let exchange = after.exchanges[0]
        #expect(exchange.evidence.map(\.rung) == [.tradeoff])
        #expect(exchange.delivery?.fillers.isEmpty == true)
        #expect(exchange.delivery?.words == (before.exchanges[0].delivery?.words ?? 0) + 1)
        #expect(exchange.delivery?.pauses == before.exchanges[0].delivery?.pauses)
        #expect(SessionDocument(after).questions[0].answer?.contains("it cost us") == true)
        #expect(HTMLReport.page(after, audio: nil).contains("cost"))
        let summary = TerminalSummary.text(after, recording: nil, report: nil, style: .plain)
        #expect(summary.contains("You went over 1 place of these words."))
        #expect(summary.contains("it cost us"))
    }
}
