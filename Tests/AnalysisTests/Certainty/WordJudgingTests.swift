import Analysis
import Foundation
import Speech
import Testing
import VirtualDesk

@Suite("Words are judged before anybody sees them")
struct WordJudgingTests {
    private static func word(_ text: String, _ start: Double, _ end: Double, _ confidence: Double) -> Word {
        Word(text, span: Span(start: .seconds(start), end: .seconds(end)), confidence: confidence)
    }

    private static let heard = [
        word("so", 0.1, 0.3, 0.9), word("we", 0.3, 0.5, 0.2), word("um", 0.6, 0.9, 0.5),
    ]
    private static let sound = [Int16](repeating: 0, count: 16_000)

    private static func fillers() throws -> FillerTable {
        let path = Repository.root + "/Models/fillers.tsv"
        return try FillerTable(text: String(contentsOfFile: path, encoding: .utf8), file: path)
    }

    @Test("Without tables the words are as they were heard")
    func plain() {
        let judged = WordJudging().judged(Self.heard, aligned: [], in: Self.sound)
        #expect(judged == Self.heard)
    }

    @Test(
        "Every word that stays has its certainty, with fillers looked for or not", arguments: [true, false])
    func certain(looksForFillers: Bool) throws {
        // Half the logit: .9 becomes .75, .2 becomes .33.
        let table = CertaintyTable(weights: [2, 0, 0, 0, 0, 0], bias: 0, least: 0)
        let judging = WordJudging(fillers: looksForFillers ? try Self.fillers() : nil, certainty: table)
        let words = judging.judged(Self.heard, aligned: [], in: Self.sound).filter { $0.kind == .word }
        #expect(words.map(\.text) == ["so", "we"])
        #expect(abs(words[0].confidence - 0.75) < 0.001)
        #expect(abs(words[1].confidence - 1.0 / 3) < 0.001)
    }

    @Test(
        "A segment that holds no speech has no words",
        arguments: [true, false])
    func noSpeech(looksForFillers: Bool) throws {
        let table = CertaintyTable(weights: [0, 0, 0, 0, 0, 0], bias: -3, least: 0.3)
        let judging = WordJudging(fillers: looksForFillers ? try Self.fillers() : nil, certainty: table)
        let judged = judging.judged(Self.heard, aligned: [], in: Self.sound)
        #expect(!judged.contains { $0.kind == .word })
    }
}
