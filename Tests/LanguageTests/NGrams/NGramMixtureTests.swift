import Testing

@testable import Language

@Suite("NGramMixture: two models as one")
struct NGramMixtureTests {
    private static func models(seed: UInt64) -> (NGramModel, NGramModel) {
        // Either knows words that the other does not.
        (
            NGramTrainer().model(of: Drawn.sentences(40, words: 0..<10, seed: seed)),
            NGramTrainer(words: .open).model(of: Drawn.sentences(80, words: 4..<16, seed: seed + 100))
        )
    }

    @Test("After any context the probabilities sum to 1", arguments: [UInt64](1...4), [0.05, 0.5, 1])
    func sums(seed: UInt64, weight: Double) {
        let (first, second) = Self.models(seed: seed)
        for keeping in [nil, Set((0..<13).map { "w\($0)" })] {
            let mix = NGramMixture(first, weight: weight, second, keeping: keeping).model()
            for context in mix.contexts { #expect(abs(mix.sum(after: context) - 1) < 1e-4, "\(context)") }
        }
    }

    @Test("Every n-gram that either knows has the mixed probability", arguments: [UInt64](1...4))
    func linear(seed: UInt64) {
        let (first, second) = Self.models(seed: seed)
        let mix = NGramMixture(first, weight: 0.3, second).model()
        // `<unk>` of the second is left out, its share goes to all other single words.
        let kept = 1 - 0.7 * second.probability(of: "<unk>", after: [])
        for word in mix.vocabulary.words where word != "<s>" {
            let expected = (0.3 * known(first, word, []) + 0.7 * known(second, word, [])) / kept
            #expect(abs(mix.probability(of: word, after: []) - expected) < 1e-5)
        }
        for model in [first, second] {
            for start in model.vocabulary.words {
                for place in model.bigrams.row(Int(model.vocabulary[start] ?? 0)) {
                    let next = model.vocabulary.words[Int(model.bigrams.words[place])]
                    let expected = 0.3 * known(first, next, [start]) + 0.7 * known(second, next, [start])
                    #expect(abs(mix.probability(of: next, after: [start]) - expected) < 1e-5)
                    for child in model.trigrams.row(place) {
                        let last = model.vocabulary.words[Int(model.trigrams.words[child])]
                        let expected =
                            0.3 * known(first, last, [start, next]) + 0.7
                            * known(second, last, [start, next])
                        #expect(abs(mix.probability(of: last, after: [start, next]) - expected) < 1e-5)
                    }
                }
            }
        }
    }

    // 0 where the model lacks the word, also where it has `<unk>`; an unknown word cuts the history.
    private func known(_ model: NGramModel, _ word: String, _ history: [String]) -> Double {
        guard model.vocabulary[word] != nil else { return 0 }
        let cut = history.lastIndex { model.vocabulary[$0] == nil }.map { history.index(after: $0) }
        return model.probability(of: word, after: Array(history[(cut ?? 0)...]))
    }

    @Test("Words that are not kept are gone; sentence marks stay")
    func keeping() {
        let (first, second) = Self.models(seed: 9)
        let mix = NGramMixture(first, weight: 0.5, second, keeping: ["w1", "w5", "w12"]).model()
        #expect(mix.vocabulary.words == ["</s>", "<s>", "w1", "w12", "w5"])
    }

    @Test("The share by EM is the one of the least perplexity among a grid", arguments: [UInt64](1...4))
    func weight(seed: UInt64) {
        let first = NGramTrainer().model(of: Drawn.sentences(60, words: 0..<12, seed: seed))
        let second = NGramTrainer().model(
            of: Drawn.sentences(60, words: 0..<12, seed: seed + 50).map { $0.reversed() + ["w0", "w1"] })
        let text = Drawn.sentences(30, words: 0..<12, seed: seed + 200)
        let best = MixtureWeight.best(first, second, on: text)
        func perplexity(_ weight: Double) -> Double {
            NGramMixture(first, weight: weight, second).model().perplexity(of: text).value
        }
        // Mixing histories by back-off departs from token by token mixing a little.
        for other in stride(from: 0.05, to: 1, by: 0.1) {
            #expect(perplexity(best) < perplexity(other) * 1.01)
        }
        #expect(MixtureWeight.best(first, first, on: text) == 0.5)
        #expect(MixtureWeight.best(first, second, on: [["nobody"]].dropFirst()) == 0.5)
    }
}
