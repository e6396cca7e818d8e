import Analysis
import Speech
import Testing
import VirtualDesk

@testable import Interview
@testable import Report

@Suite("Moves that asked nothing are shown, and what was added after a silence belongs to the answer")
struct DecisionsTests {
    private static let asking = Asking(
        story: 0, rung: .surface, wording: "q", question: "What broke?", move: .open,
        reason: "It opens a story.")

    private static func answered(_ text: String, from start: Double) -> LogEntry.What {
        let words = text.split(separator: " ").enumerated().map { place, word in
            let begins = Samples.seconds(start + Double(place) / 2)
            return Word(String(word), span: Span(start: begins, end: begins + .seconds(0.4)), confidence: 0.9)
        }
        let span = Span(start: .seconds(start), end: .seconds(start + 5))
        return .event(
            .answered(
                answer: Answer(
                    window: span, sounding: [span], words: words, ending: .pause, patience: .seconds(2))))
    }

    private static let silence = Decision(
        move: .silence, rule: "more seems to come", reason: "It seemed unfinished.", quotes: ["and then we"])
    private static let close = Decision(move: .close, rule: "nothing is left", reason: "The story was left.")
    private static let climb = Decision(
        move: .climb(.context), rule: "the lowest open rung", reason: "After that.")

    private func pairs(_ entries: [LogEntry.What]) throws -> [LogReading.Pair] {
        var reading = LogReading(
            requests: try Prompts(files: try Repository.promptFiles(), folder: "Prompts").requests)
        for (place, what) in entries.enumerated() {
            reading.take(LogEntry(at: .seconds(Double(place)), what: what))
        }
        return reading.pairs
    }

    @Test("The answer is whole, and the silence stands beside it with its reason")
    func joined() throws {
        let pairs = try pairs([
            .effect(.say(line: Line("What broke?", asking: Self.asking))), .effect(.listen(waiting: .fresh)),
            Self.answered("the pump broke and then we", from: 10), .effect(.decide(decision: Self.silence)),
            .effect(.listen(waiting: .probing)), Self.answered("had to stop the line", from: 15),
            .effect(.decide(decision: Self.climb)), .effect(.decide(decision: Self.close)),
        ])
        let pair = try #require(pairs.first)
        #expect(pairs.count == 1)
        #expect(
            pair.answer?.words.map(\.text).joined(separator: " ")
                == "the pump broke and then we had to stop the line")
        #expect(pair.answer?.window == Span(start: .seconds(10), end: .seconds(20)))
        #expect(
            pair.decisions == [Self.silence, Self.close], "a question that was asked says its reason itself")
    }

    @Test("Without a silence the later answer stands alone")
    func replaced() throws {
        let pairs = try pairs([
            .effect(.say(line: Line("What broke?", asking: Self.asking))), .effect(.listen(waiting: .fresh)),
            Self.answered("the pump", from: 10), .effect(.listen(waiting: .fresh)),
            Self.answered("the line", from: 20),
        ])
        #expect(pairs.first?.answer?.words.map(\.text) == ["the", "line"])
    }
}
