import Speech
import Testing

@testable import Interview

@Suite("QuestionChoice: the opening questions")
struct QuestionChoiceTests {
    private func asked(_ settings: InterviewSettings) throws -> [Question] {
        var generator = SplitMix64(seed: settings.seed)
        var choice = QuestionChoice(
            settings: settings, prompts: try Shipped.prompts.get(), generator: &generator)
        return (0..<settings.questions).compactMap { _ in choice.next() }
    }

    @Test(
        "A mission-driven round asks why the candidate is there, once and last",
        arguments: [1, 2, 3, 5, 6, 8, 12, 20])
    func whyHere(questions: Int) throws {
        for seed in 1...40 as ClosedRange<UInt64> {
            let asked = try asked(InterviewSettings(questions: questions, seed: seed))
            try #require(asked.count == questions)
            #expect(asked.last?.story == .missionMotivation, "seed \(seed)")
            #expect(try Shipped.prompts.get().banks.whyHere.questions.contains(asked.last?.id ?? ""))
            #expect(asked.count { $0.story == .missionMotivation } == 1, "seed \(seed)")
        }
    }

    @Test(
        "A mission-driven round is negatively framed, but for its last question",
        arguments: 1...40 as ClosedRange<UInt64>)
    func negative(seed: UInt64) throws {
        for questions in [2, 3, 4, 6] {
            let asked = try asked(InterviewSettings(questions: questions, seed: seed))
            #expect(asked.dropLast().allSatisfy { $0.frame != .open })
        }
    }

    @Test("Categories take turns", arguments: 1...40 as ClosedRange<UInt64>)
    func turns(seed: UInt64) throws {
        for profile in InterviewSettings.Profile.allCases {
            let five = try asked(InterviewSettings(profile: profile, questions: 5, seed: seed))
            // The last of a mission-driven round is why the candidate is there, whatever came before.
            let free = profile == .missionDriven ? five.dropLast() : five[...]
            #expect(Set(free.map(\.category)).count == free.count)
        }
    }

    @Test(
        "No question comes twice, and when all were asked there is none",
        arguments: InterviewSettings.Profile.allCases)
    func once(profile: InterviewSettings.Profile) throws {
        let asked = try asked(InterviewSettings(profile: profile, questions: 500, seed: 3))
        #expect(Set(asked.map(\.id)).count == asked.count)
        #expect(asked.count == (try Shipped.prompts.get().questions.count))
    }

    @Test("Only questions of the wanted category are asked", arguments: Question.Category.allCases)
    func category(category: Question.Category) throws {
        for profile in InterviewSettings.Profile.allCases {
            let asked = try asked(InterviewSettings(profile: profile, questions: 4, category: category))
            #expect(asked.count == 4)
            #expect(asked.allSatisfy { $0.category == category })
        }
    }

    @Test("Only questions that call for the wanted story are asked", arguments: Question.Story.allCases)
    func story(story: Question.Story) throws {
        for profile in InterviewSettings.Profile.allCases {
            let asked = try asked(InterviewSettings(profile: profile, questions: 3, story: story))
            #expect(!asked.isEmpty)
            #expect(asked.allSatisfy { $0.story == story })
        }
    }

    @Test("The user's own question comes first, and only then")
    func first() throws {
        let own = Question.own("What went wrong last week?", category: nil)
        #expect(own.category == .failure)
        let asked = try asked(InterviewSettings(questions: 3, category: .ethics, first: own))
        #expect(asked.map { $0.id == "own" } == [true, false, false])
        let shipped = try #require(try Shipped.prompts.get().questions.last)
        let again = try self.asked(InterviewSettings(questions: 500, first: shipped))
        #expect(again.first == shipped)
        #expect(again.count { $0 == shipped } == 1)
    }

    @Test("Other seeds ask other questions, the same seed the same")
    func seeds() throws {
        let all = try (1...20 as ClosedRange<UInt64>).map { try asked(InterviewSettings(seed: $0)).map(\.id) }
        #expect(Set(all).count > 15)
        #expect(try asked(InterviewSettings(seed: 7)).map(\.id) == all[6])
    }
}
