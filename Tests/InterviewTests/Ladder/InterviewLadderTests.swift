import Analysis
import Speech
import Testing

@testable import Interview

@Suite("Interview: the ladder, with the bank that ships")
struct InterviewLadderTests {
    private func rehearsal(_ settings: InterviewSettings) throws -> Rehearsal {
        Rehearsal(settings, prompts: try Shipped.prompts.get())
    }

    @Test(
        "Long answers without evidence climb all six rungs of each story",
        arguments: 1...5 as ClosedRange<UInt64>)
    func fullClimb(seed: UInt64) throws {
        var rehearsal = try rehearsal(InterviewSettings(seed: seed))
        _ = rehearsal.begin()
        while rehearsal.cause == nil { _ = rehearsal.answer(dull: 20) }
        #expect(rehearsal.cause == .complete)
        #expect(rehearsal.askings.count == 18)
        for story in 0..<3 {
            let askings = rehearsal.askings.filter { $0.story == story }
            #expect(askings.map(\.rung) == Rung.allCases)
            #expect(askings.map(\.move) == [.open, .climb, .climb, .climb, .climb, .climb])
        }
    }

    @Test("The depth ends a story, the number of questions the interview", arguments: 1...6)
    func depth(depth: Int) throws {
        var rehearsal = try rehearsal(InterviewSettings(questions: 2, depth: depth))
        _ = rehearsal.begin()
        while rehearsal.cause == nil { _ = rehearsal.answer(dull: 20) }
        #expect(rehearsal.askings.count == 2 * depth)
    }

    @Test("An answer that shows everything closes its story at once")
    func allShown() throws {
        let text = """
            we only had a week and they were under pressure so i decided to stop because it hurt and we gave up the date
            i tend to wait and since then i ask
            """
        var rehearsal = try rehearsal(InterviewSettings(questions: 2))
        _ = rehearsal.begin()
        let next = rehearsal.answer(text)
        #expect(next?.move == .open)
        #expect(next?.story == 1)
    }

    @Test("Thin answers: each rung once more, and after two rungs another story")
    func thin() throws {
        var rehearsal = try rehearsal(InterviewSettings(questions: 2))
        _ = rehearsal.begin()
        while rehearsal.cause == nil { _ = rehearsal.answer("it broke", seconds: 2) }
        let story: [Asking.Move] = [.open, .again, .climb, .again]
        #expect(rehearsal.askings.map(\.move) == story + story)
        #expect(Set(rehearsal.askings.map(\.wording)).count == 8)
    }

    @Test("Used-up wordings end stories, never repeat", arguments: [true, false])
    func usedUp(thin: Bool) throws {
        var rehearsal = try rehearsal(InterviewSettings(questions: 40, minutes: 6000))
        _ = rehearsal.begin()
        for _ in 0..<1000 where rehearsal.cause == nil { _ = rehearsal.answer(dull: thin ? 3 : 20) }
        #expect(rehearsal.cause == .complete)
        let wordings = rehearsal.askings.map(\.wording)
        #expect(Set(wordings).count == wordings.count)
        #expect(rehearsal.askings.count { $0.move == .open } == 40)
    }

    @Test("A mission-driven interview asks why the candidate is there at its end, skipped questions or not")
    func whyHere() throws {
        let questions = try Shipped.prompts.get().questions
        for (seed, skips) in [(1, false), (2, true), (3, false), (4, true)] as [(UInt64, Bool)] {
            var rehearsal = try rehearsal(InterviewSettings(seed: seed))
            _ = rehearsal.begin()
            while rehearsal.cause == nil {
                _ = skips ? rehearsal.answer("skip this one", seconds: 1) : rehearsal.answer(dull: 20)
            }
            let opened = rehearsal.askings.filter { $0.move == .open }.map(\.wording)
            #expect(opened.count == 3)
            #expect(questions.first { $0.id == opened.last }?.story == .missionMotivation)
        }
    }

    @Test("The user's own question opens, in the user's words")
    func own() throws {
        var rehearsal = try rehearsal(InterviewSettings(first: .own("What broke last week?", category: nil)))
        let first = rehearsal.begin()
        #expect(first?.question == "What broke last week?")
        #expect(rehearsal.lines.last?.text.hasSuffix("What broke last week?") == true)
    }

    @Test("Same seed and same answers, same interview, however long the candidate hesitates")
    func hesitation() throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            var brisk = try rehearsal(InterviewSettings(seed: seed))
            var slow = try rehearsal(InterviewSettings(seed: seed, checksSound: true))
            _ = brisk.begin()
            _ = slow.begin()
            while brisk.cause == nil {
                _ = brisk.answer(dull: 20)
                slow.carryOut(.silent(stage: .reassure))
                slow.carryOut(.answered(answer: .spoken("repeat the question", seconds: 1)))
                _ = slow.answer(dull: 20)
            }
            let first = zip(brisk.askings, slow.askings).first { $0 != $1 }
            #expect(first == nil)
            #expect(brisk.askings.count == slow.askings.count)
        }
    }

    @Test("Other seeds make other interviews")
    func seeds() throws {
        var interviews: Set<[String]> = []
        for seed in 1...10 as ClosedRange<UInt64> {
            var rehearsal = try rehearsal(InterviewSettings(questions: 1, category: .failure, seed: seed))
            _ = rehearsal.begin()
            while rehearsal.cause == nil { _ = rehearsal.answer(dull: 20) }
            interviews.insert(rehearsal.askings.map(\.wording))
        }
        #expect(interviews.count == 10)
    }

    @Test("Other seeds greet otherwise too")
    func greetings() throws {
        var greetings: Set<String> = []
        for seed in 1...20 as ClosedRange<UInt64> {
            var rehearsal = try rehearsal(InterviewSettings(seed: seed))
            _ = rehearsal.begin()
            greetings.insert(rehearsal.lines.first?.text ?? "")
        }
        #expect(greetings == Set(try Shipped.prompts.get().lines[.greeting]))
    }
}
