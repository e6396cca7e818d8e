import Analysis
import Speech
import Testing

@testable import Interview
@testable import Report

@Suite("What is told of setbacks, and of what it rests on")
struct SetbackTextTests {
    private func findings(_ text: String, sounding: [Span], pausesAfter place: Int? = nil) throws -> Findings
    {
        var sample = SampleSession()
        sample.ask(
            .surface, .open, "Tell me about a time when you failed.", span(0, 3),
            because: "It opens the interview.")
        var said = words(text, 4, 24)
        if let place {
            for index in said.indices where index >= place {
                said[index] = said[index].moved(by: .seconds(2))
            }
        }
        sample.segment(said)
        sample.answer(span(3, 30), sounding: sounding, said)
        return try sample.findings(judged: true)
    }

    private static let redeemed = """
        last year we lost the lease but it worked out and then the oven broke down and i was promoted because of it so the
        bakery went on and we were open every day again until the end of june
        """

    @Test(
        "Bad things that are made good at once are counted, with one as an example, on the page and on the screen"
    )
    func counted() throws {
        let findings = try findings(Self.redeemed, sounding: [span(4, 24)])
        let text = try #require(FeedbackText.beats(findings.exchanges[0]))
        #expect(
            text == "Of 2 things told here that went wrong, each was followed at once by a good one, such as "
                + "\u{201C}last year we lost the lease\u{201D} by \u{201C}worked out\u{201D}. What stays bad may be left standing."
        )
        #expect(HTMLReport.page(findings, audio: nil).contains("each was followed at once by a good one"))
        let screen = TerminalSummary.text(findings, recording: nil, report: nil, style: .plain)
        #expect(
            screen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                "each was followed at once"))
    }

    @Test("Where an answer ends with what went wrong, no pause is told of")
    func last() throws {
        let findings = try findings(
            "it rained for the whole of june and july and in the end we lost the lease",
            sounding: [span(4, 24)])
        let texts = FeedbackText.setbacks(findings.exchanges[0])
        #expect(texts.count == 1 && texts[0].hasSuffix("the answer ended."), "\(texts)")
    }

    @Test("What stays bad is not counted, and what is told once is no habit")
    func standing() throws {
        let once = try findings(
            "last year we lost the lease but it worked out and then it rained for the whole of june and july",
            sounding: [span(4, 24)])
        #expect(FeedbackText.beats(once.exchanges[0]) == nil)
        let stays = try findings(
            "last year we lost the lease and nobody spoke of it for weeks and then the oven broke down and two people left us",
            sounding: [span(4, 24)])
        #expect(FeedbackText.beats(stays.exchanges[0]) == nil)
    }

    @Test("The pause behind a setback is told with its length, and its absence, too")
    func pauses() throws {
        // Six words in a second and three quarters; then two seconds of silence.
        let text = "last year we lost the lease and then it was very quiet in the house for a long while"
        let silent = try findings(text, sounding: [span(4, 10.5), span(12.6, 26)], pausesAfter: 6)
        #expect(
            FeedbackText.setbacks(silent.exchanges[0])
                == ["After \u{201C}last year we lost the lease\u{201D} at 0:04 came a pause of 2.1 s."])
        let going = try findings(text, sounding: [span(4, 24)])
        #expect(
            FeedbackText.setbacks(going.exchanges[0])
                == ["After \u{201C}last year we lost the lease\u{201D} at 0:04 you went on without a pause."])
    }

    @Test("What a reading rests on is told where words may be wrong")
    func basis() throws {
        var exchange = try findings(Self.redeemed, sounding: [span(4, 24)]).exchanges[0]
        #expect(FeedbackText.basis(exchange) == "Read from words that were heard clearly.")
        for quality in TextQuality.allCases {
            exchange.quality = quality
            #expect((FeedbackText.basis(exchange) == nil) == (quality == .typed))
        }
    }
}
