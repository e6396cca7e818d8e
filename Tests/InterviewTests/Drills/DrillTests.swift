import Analysis
import Speech
import Testing

@testable import Interview

@Suite("Drills: each shape, as a sitting")
struct DrillTests {
    private func rehearse(
        _ drill: Drill, seed: UInt64 = 1, stories: [KnownStory] = [], checksSound: Bool = false
    ) throws -> Rehearsal {
        Rehearsal(
            InterviewSettings(
                seed: seed, checksSound: checksSound, drill: DrillSettings(drill, stories: stories)),
            prompts: try Shipped.prompts.get())
    }

    /// A whole drill, every question met with the same typed answer.
    private func whole(_ drill: Drill, answer: String = Answer.dull(30), seed: UInt64 = 1) throws -> Rehearsal
    {
        var rehearsal = try rehearse(drill, seed: seed)
        _ = rehearsal.begin()
        while rehearsal.cause == nil { _ = rehearsal.carryOut(.answered(answer: .typed(answer))) }
        return rehearsal
    }

    @Test(
        "It introduces itself, asks a row of its own questions, closes, and never repeats one",
        arguments: Drill.allCases)
    func row(drill: Drill) throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let rehearsal = try whole(drill, seed: seed)
            let askings = rehearsal.askings
            #expect(rehearsal.cause == .complete)
            #expect(Set(askings.map(\.question)).count == askings.count)
            #expect(askings.map(\.move).first == .open)
            #expect(askings.dropFirst().allSatisfy { $0.move != .open })
            #expect(askings.allSatisfy { $0.label?.isEmpty == false && $0.story == 0 })
            #expect(askings.allSatisfy { $0.question.split(separator: " ").count <= 25 })
            #expect(
                rehearsal.lines.count == askings.count + 1,
                "the introduction stands before the first question")
            #expect(rehearsal.lines.first?.text.hasSuffix(askings.first?.question ?? "-") == true)
        }
    }

    @Test("The same seed and answers give the same drill", arguments: Drill.allCases)
    func repeatable(drill: Drill) throws {
        #expect(try whole(drill, seed: 7).lines == whole(drill, seed: 7).lines)
    }

    @Test("Its questions, by what they are called, where nothing much is said")
    func shapes() throws {
        func labels(_ drill: Drill) throws -> [String?] { try whole(drill).askings.map(\.label) }
        #expect(try labels(.fiveWhys) == ["The decision"] + (1...5).map { "Why \($0) of 5" })
        #expect(
            try labels(.alternativePath)
                == ["The choice"] + (1...4).map { "Path \($0) of 4" } + ["Looking back"])
        #expect(
            try labels(.critic).prefix(5)
                == ["The decision", "Doubt 1 of 3", "Doubt 2 of 3", "Doubt 3 of 3", "What is right in it"])
        #expect(try labels(.critic).last == "What stands")
        #expect(
            try labels(.selfAwareness)
                == [
                    "The moment", "What it reveals", "Where else", "Who sees it", "What it costs",
                    "What is different now",
                ])
        #expect(try labels(.valuesConflict) == ["The case", "Turn 1", "Turn 2", "Your own", "What it cost"])
        #expect(try labels(.retrieval) == (1...10).map { "Prompt \($0) of 10" })
    }

    @Test("Every why takes up the last reason, where one was given")
    func whys() throws {
        var rehearsal = try rehearse(.fiveWhys)
        _ = rehearsal.begin()
        for reason in ["the audit was near", "nobody had asked", "it was my name on it"] {
            let asked = rehearsal.carryOut(.answered(answer: .typed("that was because \(reason)")))
            let said = reason.replacing("my", with: "your")
            #expect(asked?.question.contains(said) == true)
            #expect(asked?.reason.contains("\u{201C}\(said)\u{201D}") == true)
        }
        let plain = rehearsal.carryOut(.answered(answer: .typed("i cannot say")))
        #expect(plain?.reason.contains("your words") == false)
    }

    @Test("Paths that were spoken of come first, each once, whenever they were spoken of")
    func paths() throws {
        var rehearsal = try rehearse(.alternativePath)
        _ = rehearsal.begin()
        let both =
            "I could have asked the ward first. We should have waited a week. I could have asked the ward first."
        func answer(_ text: String) -> String {
            rehearsal.carryOut(.answered(answer: .typed(text)))?.question ?? ""
        }
        var spoken = Answer.typed("")
        spoken.words = Word.paragraph(both)
        #expect(
            rehearsal.carryOut(.answered(answer: spoken))?.question.contains("asked the ward first") == true)
        #expect(answer("it would have been the same").contains("waited a week"))
        #expect(!answer("it would have been the same").contains("asked the ward"))
    }

    @Test("The critic asks once more for what is right, where no cost was granted, and not where one was")
    func critic() throws {
        func moves(conceding: String) throws -> [Asking.Move] {
            var rehearsal = try rehearse(.critic)
            _ = rehearsal.begin()
            for text in [Answer.dull(30), Answer.dull(30), Answer.dull(30), Answer.dull(30), conceding] {
                _ = rehearsal.carryOut(.answered(answer: .typed(text)))
            }
            return rehearsal.askings.map(\.move)
        }
        #expect(try moves(conceding: "nothing").last == .again)
        let cost =
            "they were right about the price two nurses left the ward over it and a patient lay four hours without help"
        #expect(try moves(conceding: cost).last == .climb)
    }

    @Test("Self-awareness leaves out what is done differently where that was plain already")
    func selfAwareness() throws {
        let prompts = try RandomSession.prompts.get()  // its cues are a handful
        var rehearsal = Rehearsal(
            InterviewSettings(drill: DrillSettings(.selfAwareness)), prompts: prompts)
        _ = rehearsal.begin()
        while rehearsal.cause == nil {
            _ = rehearsal.carryOut(
                .answered(answer: .typed("since then i ask the others first. " + Answer.dull(20))))
        }
        #expect(rehearsal.askings.last?.label == "What it costs")
    }

    @Test("A supposed case that nothing was told from asks for no cost")
    func valuesConflict() throws {
        var rehearsal = try rehearse(.valuesConflict)
        _ = rehearsal.begin()
        for _ in 0..<3 { _ = rehearsal.carryOut(.answered(answer: .typed(Answer.dull(20)))) }
        #expect(rehearsal.askings.last?.label == "Your own")
        #expect(rehearsal.carryOut(.answered(answer: .typed("skip this one"))) == nil)
        #expect(rehearsal.cause == .complete)
    }

    @Test("Who skips the first question gets one other, and then the end; later on the next question")
    func skipping() throws {
        var rehearsal = try rehearse(.fiveWhys)
        let first = rehearsal.begin()
        let second = rehearsal.carryOut(.answered(answer: .typed("skip this one")))
        #expect(second?.move == .open && second?.question != first?.question)
        #expect(rehearsal.carryOut(.answered(answer: .typed("skip this one"))) == nil)
        #expect(rehearsal.cause == .complete)
        #expect(rehearsal.lines.last?.text.contains("fifth why") == false)
        var later = try rehearse(.fiveWhys)
        _ = later.begin()
        _ = later.carryOut(.answered(answer: .typed(Answer.dull(20))))
        #expect(later.carryOut(.answered(answer: .typed("skip this one")))?.label == "Why 2 of 5")
    }

    @Test("Ten prompts hold every kind of story, and wait ten seconds each")
    func prompts() throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let prompts = try Shipped.prompts.get()
            let kinds = try whole(.retrieval, seed: seed).askings.compactMap {
                prompts.kind(ofPrompt: $0.wording)
            }
            #expect(Set(kinds) == Set(Question.Story.allCases))
            #expect(kinds.count == 10)
        }
        var interview = Interview(
            prompts: try Shipped.prompts.get(), settings: InterviewSettings(drill: DrillSettings(.retrieval)))
        _ = interview.handle(.begin)
        #expect(interview.handle(.spoke) == [.listen(waiting: .naming)])
    }

    @Test("Silence is a prompt that was not named; four in a row are nobody")
    func silence() throws {
        var rehearsal = try rehearse(.retrieval)
        _ = rehearsal.begin()
        for _ in 0..<3 { #expect(rehearsal.carryOut(.silent(stage: .leave)) != nil) }
        _ = rehearsal.carryOut(.answered(answer: .typed("the late launch")))
        for _ in 0..<3 { #expect(rehearsal.carryOut(.silent(stage: .leave)) != nil) }
        _ = rehearsal.carryOut(.silent(stage: .leave))
        #expect(rehearsal.cause == .nobodyThere)
    }

    @Test("The closing line counts what was named")
    func counting() throws {
        var rehearsal = try rehearse(.retrieval)
        _ = rehearsal.begin()
        for place in 0..<10 {
            _ = rehearsal.carryOut(
                .answered(answer: .typed(place < 6 ? "the story of the bridge" : "i don't know")))
        }
        #expect(rehearsal.lines.last?.text.contains("6 of 10") == true)
    }

    @Test("The manners of an interview hold: repeating, the sound check, a lost microphone")
    func manners() throws {
        var rehearsal = try rehearse(.critic, checksSound: true)
        let first = rehearsal.begin()
        #expect(first?.label == "The decision")
        _ = rehearsal.carryOut(.answered(answer: .typed("repeat the question")))
        #expect(rehearsal.lines.last?.text.hasSuffix(first?.question ?? "-") == true)
        _ = rehearsal.carryOut(.microphoneLost)
        _ = rehearsal.carryOut(.microphoneBack)
        #expect(rehearsal.lines.last?.text.hasSuffix(first?.question ?? "-") == true)
        _ = rehearsal.carryOut(.answered(answer: .typed("stop the interview")))
        #expect(rehearsal.cause == .stopped)
    }
}
