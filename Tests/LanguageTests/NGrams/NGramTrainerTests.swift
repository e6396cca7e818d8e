import Foundation
import Speech
import Testing
import VirtualDesk

@testable import Language

@Suite("NGramTrainer: interpolated modified Kneser-Ney")
struct NGramTrainerTests {
    // "a b" and "a c". No counts of 3 and 4, so discounts .5, 1, 1.5. Words by contexts: a 1, b 1, c 1, </s> 2 of 5; taken
    // 3 · .5 + 1 = 2.5, so .5 is left for the uniform 1/4. Every context of one or two words leaves .5 as well.
    @Test(
        "Probabilities computed by hand",
        arguments: [
            ("a", [], 0.225),  // (1 - .5) / 5 + .5 / 4
            ("</s>", [], 0.325),  // (2 - 1) / 5 + .5 / 4
            ("a", ["<s>"], 0.6125),  // (2 - 1) / 2 + .5 · .225: as often as it occurs
            ("b", ["a"], 0.3625),  // (1 - .5) / 2 + .5 · .225
            ("</s>", ["b"], 0.6625),  // (1 - .5) / 1 + .5 · .325
            ("c", ["<s>", "a"], 0.43125),  // (1 - .5) / 2 + .5 · .3625
            ("</s>", ["a", "b"], 0.83125),  // .5 + .5 · .6625
            ("a", ["a", "b"], 0.05625),  // backed off twice: .5 · .5 · .225
            ("b", ["c", "a"], 0.3625),  // never seen "c a": as after "a"
            ("<s>", [], 0),
        ])
    func byHand(word: String, history: [String], expected: Double) {
        let model = NGramTrainer().model(of: [["a", "b"], ["a", "c"]])
        #expect(model.counts == [5, 5, 4])
        #expect(abs(model.probability(of: word, after: history) - expected) < 1e-6)
    }

    @Test(
        "Discounts follow the counts of counts; the fallback stands in where one is missing or a discount is out of range"
    )
    func discounts() {
        let counts = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 9]
        // Y = 6 / 12; 1 - 2 Y 3/6; 2 - 3 Y 2/3; 3 - 4 Y 1/2
        #expect(Discounts(for: counts) == Discounts(one: 0.5, two: 1, more: 2))
        #expect(Discounts(for: [1, 1, 2, 3]) == .fallback)
        #expect(Discounts(for: [1, 2, 3, 4, 4, 4, 4, 4]) == .fallback)
        #expect(Discounts(for: []) == .fallback)
    }

    @Test(
        "After any context the probabilities sum to 1",
        arguments: [UInt64](1...6), [NGramTrainer.Words.closed, .open, .given(["w0", "w1", "w3", "w99"])])
    func sums(seed: UInt64, words: NGramTrainer.Words) {
        let sentences = Drawn.sentences(Int(seed) * 20, words: 0..<12, seed: seed)
        let model = NGramTrainer(words: words).model(of: sentences)
        for context in model.contexts { #expect(abs(model.sum(after: context) - 1) < 1e-4, "\(context)") }
    }

    @Test("An open vocabulary gives unknown words a share; a given one counts strangers together")
    func unknown() {
        let sentences = [["a", "b"], ["a", "zebra"]]
        #expect(NGramTrainer().model(of: sentences).logProbability(of: "x", after: []) == nil)
        let open = NGramTrainer(words: .open).model(of: sentences)
        #expect(open.probability(of: "x", after: ["a"]) > 0)
        let given = NGramTrainer(words: .given(["a", "b"])).model(of: sentences)
        #expect(given.vocabulary["zebra"] == nil)
        #expect(given.probability(of: "x", after: ["a"]) == given.probability(of: "b", after: ["a"]))
    }

    @Test("No text makes a model that knows the end of a sentence")
    func empty() {
        let model = NGramTrainer().model(of: [[], []])
        #expect(model.counts == [2, 0, 0])
        #expect(abs(model.probability(of: "</s>", after: ["<s>"]) - 1) < 1e-6)
    }

    // irstlm's ImprovedKneserNey takes the same three discounts at the highest order. It gives a share of the single
    // words to unknown ones and takes <s> for a word, hence some 5 % more perplexity.
    @Test("irstlm, from the same text, takes the same discounts and foresees the rest within 8 %")
    func irstlm() throws {
        let text = try String(contentsOfFile: Repository.root + "/Models/corpus/answers.txt", encoding: .utf8)
        let sentences = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let (training, rest) = (Array(sentences.prefix(7000)), Array(sentences.dropFirst(7000)))
        let scratch = try Scratch()
        let marked = training.map { "<s> " + $0.joined(separator: " ") + " </s>" }.joined(separator: "\n")
        try (marked + "\n").write(toFile: scratch.file("text"), atomically: true, encoding: .utf8)
        let outcome = try Outcome.of(
            "/usr/lib/irstlm/bin/tlm",
            ["-tr=" + scratch.file("text"), "-n=3", "-lm=ImprovedKneserNey", "-ps=no"]
                + ["-oarpa=" + scratch.file("arpa")])
        let output = outcome.output + outcome.errors
        let betas = output.split(separator: "\n").compactMap { line -> [Double]? in
            let numbers = line.split(separator: " ").compactMap { Double($0) }
            return numbers.count == 3 && line.split(separator: " ").count == 3 ? numbers : nil
        }
        let theirs = try #require(betas.last, "\(output)")
        let counts = NGramCounts(training, in: Vocabulary(training.joined()))
        let ours = Discounts(for: counts.triples.values)
        for (their, our) in zip(theirs, [ours.one, ours.two, ours.more]) { #expect(abs(their - our) < 0.001) }

        let file = scratch.file("arpa")
        let second = try NGramModel(arpa: String(contentsOfFile: file, encoding: .utf8), file: file)
        let model = NGramTrainer().model(of: training)
        #expect(second.counts[2] - model.counts[2] <= 2)
        let (our, their) = (model.perplexity(of: rest), second.perplexity(of: rest))
        #expect(our.tokens == their.tokens)
        #expect(our.value < their.value && their.value < our.value * 1.08)
    }
}
