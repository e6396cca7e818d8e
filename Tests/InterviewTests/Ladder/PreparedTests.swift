import Analysis
import Testing

@testable import Interview

@Suite("Interview: what was told before, word for word")
struct PreparedTests {
    private static let story = """
        in the spring of that year i ran the night shift at the dairy and the pasteuriser lost pressure at two in the morning
        so i poured away the whole tank and called the driver who was already on the ring road with nothing to carry
        """

    private func rehearsal(prepared: [EarlierText]) throws -> Rehearsal {
        Rehearsal(InterviewSettings(), prompts: try Shipped.prompts.get(), prepared: prepared)
    }

    @Test(
        "A question from another side follows, with its evidence; to go back to the story brings one more, and no third"
    )
    func another() throws {
        var rehearsal = try rehearsal(
            prepared: [EarlierText(name: "your story \u{201C}The tank\u{201D}", text: Self.story)])
        _ = rehearsal.begin()
        let first = rehearsal.answer(Self.story)
        let challenge = try #require(first)
        #expect(challenge.move == .challenge)
        #expect(challenge.wording.hasPrefix("challenge-angle"))
        #expect(
            challenge.reason.contains("word for word in your story \u{201C}The tank\u{201D}"),
            "\(challenge.reason)")
        let second = rehearsal.answer(Self.story)
        let again = try #require(second)
        #expect(again.move == .challenge && again.wording != challenge.wording)
        #expect(again.reason.contains("went back to the story"), "\(again.reason)")
        let third = rehearsal.answer(Self.story)
        #expect(third?.move != .challenge)
    }

    @Test("What is told for the first time brings none")
    func first() throws {
        var rehearsal = try rehearsal(prepared: [
            EarlierText(
                name: "your story",
                text:
                    "in the spring of that year i ran the night shift at the dairy and a driver did not come for his load"
            )
        ])
        _ = rehearsal.begin()
        let next = rehearsal.answer(Self.story)
        #expect(next?.move == .climb)
    }

    @Test(
        "To mention something to somebody, or a short answer, is no way back to the story, and the climb goes on"
    )
    func shortAnswer() throws {
        for answer in [
            "i mentioned it to my wife and she laughed for a while and then we had supper", "nothing really",
        ] {
            var rehearsal = try rehearsal(prepared: [EarlierText(name: "your story", text: Self.story)])
            _ = rehearsal.begin()
            #expect(rehearsal.answer(Self.story)?.move == .challenge)
            let next = rehearsal.answer(answer)
            #expect(next?.move == .climb, "\(answer): \(next?.reason ?? "")")
        }
    }

    @Test("The next story begins without a challenge behind it")
    func next() throws {
        var rehearsal = try rehearsal(prepared: [EarlierText(name: "your story", text: Self.story)])
        _ = rehearsal.begin()
        _ = rehearsal.answer(Self.story)
        _ = rehearsal.carryOut(.answered(answer: .spoken("skip this question", seconds: 2)))
        #expect(rehearsal.askings.last?.story == 1)
        let next = rehearsal.answer(Self.story)
        #expect(next?.move == .challenge)
    }
}
