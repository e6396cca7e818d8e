internal import Foundation

/// How well a language model foresees a text.
public struct Perplexity: Equatable, Sendable {
    /// Predicted tokens: words that the model knows, and sentence ends.
    public var tokens = 0
    /// Words that the model does not know; they are counted here and not predicted.
    public var unknown = 0
    /// The sum of the logarithms (base 10) of the predicted tokens.
    public var logProbability = 0.0

    /// Among how many equally likely tokens the model would have as hard a choice.
    ///
    /// Lower is better; 1 for no text.
    public var value: Double { tokens == 0 ? 1 : pow(10, -logProbability / Double(tokens)) }

    /// Unknown words per word of the text, sentence ends aside; 0 for no text.
    public func unknownRate(sentences: Int) -> Double {
        let words = tokens - sentences + unknown
        return words == 0 ? 0 : Double(unknown) / Double(words)
    }
}

extension NGramModel {
    /// The perplexity of sentences of words, each begun by `<s>` and ended by `</s>`.
    ///
    /// As SRILM's `ngram -ppl`: an unknown word is left out of the sum and cuts the history. `<unk>` is no word here.
    public func perplexity(of sentences: some Sequence<[String]>) -> Perplexity {
        var result = Perplexity()
        for sentence in sentences {
            for probability in logProbabilities(of: sentence) {
                if let probability {
                    result.tokens += 1
                    result.logProbability += Double(probability)
                } else {
                    result.unknown += 1
                }
            }
        }
        return result
    }

    /// Of every word of the sentence and of its end; nothing for an unknown word.
    func logProbabilities(of sentence: [String]) -> [Float?] {
        var first: Int32?
        var last = vocabulary[Vocabulary.start]
        return (sentence + [Vocabulary.end]).map { word in
            let number = vocabulary[word]
            let probability = number.map { logProbability(of: $0, after: first, last) }
            first = last
            last = number
            return probability
        }
    }
}
