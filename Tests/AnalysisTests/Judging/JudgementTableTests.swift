import Testing

@testable import Analysis

@Suite("JudgementTable: the weights as text")
struct JudgementTableTests {
    static func table() -> JudgementTable {
        let traits = Analysis.Trait.allCases.map(\.rawValue)
        let none = [Float](repeating: 0, count: traits.count)
        var lost = none
        lost[3] = 2.5
        lost[7] = -1
        let weighings = Dictionary(
            uniqueKeysWithValues: (traits.filter { $0 != "evasion" } + [JudgementTable.unresponsive]).map {
                (
                    $0,
                    JudgementTable.Weighing(
                        weights: [Float](repeating: 0.01, count: Impressions.names.count), bias: -0.5,
                        taken: 0.4, shown: 0.9)
                )
            })
        return JudgementTable(
            remarks: ["made by hand"],
            windows: LinearTable(columns: traits, bias: none, patterns: [("we lost", lost)]),
            answers: LinearTable(
                columns: traits + [JudgementTable.unresponsive], bias: none + [0],
                patterns: [("we", none + [1])]),
            weighings: weighings)
    }

    @Test("It is read as it was written")
    func roundTrip() throws {
        let text = Self.table().text
        let read = try JudgementTable(text: text, file: "weights.tsv")
        #expect(read.text == text)
        #expect(read.remarks == ["made by hand"])
    }

    @Test(
        "A mistake is told with its line",
        arguments: [
            ("3:250", "x:250", "a column and its weight were expected"),
            ("3:250", "99:250", "a column and its weight were expected"),
            ("3:250", "3:250x", "a column and its weight were expected"),
            ("bias\t", "biased\t", "the row 'bias' was expected first"),
            ("3:250", "3:-", "a column and its weight were expected"),
            ("unresponsive\t-50", "unresponsive\t-5o", "a number was expected"),
            (
                "[windows]\trungs.surface", "[windows]\trungs.surfaced",
                "its columns are those of another version"
            ),
            ("[answers]", "[annswers]", "the section [answers] is missing"),
            ("unresponsive\t-50", "responsive\t-50", "the weighing 'unresponsive' is missing"),
        ])
    func mistakes(from: String, to: String, problem: String) throws {
        let text = Self.table().text.replacing(from, with: to)
        let error = try #require(throws: JudgementTableError.self) {
            try JudgementTable(text: text, file: "weights.tsv")
        }
        #expect(error.problem.contains(problem), "\(error.sentence)")
        #expect(error.sentence.hasPrefix("weights.tsv, line "))
    }
}
