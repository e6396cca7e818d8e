import Testing

@testable import Analysis

@Suite("WordFeature: the patterns of an answer")
struct WordFeatureTests {
    private func names(_ text: String, families: String = "loss: [lost]\nhappy: [in the end]") throws
        -> [String]
    {
        let families = try CueFamilies(yaml: families, file: "families.yaml")
        return WordFeature.all(in: AnswerText(text).words, cues: families.cues(in: AnswerText(text))).map(
            \.name)
    }

    @Test("Words in a row, word beginnings, skeletons, families and their order")
    func kinds() throws {
        let names = try names("we lost customers but in the end")
        for wanted in [
            "we", "we lost customers", "~lost custo", "we _ but", "@loss", "@happy", "@loss @happy",
        ] {
            #expect(names.contains(wanted), "\(wanted)")
        }
        #expect(!names.contains("@happy @loss"))
    }

    @Test("A family further than ten words behind belongs to another thought")
    func farApart() throws {
        let names = try names("lost one two three four five six seven eight nine ten eleven in the end")
        #expect(names.contains("@happy") && !names.contains("@loss @happy"))
    }

    @Test("The first word, the last, and the quarters between them")
    func places() throws {
        let names = try names(Array(repeating: "we", count: 16).joined(separator: " ")).filter {
            $0.hasPrefix("^")
        }
        #expect(names.sorted() == ["^1", "^2", "^3", "^4", "^first", "^last"])
        #expect(WordFeature.all(in: [], cues: []).isEmpty)
    }

    @Test("Filled pauses are no words, but stand in a quote")
    func fillers() {
        let text = AnswerText("so um we lost, uh the customer")
        #expect(text.words == ["so", "we", "lost", "the", "customer"])
        #expect(text.quote(1..<4) == "we lost, uh the")
    }

    @Test("A broken family names file and line")
    func broken() {
        let error = #expect(throws: (any Error).self) {
            _ = try CueFamilies(yaml: "loss:\n  - lost\n  - Lost!\n", file: "families.yaml")
        }
        #expect("\(error.map { "\($0)" } ?? "")".contains("3"))
    }
}
