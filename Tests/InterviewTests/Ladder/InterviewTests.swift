import Analysis
import Speech
import Testing

@testable import Interview

@Suite("Interview: event in, effects out")
struct InterviewTests {
    /// An interview about failures, with one wording a line, listening to the answer to its first question.
    private func listening(questions: Int = 2, minutes: Int? = nil) throws -> Interview {
        var interview = Interview(
            prompts: try SmallBank.prompts(),
            settings: InterviewSettings(
                profile: .general, questions: questions, minutes: minutes, category: .failure))
        _ = interview.perform(.begin)
        _ = interview.perform(.spoke)
        let effects = interview.perform(.spoke)
        try #require(effects == [.listen(waiting: .fresh)])
        return interview
    }

    private func long(from start: Samples = .zero) -> InterviewEvent {
        .answered(answer: .spoken(Answer.dull(40), seconds: 30, from: start))
    }

    private func short(_ text: String) -> InterviewEvent { .answered(answer: .spoken(text, seconds: 1.5)) }

    @Test("It greets, asks, listens; climbs; turns to another story; closes")
    func course() throws {
        var interview = Interview(
            prompts: try SmallBank.prompts(),
            settings: InterviewSettings(profile: .general, questions: 2, depth: 2, category: .failure))
        var effects = interview.perform(.begin)
        #expect(effects == [.say("(greeting)")])

        effects = interview.perform(.spoke)
        let first = try #require(effects.asking)
        #expect(effects == [.say(line: Line(first.question, asking: first))])
        #expect(first.move == .open && first.rung == .surface && first.story == 0)
        #expect(first.reason == "Question 1 opens a story about failure and learning.")

        effects = interview.perform(.spoke)
        #expect(effects == [.listen(waiting: .fresh)])

        effects = interview.perform(long())
        let climb = try #require(effects.asking)
        #expect(effects == [.say(line: Line(climb.question, asking: climb))])
        #expect(climb.move == .climb && climb.rung == .context && climb.story == 0)
        #expect(climb.question.hasPrefix("Which context"))
        #expect(climb.reason == "After Surface comes Context.")

        effects = interview.perform(.spoke)
        #expect(effects == [.listen(waiting: .fresh)])

        effects = interview.perform(long())
        let second = try #require(effects.asking)
        #expect(effects == [.say(line: Line("(transition) " + second.question, asking: second))])
        #expect(second.story == 1 && second.move == .open && second.wording != first.wording)

        _ = interview.perform(.spoke)
        _ = interview.perform(long())
        _ = interview.perform(.spoke)
        effects = interview.perform(long())
        #expect(effects == [.say("(closing)")])
        let isDone = interview.isDone
        #expect(!isDone)

        effects = interview.perform(.spoke)
        #expect(effects == [.finish(cause: .complete)])
    }

    @Test("With a sound check it asks for a sentence first")
    func soundCheck() throws {
        var interview = Interview(
            prompts: try SmallBank.prompts(),
            settings: InterviewSettings(category: .failure, checksSound: true))
        var effects = interview.perform(.begin)
        #expect(effects == [.say("(greeting-with-check)")])
        effects = interview.perform(.spoke)
        #expect(effects == [.checkSound])
        effects = interview.perform(.soundChecked)
        let asking = try #require(effects.asking)
        #expect(effects == [.say(line: Line("(ready) " + asking.question, asking: asking))])
    }

    @Test("A short answer gets a sharper wording, once")
    func again() throws {
        var interview = try listening()
        var effects = interview.perform(short("it broke"))
        #expect(effects.asking?.move == .again)
        #expect(effects.asking?.rung == .surface)
        #expect(effects.asking?.question == "Which surface, exactly?")
        _ = interview.perform(.spoke)
        effects = interview.perform(short("it just broke"))
        #expect(effects.asking?.move == .climb)
        #expect(effects.asking?.rung == .context)
    }

    @Test("Enter at once is an answer without words")
    func nothingSaid() throws {
        var interview = try listening()
        var answer = Answer.spoken("", seconds: 0)
        answer.ending = .key
        let effects = interview.perform(.answered(answer: answer))
        #expect(effects.asking?.move == .again)
        #expect(effects.asking?.reason.contains("0 words in 0 seconds") == true)
    }

    @Test("A phrase of the candidate's own is taken up, and the reason says so")
    func phrase() throws {
        var interview = try listening()
        let text = Answer.dull(20) + " my manager was there and then a manager went " + Answer.dull(20)
        let effects = interview.perform(.answered(answer: .spoken(text, seconds: 30)))
        #expect(effects.asking?.question == "Which context of your manager?")
        #expect(
            effects.asking?.reason.hasSuffix("It takes up your words \u{201C}your manager\u{201D}.") == true)
    }

    @Test("Evidence skips a rung, and is quoted")
    func skips() throws {
        var interview = try listening()
        let text = Answer.dull(20) + " we only had one week " + Answer.dull(20)
        let effects = interview.perform(.answered(answer: .spoken(text, seconds: 30)))
        #expect(effects.asking?.rung == .decision)
        #expect(effects.asking?.reason.contains("Context was already plain in this answer") == true)
        #expect(effects.asking?.reason.contains("we only had one week") == true)
    }

    @Test("Requests are met, and none counts as an answer")
    func requests() throws {
        var interview = try listening()
        var effects = interview.perform(short("could you repeat the question please"))
        let repeated = try #require(effects.first?.line)
        #expect(repeated.text.hasPrefix("(repeating) What about failure"))
        #expect(repeated.asking == nil)
        _ = interview.perform(.spoke)

        effects = interview.perform(short("let me think"))
        #expect(effects == [.say("(thinking)")])
        effects = interview.perform(.spoke)
        #expect(effects == [.listen(waiting: .thinking)])

        effects = interview.perform(short("skip this one"))
        #expect(effects.first?.line?.text.hasPrefix("(skipping) What about failure") == true)
        #expect(effects.asking?.story == 1)
        _ = interview.perform(.spoke)

    }

    @Test(
        "A spoken wish to stop is asked about once: agreement, the same wish or silence ends it",
        arguments: ["yes please", "stop the interview", nil])
    func stop(reply: String?) throws {
        var interview = try listening(questions: 2)
        #expect(interview.perform(short("stop the interview")) == [.say("(confirm-stop)")])
        #expect(interview.perform(.spoke) == [.listen(waiting: .fresh)])
        let event = reply.map { short($0) } ?? .silent(stage: .reassure)
        #expect(interview.perform(event) == [.say("(stopping)")])
        #expect(interview.perform(.spoke) == [.finish(cause: .stopped)])
    }

    @Test("What else is said after a misheard wish to stop is the answer; a later wish is asked about anew")
    func misheardStop() throws {
        var interview = try listening(questions: 2)
        _ = interview.perform(short("stop the interview"))
        _ = interview.perform(.spoke)
        #expect(interview.perform(short("no i was still speaking")).asking?.move == .again)
        _ = interview.perform(.spoke)
        #expect(
            interview.perform(short("yes")).asking != nil, "a yes is no agreement where nothing was asked")
        _ = interview.perform(.spoke)
        #expect(interview.perform(short("stop the interview")) == [.say("(confirm-stop)")])
    }

    @Test("Skipping the last question closes the interview")
    func skipLast() throws {
        var interview = try listening(questions: 1)
        var effects = interview.perform(short("skip this one"))
        #expect(effects == [.say("(closing)")])
        effects = interview.perform(.spoke)
        #expect(effects == [.finish(cause: .complete)])
    }

    @Test("Into a silence it says once that there is time, then offers, then moves on, then ends")
    func silence() throws {
        var interview = try listening(questions: 3)
        for (stage, line, waiting) in [
            (InterviewEvent.Stage.reassure, "(reassurance)", Waiting.reassured),
            (.offer, "(offer)", .offered),
        ] {
            var effects = interview.perform(.silent(stage: stage))
            #expect(effects == [.say(line)])
            effects = interview.perform(.spoke)
            #expect(effects == [.listen(waiting: waiting)])
        }
        var effects = interview.perform(.silent(stage: .leave))
        #expect(effects.first?.line?.text.hasPrefix("(skipping) What about failure") == true)
        _ = interview.perform(.spoke)
        effects = interview.perform(.silent(stage: .leave))
        #expect(effects == [.say("(leaving)")])
        effects = interview.perform(.spoke)
        #expect(effects == [.finish(cause: .nobodyThere)])
    }

    @Test(
        "Whoever says anything is there",
        arguments: ["repeat the question", "let me think", "it broke", "skip this one"])
    func somebodyThere(said: String) throws {
        var interview = try listening(questions: 9)
        _ = interview.perform(.silent(stage: .leave))
        _ = interview.perform(.spoke)
        _ = interview.perform(short(said))
        _ = interview.perform(.spoke)
        let effects = interview.perform(.silent(stage: .leave))
        #expect(effects != [.say("(leaving)")])
    }

    @Test("When the minutes are used up no new story begins", arguments: ["", "skip this one"])
    func minutes(request: String) throws {
        for (seconds, ends) in [(599.0, false), (600.0, true)] {
            var interview = try listening(minutes: 10)
            let start = Samples.seconds(seconds)
            if request.isEmpty {
                // Four thin answers use the story up.
                for _ in 0..<3 {
                    _ = interview.perform(short("it broke"))
                    _ = interview.perform(.spoke)
                }
            }
            var last = Answer.spoken(
                request.isEmpty ? "it broke" : request, seconds: 1.5, from: start - .seconds(4.2))
            last.window.end = start
            let effects = interview.perform(.answered(answer: last))
            #expect((effects == [.say("(closing)")]) == ends, "\(seconds)")
        }
    }

    @Test("The minutes do not cut a story short")
    func minutesLeaveTheStory() throws {
        var interview = try listening(minutes: 1)
        let effects = interview.perform(long(from: .seconds(300)))
        #expect(effects.asking?.move == .climb)
    }

    @Test("A noise without a word changes nothing: listening goes on as it was")
    func noise() throws {
        var interview = try listening(questions: 1)
        _ = interview.perform(short("let me think"))
        _ = interview.perform(.spoke)
        let noise = Answer(
            window: Span(start: .zero, end: .seconds(5)),
            sounding: [Span(start: .seconds(1), end: .seconds(1.3))], words: [], ending: .pause,
            patience: .seconds(3))
        #expect(interview.perform(.answered(answer: noise)) == [.listen(waiting: .thinking)])
    }
}
