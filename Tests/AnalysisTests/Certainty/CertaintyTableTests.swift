import Analysis
import Foundation
import Speech
import Testing
import VirtualDesk

@Suite("Certainty: the chance that a word was said")
struct CertaintyTableTests {
    private static func word(_ text: String, _ start: Double, _ end: Double, _ confidence: Double) -> Word {
        Word(text, span: Span(start: .seconds(start), end: .seconds(end)), confidence: confidence)
    }

    // Only the posterior weighs: sigmoid(4 * logit / 4) gives the posterior back.
    private static let plain = CertaintyTable(weights: [4, 0, 0, 0, 0, 0], bias: 0, least: 0)

    @Test("Features, computed by hand")
    func features() {
        let words = [Self.word("of", 0, 0.16, 0.5), Self.word("determination", 0.2, 0.72, 1)]
        let voicing = [Float](repeating: 0.9, count: 16) + [Float](repeating: 0.1, count: 84)
        let found = CertaintyTable.features(of: words, voicing: voicing)
        #expect(found.count == 2)
        #expect(found[0][0] == 0)
        #expect(found[0][1] == 0.75)
        #expect(abs(found[0][2]) < 1e-6, "80 ms a letter")
        #expect(found[0][3] == 0.2)
        #expect(found[0][4] == 1)
        #expect(found[0][5] == 0.16)
        #expect(found[1][0] == 1, "no surer than a logit of 4")
        #expect(found[1][3] == 1, "ten letters are long")
        #expect(found[1][4] == 0)
    }

    @Test("A table that weighs the posterior alone gives it back", arguments: [0.1, 0.5, 0.9])
    func posterior(confidence: Double) {
        let words = [Self.word("so", 0, 0.2, confidence)]
        let judged = Self.plain.judged(words, voicing: [])
        #expect(abs(judged[0].confidence - confidence) < 1e-5)
        #expect(judged[0].span == words[0].span)
    }

    @Test("A segment whose words are unlikely on average holds no speech")
    func noSpeech() {
        var table = CertaintyTable(weights: [4, 0, 0, 0, 0, 0], bias: 0, least: 0.3)
        let words = [Self.word("of", 0, 0.9, 0.1), Self.word("but", 1, 1.6, 0.4)]
        #expect(table.judged(words, voicing: []).isEmpty)
        table = CertaintyTable(weights: [4, 0, 0, 0, 0, 0], bias: 0, least: 0.2)
        #expect(table.judged(words, voicing: []).count == 2)
        #expect(table.judged([], voicing: []).isEmpty)
    }

    @Test(
        "Vowels are voiced runs of 40 ms and more",
        arguments: [
            ("__________", 0.0), ("vvv_vvv___", 0), ("vvvv______", 0.4), ("__vvvvvv__", 0.6),
            ("vvvv__vvvv", 0.8),
            ("", 0),
        ])
    func vowels(drawn: String, share: Float) {
        let voicing: [Float] = drawn.map { $0 == "v" ? 0.7 : 0.69 }
        #expect(CertaintyTable.vowels(in: voicing) == share)
    }

    @Test(
        "A segment without vowels holds no speech, however sure its words; a tone is a vowel, noise is none")
    func noVowels() {
        let table = CertaintyTable(weights: [4, 0, 0, 0, 0, 0], bias: 0, least: 0, leastVowels: 0.1)
        let words = [Self.word("of", 0, 0.5, 0.99)]
        #expect(table.judged(words, voicing: Array(repeating: 0.2, count: 50)).isEmpty)
        #expect(table.judged(words, voicing: Array(repeating: 0.9, count: 50)).count == 1)
        var random = SplitMix64(seed: 7)
        let noise = (0..<16_000).map { _ in Int16.random(in: -2000...2000, using: &random) }
        #expect(table.judged(words, in: noise).isEmpty)
        #expect(table.judged(words, in: (0..<16_000).map { Int16(4000 * sin(Double($0) * 0.06)) }).count == 1)
    }

    @Test("Text and back; a mistake is told with its line")
    func text() throws {
        let table = CertaintyTable(
            remarks: ["made by hand"], weights: [1, -2, 0.5, 0, 3, 0.25], bias: -1, least: 0.3,
            leastVowels: 0.08)
        let again = try CertaintyTable(text: table.text, file: "confidence.tsv")
        #expect(again == table)
        let broken = table.text.replacing("bias\t-1.000", with: "bias\tmany")
        let error = #expect(throws: WeightTableError.self) {
            try CertaintyTable(text: broken, file: "confidence.tsv")
        }
        #expect(error?.line == 4)
        let short = table.text.split(separator: "\n").dropLast().joined(separator: "\n")
        #expect(throws: WeightTableError.self) { try CertaintyTable(text: short, file: "confidence.tsv") }
    }

    @Test("The fitted table is sound: surer words are likelier, drawn-out ones less likely")
    func fitted() throws {
        let path = Repository.root + "/Models/confidence.tsv"
        let table = try CertaintyTable(text: String(contentsOfFile: path, encoding: .utf8), file: path)
        let base: [Float] = [0, 0.5, 0, 0.4, 0.6, 0.5]
        func chance(_ place: Int, _ value: Float) -> Double {
            var features = base
            features[place] = value
            return table.chance(features)
        }
        #expect(chance(0, 1) > chance(0, -1))
        #expect(chance(2, 1) < chance(2, -1))
        #expect(chance(4, 1) > chance(4, 0))
    }
}
