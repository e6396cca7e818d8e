import Speech

@testable import Language

/// Texts drawn at random, the same ones for the same seed.
enum Drawn {
    /// Sentences over the words `range` of w0, w1, …, low numbers far more often.
    static func sentences(_ count: Int, words range: Range<Int>, seed: UInt64) -> [[String]] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...7, using: &random)).map { _ in
                let share = Double.random(in: 0..<1, using: &random)
                return "w\(range.lowerBound + Int(share * share * Double(range.count)))"
            }
        }
    }
}

extension NGramModel {
    /// What all words together get after `history`; `<s>` gets nothing.
    func sum(after history: [String]) -> Double {
        vocabulary.words.reduce(0) { $0 + probability(of: $1, after: history) }
    }

    /// Every context of two words, of one, and none.
    var contexts: [[String]] {
        let words = vocabulary.words
        return [[]] + words.map { [$0] } + words.flatMap { first in words.map { [first, $0] } }
    }
}
