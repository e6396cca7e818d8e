import Speech
import Testing

@testable import Analysis

@Suite("Filled pauses: weighing and insertion")
struct FillerInsertionTests {
    private static func word(_ text: String, _ start: Int, _ end: Int, _ confidence: Double = 0.9) -> Word {
        Word(text, span: Span(start: .milliseconds(start), end: .milliseconds(end)), confidence: confidence)
    }

    private static func candidate(_ text: String, _ start: Int, _ end: Int, aligned: Float) -> FillerCandidate
    {
        var features = [Float](repeating: 0, count: FillerCandidate.names.count)
        features[0] = aligned
        return FillerCandidate(
            span: Span(start: .milliseconds(start), end: .milliseconds(end)), text: text, features: features)
    }

    private static let table = FillerTable(
        remarks: ["made by hand"],
        weights: [4] + [Float](repeating: 0, count: FillerCandidate.names.count - 1),
        bias: -2, told: 0.4)

    @Test("A filler stands between the words, by time")
    func between() {
        let words = [Self.word("so", 0, 200), Self.word("we", 700, 900)]
        let all = FillerInsertion.insert([Self.word("um", 250, 650)], into: words)
        #expect(all.map(\.text) == ["so", "um", "we"])
        #expect(all[1].kind == .filler)
        #expect(FillerInsertion.insert([], into: words) == words)
    }

    @Test(
        "A doubtful word within a filler gives way; a sure one stays; a touching one is trimmed",
        arguments: [
            (word("and", 300, 500, 0.2), ["um"]), (word("and", 300, 500, 0.9), ["um", "and"]),
            (word("and", 100, 320, 0.2), ["and", "um"]), (word("uh", 0, 100, 0.9), ["um"]),
        ])
    func swallowed(word: Word, expected: [String]) {
        let all = FillerInsertion.insert([Self.word("um", 250, 650)], into: [word])
        #expect(all.map(\.text) == expected)
        if expected == ["and", "um"] { #expect(all[0].span.end == .milliseconds(250)) }
    }

    @Test(
        "The probability is the logistic of the weighted sum",
        arguments: [(Float(0), 0.1192), (0.5, 0.5), (1, 0.8808)])
    func probability(aligned: Float, expected: Double) {
        let found = Self.table.probability(of: Self.candidate("uh", 0, 200, aligned: aligned))
        #expect(abs(Double(found) - expected) < 0.001)
    }

    @Test("A vowel that goes on is one filler, a vowel and a hum are one um; after a hum a new one begins")
    func joined() {
        func told(_ candidates: [FillerCandidate]) -> [String] {
            Self.table.fillers(among: candidates).map(\.text)
        }
        let (uh, um) = (Self.candidate("uh", 0, 200, aligned: 1), Self.candidate("um", 0, 200, aligned: 1))
        #expect(told([uh, Self.candidate("um", 230, 400, aligned: 1)]) == ["um"])
        #expect(told([uh, Self.candidate("uh", 230, 400, aligned: 1)]) == ["uh"])
        #expect(told([uh, Self.candidate("uh", 400, 600, aligned: 1)]) == ["uh", "uh"])
        #expect(told([um, Self.candidate("uh", 230, 400, aligned: 1)]) == ["um", "uh"])
        #expect(told([uh, Self.candidate("um", 230, 400, aligned: 0)]) == ["uh"])
    }

    @Test("A table is read as it was written; mistakes are named by line")
    func text() throws {
        #expect(try FillerTable(text: Self.table.text, file: "fillers.tsv") == Self.table)
        let wrong = Self.table.text.replacing("told\t0.400", with: "told\tlots")
        #expect(
            throws: WeightTableError(
                file: "fillers.tsv", line: 2, problem: "a weight's name and its number were expected")
        ) { try FillerTable(text: wrong, file: "fillers.tsv") }
        let short = Self.table.text.replacing("word\t0.000\n", with: "")
        #expect(
            throws: WeightTableError(
                file: "fillers.tsv", line: 1, problem: "the weight 'word' is missing")
        ) { try FillerTable(text: short, file: "fillers.tsv") }
    }
}
