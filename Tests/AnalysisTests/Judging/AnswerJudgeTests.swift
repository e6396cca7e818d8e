import Testing

@testable import Analysis

/// The weights that ship, read once.
private let shipped = Result {
    let text = try Shipped.text("../Models/judgement.tsv")
    let families = try CueFamilies(yaml: Shipped.text("cues/families.yaml"), file: "families.yaml")
    return AnswerJudge(table: try JudgementTable(text: text, file: "judgement.tsv"), families: families)
}

@Suite("AnswerJudge: what the words of an answer show")
struct AnswerJudgeTests {
    private func judge(_ answer: String, asked: Rung = .surface) throws -> Judgement {
        try shipped.get().judge(
            AnswerText(answer),
            occasion: Occasion(asked: asked, question: "Tell me about a failure of yours."))
    }

    static let story = """
        last spring i was leading the move of our billing system and i decided to skip the second trial because the
        date was close i could have waited but i didn't listen to priya and eleven hundred customers got the wrong bill
        two of them left us and it took me until june to see that i hear a warning as a lack of trust in me
        """

    @Test("A story with everything in it: its rungs, with quotes from its words")
    func story() throws {
        let judgement = try judge(Self.story)
        #expect(judgement.rungs.contains(.surface) && judgement.rungs.contains(.decision))
        #expect(judgement.rungs.contains(.tradeoff))
        let flat = Self.story.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for shown in judgement.shown {
            #expect(flat.contains(shown.quote), "\(shown.quote)")
            #expect(shown.quote.split(separator: " ").count <= 40)
        }
        #expect(judgement[.hero] == nil && judgement[.rehearsed] == nil)
    }

    @Test("The same words, the same judgement; um and uh change nothing")
    func fillers() throws {
        let plain = try judge(Self.story)
        #expect(try judge(Self.story) == plain)
        let hesitant = Self.story.replacing(" i ", with: " um i uh ")
        #expect(try judge(hesitant).probabilities == plain.probabilities)
    }

    @Test(
        "Of another language nothing is said, not even that it is beside the question",
        arguments: [
            "damals wurde uns plötzlich gekündigt weshalb niemand mehr wusste wohin mit den ganzen kisten im keller",
            "en ce temps là nous avons perdu le bail et personne ne savait quoi faire avec toutes les caisses",
            "qwrt zxcv plmk wsxz qazx edcv rfvb",
        ])
    func anotherLanguage(answer: String) throws {
        let judgement = try judge(answer)
        #expect(!judgement.isKnown && !judgement.isEnough)
        #expect(judgement.shown.isEmpty && judgement.isResponsive && judgement.unresponsive == 0)
        #expect(try judge(Self.story).isKnown)
    }

    @Test(
        "Next to nothing shows nothing, and nothing stalls",
        arguments: ["", "no", "um uh", "yes i did", String(repeating: "word ", count: 20_000)])
    func odd(answer: String) throws {
        let judgement = try judge(answer)
        if AnswerText(answer).words.count < AnswerJudge.fewest { #expect(judgement.shown.isEmpty) }
        #expect(judgement.shown.allSatisfy { $0.trait.kind != .anti || !$0.isSure })
    }
}
