import Analysis
import Speech
import Testing
import VirtualDesk

@testable import Interview
@testable import Report

@Suite("Feedback on content")
struct ContentFeedbackTests {
    private let story = """
        Two winters ago I was ward manager on a stroke unit and I brought in tablets for handover. The wifi dropped out \
        and a gentleman who was nil by mouth got given breakfast, and it went on his chest, and he had ten more days with us.
        """
    private let beside = """
        The tablets are blue and they come from a company in Leeds, and they have a rubber case around them so that they \
        survive a fall.
        """

    /// A typed session, judged by the weights that ship.
    private func findings(_ answers: [(Rung, Asking.Move, String)]) throws -> Findings {
        var session = SampleSession(.typed)
        for (rung, move, text) in answers {
            session.ask(rung, move, "What about \(rung.rawValue)?", span(0, 0), because: "Because.")
            session.type(text)
        }
        session.add(0, .closed("complete"))
        return try session.findings(judged: true)
    }

    @Test("One strength with its quote, one thing to do with what it rests on, and the drill")
    func both() throws {
        let findings = try findings([(.surface, .open, story), (.tradeoff, .climb, beside)])
        let strength = try #require(findings.feedback.strength)
        #expect(
            strength.sentence == "You named what it cost"
                || strength.sentence == "You told of one particular occasion")
        #expect(story.lowercased().filter { $0 != "." && $0 != "," }.contains(strength.quote))
        let next = findings.feedback.next
        // A cost that was told before counts as heard; else its absence is the one thing.
        #expect(next?.rung == (strength.rung == .tradeoff ? nil : .tradeoff))
    }

    @Test("A rung that was asked for and surely not heard is the one thing to do next")
    func missed() throws {
        let feedback = try findings([
            (.surface, .open, beside), (.worldview, .climb, beside), (.worldview, .again, beside),
        ])
        .feedback
        let next = try #require(feedback.next)
        #expect(
            next.missed.allSatisfy { $0.reach == .notHeard && $0.answer.hasPrefix("the tablets are blue") })
        #expect(FeedbackText.next(feedback).count >= 3)
        #expect(Drill.allCases.contains(next.drill))
    }

    @Test("Where too little was said, it says that it can tell nothing")
    func abstains() throws {
        let findings = try findings([(.surface, .open, "I don't know."), (.context, .climb, "No.")])
        #expect(findings.feedback == ContentFeedback())
        #expect(findings.exchanges.map(\.reach) == [.tooLittle, .tooLittle])
        let text = TerminalSummary.text(findings, recording: nil, report: nil, style: .plain)
        #expect(text.contains("Too little was heard plainly to name one."))
        #expect(!text.contains("The drill for it"))
        #expect(text.contains("too little was said to tell"))
    }

    @Test("Nothing was answered: nothing is said about answers")
    func unanswered() throws {
        let text = TerminalSummary.text(
            try SampleSession().findings(), recording: nil, report: nil, style: .plain)
        #expect(!text.contains("One strength"))
    }

    @Test("A quote has the time of its first word, with and without fillers in it")
    func times() throws {
        let findings = try SampleSession.eventful().findings()
        let exchange = try #require(findings.exchanges.first)
        #expect(exchange.time(of: "um built a") == exchange.words.first { $0.text == "um" }?.span.start)
        #expect(
            exchange.time(of: "that built a billing")
                == exchange.words.first { $0.text == "that" }?.span.start)
        // Several stretches: the first counts. "it" alone stood before.
        #expect(
            exchange.time(of: "cost us \u{2026} honestly")
                == exchange.words.first { $0.text == "cost" }?.span.start)
        #expect(exchange.time(of: "not said") == nil)
        #expect(exchange.time(of: "") == nil)
        #expect(try SampleSession.typed().findings().exchanges.first?.time(of: "it's") == nil)
    }

    @Test("A retrieval drill lists what was named and what was not, as it was looked at")
    func retrieval() throws {
        let bank = KnownStory.all([
            ("The launch that came late", ["project-failure"], "We launched late."),
            ("The quiet apprentice", ["mentorship"], "He was quiet."),
        ])
        func session(_ stories: [KnownStory]) throws -> Findings {
            var session = SampleSession(.typed, drill: DrillSettings(.retrieval, stories: stories))
            for (place, (id, text, answer)) in [
                ("retrieval-failure-02", "A loss that stayed a loss.", "the late launch"),
                ("retrieval-mentor-01", "Helping somebody through a hard time.", "pass"),
                ("retrieval-ethics-02", "A grey area, and what you did in it.", nil),
                ("retrieval-right-02", "A junior who corrected you.", "the crane in leith"),
            ].enumerated() {
                let asking = Asking(
                    story: 0, rung: .surface, wording: id, question: text, move: place == 0 ? .open : .climb,
                    reason: "It asks for a story.", label: "Prompt \(place + 1) of 10")
                session.say(text, span(0, 0), asking: asking)
                if let answer { session.type(answer) }
            }
            session.add(0, .closed("stopped"))
            return try session.findings()
        }
        let findings = try session(bank)
        let text = TerminalSummary.text(findings, recording: nil, report: nil, style: .plain)
        try expectGolden(text, "summary-retrieval.txt")
        try expectGolden(HTMLReport.page(findings, audio: nil), "page-retrieval.html")
        let alone = TerminalSummary.text(try session([]), recording: nil, report: nil, style: .plain)
        #expect(alone.contains("You named a story for 2 of 4 prompts."))
        #expect(!alone.contains("bank"))
        #expect(
            SessionDocument(findings).namings?.map(\.title) == ["The launch that came late", nil, nil, nil])
    }
}
