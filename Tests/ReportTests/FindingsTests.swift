@testable import Interview
import Analysis
import Report
import Speech
import Testing
import VirtualDesk

@Suite struct FindingsTests {
    private static let reason = "Because."

    /// A session that has asked one question, up to the moment of listening at 2 seconds.
    private func asked() -> SampleSession {
        var session = SampleSession()
        session.ask(.surface, .open, "What happened?", span(0, 2), because: Self.reason)
        return session
    }

    @Test func aLogWithoutItsBeginningGivesNothing() throws {
        let prompts = try Prompts(files: try Repository.promptFiles(), folder: "Prompts")
        let log = [LogEntry(at: .zero, what: .closed("complete"))]
        #expect(Findings(log: log, candidate: [], prompts: prompts) == nil)
    }

    @Test func aRequestIsNoAnswer() throws {
        var session = asked()
        session.answer(span(2, 5), sounding: [span(2.5, 3.5)], words("please repeat the question", 2.5, 3.5))
        let exchange = try #require(try session.findings().exchanges.first)
        #expect(!exchange.isAnswered)
        #expect(exchange.words.isEmpty)
        #expect(exchange.delivery == nil)
    }

    @Test func anAnswerAfterARequestBelongsToTheQuestion() throws {
        var session = asked()
        session.answer(span(2, 5), sounding: [span(2.5, 3.5)], words("say that again", 2.5, 3.5))
        session.say("Again: what happened?", span(5, 7))
        session.add(7, .effect(.listen(waiting: .fresh)))
        session.answer(span(7, 12), sounding: [span(8, 10)], words("we lost the customer", 8, 10))
        let findings = try session.findings()
        #expect(findings.exchanges.map(\.text) == ["we lost the customer"])
        #expect(findings.exchanges.first?.said == span(0, 2), "the question was first heard here")
    }

    @Test func finalSegmentsReplaceTheWordsOfTheMoment() throws {
        var session = asked()
        session.segment(words("we lost the customer", 3, 5))
        session.answer(span(2, 8), sounding: [span(3, 5)], words("we lust the costume", 3, 5))
        #expect(try session.findings().exchanges.map(\.text) == ["we lost the customer"])
    }

    @Test func segmentsOutsideTheAnswerAreNotItsOwn() throws {
        var session = asked()
        session.segment(words("noise before", 0.3, 1.5))
        session.answer(span(2, 8), sounding: [span(3, 5)], words("we lost it", 3, 5))
        #expect(try session.findings().exchanges.map(\.text) == ["we lost it"])
    }

    @Test func segmentsAreReadInTheOrderOfTime() throws {
        var session = asked()
        session.segment(words("the customer", 6, 7))
        session.segment(words("we lost", 3, 4))
        session.answer(span(2, 9), sounding: [span(3, 7)], [])
        #expect(try session.findings().exchanges.map(\.text) == ["we lost the customer"])
    }

    @Test func everyOpeningQuestionBeginsAStory() throws {
        let findings = try SampleSession.eventful().findings()
        #expect(findings.stories.map(\.exchanges.count) == [3, 1])
        #expect(findings.stories.first?.reached == [.surface, .meta])
        #expect(findings.stories.last?.question == "Why this <work>, & why \"here\"?")
    }

    @Test func typedAnswersHaveNoDelivery() throws {
        let exchange = try #require(try SampleSession.typed().findings().exchanges.first)
        #expect(exchange.isAnswered)
        #expect(exchange.delivery == nil)
        #expect(exchange.window == nil)
        #expect(exchange.text == "it's what i can't leave alone")
    }

    @Test func pausesAreMeasuredOnTheRecording() throws {
        let exchange = try #require(try SampleSession.eventful().findings().exchanges.first)
        let delivery = try #require(exchange.delivery)
        let known = [span(18, 18.6), span(22, 23.4), span(26, 26.3)]
        try #require(delivery.pauses.count == known.count)
        for (measured, known) in zip(delivery.pauses, known) {
            #expect(abs(measured.start.seconds - known.start.seconds) <= 0.02)
            #expect(abs(measured.end.seconds - known.end.seconds) <= 0.02)
        }
        #expect(abs(try #require(delivery.timeToFirstWord).seconds - 0.75) <= 0.02)
        #expect(delivery.fillers.map(\.text) == ["um", "uh", "um"])
        #expect(delivery.words == 32)
    }

    @Test func withoutARecordingTheLogsOwnSoundCounts() throws {
        var session = asked()
        session.answer(span(2, 12), sounding: [span(3, 5), span(6, 10)], words("one two", 3, 10))
        let delivery = try #require(try session.findings().exchanges.first?.delivery)
        #expect(delivery.pauses == [span(5, 6)])
        #expect(delivery.speaking == .seconds(7))
    }

    @Test func evidenceQuotesTheFinalWords() throws {
        let exchange = try #require(try SampleSession.eventful().findings().exchanges.first)
        let tradeoff = try #require(exchange.evidence.first { $0.rung == .tradeoff })
        #expect(tradeoff.quote.contains("it cost us"))
    }

    @Test func anAnswerThatTheSessionsEndCutsOffIsKept() throws {
        let exchange = try #require(try SampleSession.eventful().findings().exchanges.last)
        #expect(exchange.isCutOff)
        #expect(exchange.isAnswered)
        #expect(exchange.text == "because the work matters to me")
        #expect(exchange.delivery?.pauses.count == 1)
    }

    @Test func nothingHeardBeforeTheCutIsNoAnswer() throws {
        var session = asked()
        session.add(4, .event(.hangUp))
        session.add(4, .closed("hungUp"))
        let exchange = try #require(try session.findings().exchanges.first)
        #expect(exchange.isCutOff)
        #expect(!exchange.isAnswered)
    }

    @Test func anAnswerAfterALostMicrophoneIsWhole() throws {
        var session = asked()
        session.segment(words("we lost", 3, 4))
        session.add(5, .event(.microphoneLost))
        session.add(20, .event(.microphoneBack))
        session.say("Let us go on. What happened?", span(20, 22))
        session.add(22, .effect(.listen(waiting: .fresh)))
        session.segment(words("we lost the customer", 23, 25))
        session.answer(span(22, 27), sounding: [span(23, 25)], [])
        let exchange = try #require(try session.findings().exchanges.first)
        #expect(!exchange.isCutOff)
        #expect(exchange.text == "we lost the customer")
    }

    @Test func silenceIsNoCut() throws {
        var session = asked()
        session.add(14, .event(.silent(stage: .leave)))
        session.say("Thank you.", span(14, 15))
        session.add(15, .closed("nobodyThere"))
        let exchange = try #require(try session.findings().exchanges.first)
        #expect(!exchange.isCutOff)
        #expect(!exchange.isAnswered)
    }

    @Test func lengthEndingAndGapsComeFromTheLog() throws {
        let findings = try SampleSession.eventful().findings()
        #expect(findings.length == .seconds(69))
        #expect(findings.ending == "hungUp")
        #expect(findings.gaps == [span(64, 64.25)])
    }
}
