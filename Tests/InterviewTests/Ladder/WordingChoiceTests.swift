import Analysis
import Speech
import Testing

@testable import Interview

@Suite("WordingChoice: how a rung is asked for")
struct WordingChoiceTests {
    private let wordings = RungWordings(
        plain: [
            Wording(id: "a", text: "Why?"), Wording(id: "b", text: "How?"),
            Wording(id: "p", text: "Why {phrase}?"),
            Wording(id: "q", text: "How {phrase}?"),
        ],
        sharper: [Wording(id: "s", text: "Why, exactly?"), Wording(id: "t", text: "Why {phrase}, exactly?")])

    private func chosen(_ rounds: [(move: Asking.Move, phrases: [String])], seed: UInt64 = 1)
        -> [WordingChoice.Chosen?]
    {
        var choice = WordingChoice()
        var generator = SplitMix64(seed: seed)
        return rounds.map {
            choice.choose(
                from: $0.move == .again
                    ? [wordings.sharper, wordings.plain] : [wordings.plain, wordings.sharper],
                phrases: $0.phrases, generator: &generator)
        }
    }

    @Test(
        "No wording is chosen twice, and when all are used there is none",
        arguments: 1...20 as ClosedRange<UInt64>)
    func once(seed: UInt64) {
        let chosen = chosen(Array(repeating: (.climb, []), count: 4), seed: seed)
        #expect(Set(chosen.prefix(2).map { $0?.id }) == ["a", "b"])
        #expect(chosen[2]?.id == "s", "the next bank asks for the same rung")
        #expect(chosen[3] == nil)
        #expect(chosen.allSatisfy { $0?.phrase == nil })
    }

    @Test(
        "A phrase is taken up where there is one, but not twice running, and none twice",
        arguments: 1...20 as ClosedRange<UInt64>)
    func phrases(seed: UInt64) throws {
        let phrases = ["your plan", "your team"]
        let chosen = chosen(Array(repeating: (.climb, phrases), count: 4), seed: seed)
        #expect(chosen.map { $0?.phrase } == ["your plan", nil, "your team", nil])
        #expect(Set(chosen.map { $0?.id }) == ["a", "b", "p", "q"])
        let first = try #require(chosen[0])
        #expect(first.text == (first.id == "p" ? "Why your plan?" : "How your plan?"))
    }

    @Test("Asking again takes the sharper wordings; where they are used up, a plain one")
    func sharper() {
        let chosen = chosen([(.again, ["your plan"]), (.again, ["your plan"]), (.again, ["your team"])])
        #expect(chosen.prefix(2).map { $0?.text } == ["Why your plan, exactly?", "Why, exactly?"])
        #expect(chosen[2]?.text == "How your team?")
    }

    @Test("A wording with a place for a phrase is never asked without one")
    func noPhrase() {
        let chosen = chosen(Array(repeating: (.climb, []), count: 4) + [(.climb, ["your plan"])])
        #expect(chosen.dropLast().allSatisfy { $0?.text.contains("{") != true })
        #expect(chosen.last??.phrase == "your plan")
    }
}
