import Speech
import Testing

@testable import Interview

@Suite("Drills: which story was named")
struct StoryNamingTests {
    private static let bank = KnownStory.all([
        (
            "The launch that came late", ["project-failure", "someone-else-was-right"],
            "In spring Priyanka and I ran the Kubernetes migration, and Priyanka had warned me."
        ),
        ("The quiet apprentice", ["mentorship"], "An apprentice called Tom. I asked Tom each morning."),
        ("Overtime", ["ethical tradeoff"], "Nobody wrote down their overtime. Overtime was free."),
    ])

    @Test(
        "By its title, or by words that only it has",
        arguments: [
            ("the late launch", "The launch that came late"),
            ("priyanka and kubernetes", "The launch that came late"),
            ("that launch with priyanka", "The launch that came late"),
            ("overtime", "Overtime"), ("the quiet apprentices", "The quiet apprentice"),
        ])
    func named(said: String, title: String) throws {
        let naming = try Shipped.prompts.get().naming(Word.typed(said), among: Self.bank)
        guard case .story(let story) = naming else {
            Issue.record("\(naming)")
            return
        }
        #expect(story.title == title)
    }

    @Test(
        "One word of several is too little; what is no story of the bank stands as it was said",
        arguments: ["the launch", "my cousin", "the story that came about", "overtime and the late launch"])
    func words(said: String) throws {
        #expect(try Shipped.prompts.get().naming(Word.typed(said), among: Self.bank) == .words(said))
        #expect(try Shipped.prompts.get().naming(Word.typed(said), among: []) == .words(said))
    }

    @Test("Nothing is nothing", arguments: ["", "pass", "i don't know", "um none"])
    func nothing(said: String) throws {
        #expect(try Shipped.prompts.get().naming(Word.typed(said), among: Self.bank) == .nothing)
    }

    @Test("Words that were hardly heard name nothing of the bank")
    func unsure() throws {
        let words = Word.typed("the late launch").map { Word($0.text, span: $0.span, confidence: 0.3) }
        #expect(try Shipped.prompts.get().naming(words, among: Self.bank) == .words("the late launch"))
    }

    @Test(
        "A story serves the kinds that its file names, however they are written",
        arguments: [
            (0, Question.Story.projectFailure), (0, .someoneElseRight), (1, .mentorship),
            (2, .ethicalTradeoff),
        ])
    func serves(place: Int, kind: Question.Story) {
        #expect(Question.Story.allCases.filter(Self.bank[place].fits).contains(kind))
        #expect(!Self.bank[place].fits(.missionMotivation))
    }
}
