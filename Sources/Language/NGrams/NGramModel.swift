internal import Foundation

/// A back-off language model of at most three words: how likely each word is after the two before it.
///
/// Kept as sorted rows of numbers, no dictionary but the vocabulary's: 3.8 million n-grams take about 60 MB. All
/// probabilities and back-offs are logarithms to base 10, as in ARPA files. A value; any thread.
public struct NGramModel: Equatable, Sendable {
    /// Children of the level below: those of parent `p` lie at `starts[p]..<starts[p + 1]`, sorted by word.
    struct Level: Equatable, Sendable {
        var starts: [Int32]
        var words: [Int32] = []
        var probabilities: [Float] = []
        // Of the highest level, empty.
        var backoffs: [Float] = []

        func row(_ parent: Int) -> Range<Int> { Int(starts[parent])..<Int(starts[parent + 1]) }

        /// The place of `word` among the children of `parent`.
        func place(of word: Int32, under parent: Int) -> Int? {
            var low = Int(starts[parent])
            var high = Int(starts[parent + 1])
            while low < high {
                let middle = (low + high) / 2
                if words[middle] < word { low = middle + 1 } else { high = middle }
            }
            return low < Int(starts[parent + 1]) && words[low] == word ? low : nil
        }
    }

    /// What stands for a probability of nought, as in all ARPA files.
    static let never: Float = -99

    /// The words.
    public let vocabulary: Vocabulary
    /// Of every word, alone.
    let unigrams: [Float]
    /// Of every word as a context of one.
    let backoffs: [Float]
    let bigrams: Level
    let trigrams: Level

    /// How many n-grams of one, two and three words there are.
    public var counts: [Int] { [vocabulary.count, bigrams.words.count, trigrams.words.count] }

    /// The logarithm (base 10) of the probability of `word` after `history`, of which the last two words count.
    ///
    /// Words of the history that are unknown cut it off there. Nothing where `word` itself is unknown and the model has
    /// no `<unk>`.
    public func logProbability(of word: String, after history: [String]) -> Double? {
        guard let number = vocabulary[word] ?? vocabulary[Vocabulary.unknown] else { return nil }
        let context = history.suffix(2).map { vocabulary[$0] ?? vocabulary[Vocabulary.unknown] }
        let last = context.last ?? nil
        let first = context.count == 2 && last != nil ? context[0] : nil
        return Double(logProbability(of: number, after: first, last))
    }

    /// The probability of `word` after `history`; 0 where the word is unknown.
    public func probability(of word: String, after history: [String]) -> Double {
        logProbability(of: word, after: history).map { pow(10, $0) } ?? 0
    }

    /// The same in numbers of the vocabulary: `first` two words back, `last` just before.
    func logProbability(of word: Int32, after first: Int32?, _ last: Int32?) -> Float {
        guard let last else { return unigrams[Int(word)] }
        var backoff: Float = 0
        if let first, let context = bigrams.place(of: last, under: Int(first)) {
            if let place = trigrams.place(of: word, under: context) { return trigrams.probabilities[place] }
            backoff = bigrams.backoffs[context]
        }
        return backoff + logProbability(of: word, after: last)
    }

    /// After one word.
    func logProbability(of word: Int32, after last: Int32) -> Float {
        if let place = bigrams.place(of: word, under: Int(last)) { return bigrams.probabilities[place] }
        return backoffs[Int(last)] + unigrams[Int(word)]
    }
}
