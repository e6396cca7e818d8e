import Testing

@testable import Interview

@Suite("Which kinds of story a category means")
struct KnownStoryTests {
    @Test(
        "A kind as people write it, or a category of questions",
        arguments: [
            ("project-failure", [Question.Story.projectFailure]), ("Project failure", [.projectFailure]),
            ("someone-else-was-right", [.someoneElseRight]), ("Ethical trade-off", [.ethicalTradeoff]),
            ("failure", [.projectFailure]), ("conflict", [.managerDisagreement, .someoneElseRight]),
            ("Growth", [.changedOpinion, .mentorship, .someoneElseRight]), ("ethics", [.ethicalTradeoff]),
            ("mission", [.missionMotivation]), ("ambiguity", [.ambiguity]), ("gardening", []),
            ("failure-of-others", []), ("", []),
        ])
    func meant(category: String, kinds: [Question.Story]) {
        #expect(Question.Story.allCases.filter { $0.isMeant(by: category) } == kinds.inOrder)
        let story = KnownStory(title: "T", categories: [category], marks: [])
        #expect(Question.Story.allCases.allSatisfy { story.fits($0) == kinds.contains($0) })
    }

    @Test("Every kind is called for by the questions of some category")
    func complete() {
        #expect(Set(Question.Category.allCases.flatMap(\.stories)) == Set(Question.Story.allCases))
    }

    @Test(
        "A category's kinds are those that its questions in the bank call for most",
        arguments: Question.Category.allCases)
    func asked(category: Question.Category) throws {
        let questions = try Shipped.prompts.get().questions.filter { $0.category == category }
        let counts = Dictionary(questions.map { ($0.story, 1) }, uniquingKeysWith: +)
        let expected = counts.filter { $0.value >= 4 }.keys
        #expect(Set(category.stories) == Set(expected))
    }
}

extension [Question.Story] {
    fileprivate var inOrder: [Question.Story] { Question.Story.allCases.filter(contains) }
}
