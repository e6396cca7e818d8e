internal import Foundation

/// Trains a trigram model: interpolated modified Kneser-Ney.
///
/// Chen and Goodman 1998 (see ``Discounts``). Lower orders count in how many contexts an n-gram occurs, not how often,
/// but for n-grams that begin with `<s>`, which have no context before them; single words are mixed with the uniform
/// distribution. As SRILM does it: one `<s>` before a sentence, never predicted; one `</s>` after it. No n-gram is cut
/// off. A value; any thread; a few hundred words take a few milliseconds.
public struct NGramTrainer: Sendable {
    /// Which words the model knows.
    public enum Words: Equatable, Sendable {
        /// The words of the text.
        case closed
        /// The words of the text, and `<unk>` with the share of a word that never occurred.
        case open
        /// These words, occurring or not; others in the text count as `<unk>`.
        case given(Set<String>)
    }

    /// Which words the model knows.
    public var words: Words

    /// A trainer for that vocabulary.
    public init(words: Words = .closed) {
        self.words = words
    }

    /// The model of sentences of words.
    public func model(of sentences: some Sequence<[String]>) -> NGramModel {
        let sentences = sentences.filter { !$0.isEmpty }
        let vocabulary = vocabulary(of: sentences)
        let counts = NGramCounts(sentences, in: vocabulary)
        // Bigrams and words by their contexts; n-grams from <s> as often as they occur.
        let start = vocabulary[Vocabulary.start] ?? 0
        var pairs: [NGramCounts.Pair: Int] = [:]
        for triple in counts.triples.keys { pairs[triple.tail, default: 0] += 1 }
        for (pair, count) in counts.pairs where pair.first == start { pairs[pair] = count }
        var singles = [Int](repeating: 0, count: vocabulary.count)
        for pair in counts.pairs.keys { singles[Int(pair.second)] += 1 }
        return assembled(vocabulary, start: start, singles: singles, pairs: pairs, triples: counts.triples)
    }

    private func vocabulary(of sentences: [[String]]) -> Vocabulary {
        switch words {
        case .closed: Vocabulary(sentences.joined())
        case .open: Vocabulary(Array(sentences.joined()) + [Vocabulary.unknown])
        case .given(let words): Vocabulary(words.union([Vocabulary.unknown]))
        }
    }

    private func assembled(
        _ vocabulary: Vocabulary, start: Int32, singles: [Int], pairs: [NGramCounts.Pair: Int],
        triples: [NGramCounts.Triple: Int]
    ) -> NGramModel {
        var assembly = NGramAssembly()
        assembly.words = vocabulary.words
        let single = Discounts(for: singles)
        var all = Smoothing()
        for count in singles { all.add(count, discount: single[count]) }
        // Every word but <s>, which is never predicted.
        let uniform = 1 / Double(vocabulary.count - 1)
        let probabilities = singles.map { ($0 == 0 ? 0 : all.share($0, single[$0])) + all.left * uniform }
        assembly.unigrams = probabilities.enumerated().map { place, probability in
            place == Int(start) ? NGramModel.never : Self.logarithm(probability)
        }

        let double = Discounts(for: pairs.values)
        var contexts = [Smoothing](repeating: Smoothing(), count: vocabulary.count)
        for (pair, count) in pairs { contexts[Int(pair.first)].add(count, discount: double[count]) }
        assembly.backoffs = contexts.map { Self.logarithm($0.left) }

        let triple = Discounts(for: triples.values)
        var longer: [NGramCounts.Pair: Smoothing] = [:]
        for (key, count) in triples {
            longer[key.head, default: Smoothing()].add(count, discount: triple[count])
        }
        var lower: [NGramCounts.Pair: Double] = [:]
        for (pair, count) in pairs {
            let context = contexts[Int(pair.first)]
            let probability =
                context.share(count, double[count]) + context.left * probabilities[Int(pair.second)]
            lower[pair] = probability
            assembly.bigrams.first.append(pair.first)
            assembly.bigrams.second.append(pair.second)
            assembly.bigrams.probabilities.append(Self.logarithm(probability))
            assembly.bigrams.backoffs.append(Self.logarithm(longer[pair]?.left ?? 1))
        }
        for (key, count) in triples {
            let context = longer[key.head] ?? Smoothing()
            let shorter = lower[key.tail] ?? 0
            assembly.trigrams.first.append(key.head.first)
            assembly.trigrams.second.append(key.head.second)
            assembly.trigrams.third.append(key.tail.second)
            assembly.trigrams.probabilities.append(
                Self.logarithm(context.share(count, triple[count]) + context.left * shorter))
        }
        return assembly.model()
    }

    private static func logarithm(_ probability: Double) -> Float {
        probability > 0 ? min(0, Float(log10(probability))) : NGramModel.never
    }
}

/// The counts of one context, and what its discounts leave over.
private struct Smoothing {
    private var total = 0.0
    private var taken = 0.0

    mutating func add(_ count: Int, discount: Double) {
        total += Double(count)
        taken += discount
    }

    /// What is left for the shorter context; all where nothing was counted.
    var left: Double { total == 0 ? 1 : taken / total }

    /// What a count keeps.
    func share(_ count: Int, _ discount: Double) -> Double {
        total == 0 ? 0 : (Double(count) - discount) / total
    }
}
