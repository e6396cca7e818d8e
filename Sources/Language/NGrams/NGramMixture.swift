internal import Foundation

/// Two language models mixed for good: `weight` times the first and the rest times the second.
///
/// The mix knows the n-grams of both, each at the mixed probability (where one model lacks it, what that model backs
/// off to; 0 for a word that it does not know), and its back-offs are computed anew, so that what follows any context
/// sums to 1. As SRILM's `ngram -mix-lm`. Mixing at run time is no substitute: sphinxbase mixes what the language
/// weight has already been applied to, which is close to taking the higher of the two.
public struct NGramMixture: Sendable {
    /// The model that `weight` is for.
    public var first: NGramModel
    /// The other one.
    public var second: NGramModel
    /// The share of the first, 0 to 1.
    public var weight: Double
    /// Where given, all other words are left out: rare names, or what no dictionary can say.
    public var keeping: Set<String>?

    /// A mix of `first` and `second`.
    public init(_ first: NGramModel, weight: Double, _ second: NGramModel, keeping: Set<String>? = nil) {
        self.first = first
        self.second = second
        self.weight = weight
        self.keeping = keeping
    }

    /// The mixed model; a second or two for the stock model, and about as much memory again as both take.
    ///
    /// `<unk>` of either is left out: a recogniser cannot hear it.
    public func model() -> NGramModel {
        let both = Set(first.vocabulary.words).union(second.vocabulary.words)
            .subtracting([Vocabulary.unknown, "<UNK>"])
        let vocabulary = Vocabulary(keeping.map { both.intersection($0) } ?? both)
        let sides = [
            MixtureSide(first, share: weight, in: vocabulary),
            MixtureSide(second, share: 1 - weight, in: vocabulary),
        ]
        let start = vocabulary[Vocabulary.start] ?? 0
        let unigrams = Self.unigrams(of: sides, count: vocabulary.count, start: start)
        var backoffs = [Float](repeating: 0, count: vocabulary.count)
        var bigrams = NGramModel.Level(starts: [0])
        // Where each bigram lies in either model, for its trigrams.
        var places: [[Int32]] = [[], []]
        for word in 0..<Int32(vocabulary.count) {
            let rows = sides.map { $0.row(after: word) }
            let from = bigrams.words.count
            Self.merge(rows.map(\.words)) { next, at in
                bigrams.words.append(next)
                for side in [0, 1] {
                    places[side].append(at[side] < 0 ? -1 : Int32(rows[side].places[at[side]]))
                }
            }
            let followers = bigrams.words[from...]
            var probabilities = followers.map { next in
                sides.reduce(0) { $0 + $1.share * $1.probability(of: next, after: nil, word) }
            }
            let shorter = followers.reduce(0) { $0 + pow(10, Double(unigrams[Int($1)])) }
            backoffs[Int(word)] = Self.backoff(for: &probabilities, shorter: shorter)
            bigrams.probabilities += probabilities.map(Self.logarithm)
            bigrams.starts.append(Int32(bigrams.words.count))
        }
        bigrams.backoffs = [Float](repeating: 0, count: bigrams.words.count)
        let pairs = NGramModel(
            vocabulary: vocabulary, unigrams: unigrams, backoffs: backoffs, bigrams: bigrams,
            trigrams: NGramModel.Level(starts: [0]))
        let (trigrams, longer) = Self.trigrams(over: pairs, sides: sides, places: places)
        bigrams.backoffs = longer
        return NGramModel(
            vocabulary: vocabulary, unigrams: unigrams, backoffs: backoffs, bigrams: bigrams,
            trigrams: trigrams)
    }

    private static func unigrams(of sides: [MixtureSide], count: Int, start: Int32) -> [Float] {
        let raw = (0..<Int32(count)).map { word in
            word == start ? 0 : sides.reduce(0) { $0 + $1.share * $1.probability(of: word, after: nil, nil) }
        }
        let sum = raw.reduce(0, +)
        return raw.map { logarithm(sum > 0 ? $0 / sum : 0) }
    }

    private static func trigrams(
        over pairs: NGramModel, sides: [MixtureSide], places: [[Int32]]
    ) -> (NGramModel.Level, backoffs: [Float]) {
        var level = NGramModel.Level(starts: [0])
        level.starts.reserveCapacity(pairs.bigrams.words.count + 1)
        var backoffs = [Float](repeating: 0, count: pairs.bigrams.words.count)
        for word in 0..<Int32(pairs.vocabulary.count) {
            for context in pairs.bigrams.row(Int(word)) {
                let rows = [0, 1].map { sides[$0].row(under: places[$0][context]) }
                let from = level.words.count
                merge(rows) { next, _ in level.words.append(next) }
                if level.words.count > from {
                    let last = pairs.bigrams.words[context]
                    let followers = level.words[from...]
                    var probabilities = followers.map { next in
                        sides.reduce(0) { $0 + $1.share * $1.probability(of: next, after: word, last) }
                    }
                    let shorter = followers.reduce(0) {
                        $0 + pow(10, Double(pairs.logProbability(of: $1, after: last)))
                    }
                    backoffs[context] = backoff(for: &probabilities, shorter: shorter)
                    level.probabilities += probabilities.map(logarithm)
                }
                level.starts.append(Int32(level.words.count))
            }
        }
        return (level, backoffs)
    }

    // Walks two sorted rows at once; `at` has the place in either, -1 where it lacks the word.
    private static func merge(_ rows: [[Int32]], _ body: (Int32, [Int]) -> Void) {
        var (left, right) = (0, 0)
        let (a, b) = (rows[0], rows[1])
        while left < a.count || right < b.count {
            let word = min(left < a.count ? a[left] : .max, right < b.count ? b[right] : .max)
            let (inA, inB) = (left < a.count && a[left] == word, right < b.count && b[right] == word)
            body(word, [inA ? left : -1, inB ? right : -1])
            if inA { left += 1 }
            if inB { right += 1 }
        }
    }

    /// The back-off that makes a context's distribution sum to 1.
    ///
    /// `shorter`: what the shorter context gives to the same followers. Where they are given nearly everything, or where
    /// rounding in the source left no room, they are scaled down to leave a millionth, so that any word can follow.
    private static func backoff(for probabilities: inout [Double], shorter: Double) -> Float {
        guard !probabilities.isEmpty else { return 0 }
        let least = 1e-6
        var sum = probabilities.reduce(0, +)
        let rest = 1 - shorter
        if rest < least || 1 - sum < least {
            let wanted = rest < least ? 1 : 1 - least
            for place in probabilities.indices { probabilities[place] *= wanted / sum }
            sum = wanted
            if rest < least { return 0 }
        }
        return Float(log10((1 - sum) / rest))
    }

    private static func logarithm(_ probability: Double) -> Float {
        probability > 0 ? min(0, Float(log10(probability))) : NGramModel.never
    }
}
