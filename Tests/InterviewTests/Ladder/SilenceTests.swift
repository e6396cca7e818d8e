import Speech
import Testing

@testable import Analysis
@testable import Interview

@Suite("Silence as a probe: an answer that seems unfinished is waited for")
struct SilenceTests {
    private func listening() throws -> Interview {
        var interview = Interview(
            prompts: try SmallBank.prompts(),
            settings: InterviewSettings(profile: .general, questions: 2, category: .failure))
        _ = interview.handle(.begin)
        _ = interview.handle(.spoke)
        _ = interview.handle(.spoke)
        return interview
    }

    private func answer(_ text: String, seconds: Double = 20, from start: Samples = .zero) -> Answer {
        .spoken(text, seconds: seconds, from: start)
    }

    @Test("An answer that breaks off is met with silence, and the log says why")
    func silence() throws {
        var interview = try listening()
        let effects = interview.handle(.answered(answer: answer(Answer.dull(30) + " and then we")))
        #expect(effects.last == .listen(waiting: .probing))
        let decision = try #require(effects.first?.decision)
        #expect(decision.move == "silence" && decision.rule == "more seems to come")
        #expect(decision.quotes == ["then and then we"])
        #expect(effects.count == 2)
    }

    @Test("What is added is read with the answer: a clause cut in two by the silence is whole")
    func joined() throws {
        var interview = try listening()
        _ = interview.handle(.answered(answer: answer(Answer.dull(30) + " then we")))
        let rest = answer("only had one week " + Answer.dull(20), from: .seconds(30))
        let effects = interview.perform(.answered(answer: rest))
        #expect(effects.asking?.rung == .decision)
        #expect(effects.asking?.reason.contains("we only had one week") == true)
    }

    @Test("Where nothing is added the answer stands, and is not waited for again")
    func nothingAdded() throws {
        var interview = try listening()
        _ = interview.handle(.answered(answer: answer(Answer.dull(30) + " and")))
        let effects = interview.handle(.silent(stage: .probe))
        #expect(effects.asking?.rung == .context)
        #expect(effects.first?.decision?.move == "context")
    }

    @Test("An addition that breaks off too is not waited for a second time")
    func once() throws {
        var interview = try listening()
        _ = interview.handle(.answered(answer: answer(Answer.dull(30) + " and")))
        let effects = interview.perform(
            .answered(answer: answer("it was so", seconds: 2, from: .seconds(30))))
        #expect(effects.asking != nil)
    }

    @Test("A request into the silence is met, and the answer is kept")
    func request() throws {
        var interview = try listening()
        _ = interview.handle(.answered(answer: answer(Answer.dull(30) + " then we")))
        #expect(
            interview.perform(.answered(answer: answer("let me think", seconds: 1))) == [.say("(thinking)")])
        #expect(interview.perform(.spoke) == [.listen(waiting: .thinking)])
        let effects = interview.perform(.answered(answer: answer("only had one week", from: .seconds(40))))
        #expect(effects.asking?.rung == .decision)
    }

    @Test("A typed answer, one that was ended on purpose, and one that ends a clause are not waited for")
    func notWaitedFor() throws {
        let text = Answer.dull(30) + " and then we"
        var ended = answer(text)
        ended.ending = .key
        for answer in [Answer.typed(text), ended, answer(Answer.dull(30) + " we went home")] {
            var interview = try listening()
            let effects = interview.handle(.answered(answer: answer))
            #expect(effects.asking != nil)
        }
    }

    @Test("A short answer to a rung that asks for thought is waited for before it is asked again")
    func deep() {
        var climb = Climb(highest: .worldview)
        let whole = answer(Answer.dull(40), seconds: 30)
        let reading = AnswerReading(evidence: [:], words: 40, phrases: [])
        for _ in 0..<3 { _ = climb.choose(after: whole, reading: reading, trailing: ["and"]) }
        let short = answer("it hurt", seconds: 2)
        let thin = AnswerReading(evidence: [:], words: 2, phrases: [])
        #expect(climb.choose(after: short, reading: thin, trailing: ["and"]).next == .silence)
        #expect(climb.choose(after: short, reading: thin).next == .again(.tradeoff))
    }
}
