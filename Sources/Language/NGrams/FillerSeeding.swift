internal import Speech

/// Puts um and uh into text that has fewer of them than speech has.
///
/// People write down, and invent, fewer filled pauses than are said: 2 to 4 of 100 words in conversation. A clean text
/// with filled pauses strewn in by chance serves recognition better than one without (Pakhomov and Savova 1999), and as
/// ordinary words rather than skipped ones (Stolcke and Shriberg, ICASSP 1996). They go where speakers put them: at the
/// start of a unit and after `and`, `so`, `but`, `because`.
public struct FillerSeeding: Equatable, Sendable {
    /// The share of filled pauses among all words that is aimed at, those already there included.
    public var rate: Double
    /// The share of `um` among those put in; the rest are `uh`.
    public var um: Double
    /// The same seed puts them at the same places.
    public var seed: UInt64

    /// What counts as a filled pause.
    public static let fillers: Set<String> = ["um", "uh"]

    /// Seeding up to `rate`.
    public init(rate: Double = 0.03, um: Double = 0.6, seed: UInt64 = 1) {
        self.rate = rate
        self.um = um
        self.seed = seed
    }

    /// The sentences with filled pauses put in; as they are where they have enough, or nowhere to put one.
    public func seeded(_ sentences: [[String]]) -> [[String]] {
        let total = Double(sentences.reduce(0) { $0 + $1.count })
        let present = Double(sentences.reduce(0) { $0 + $1.count { Self.fillers.contains($0) } })
        let places = Double(
            sentences.reduce(0) { sum, sentence in
                sum + sentence.indices.count { Self.isOpening($0, in: sentence) }
            })
        let wanted = (rate * total - present) / (1 - rate)
        guard wanted > 0, places > 0 else { return sentences }
        let chance = min(1, wanted / places)
        var random = SplitMix64(seed: seed)
        return sentences.map { sentence in
            var result: [String] = []
            for place in sentence.indices {
                if Self.isOpening(place, in: sentence), Double.random(in: 0..<1, using: &random) < chance {
                    result.append(Double.random(in: 0..<1, using: &random) < um ? "um" : "uh")
                }
                result.append(sentence[place])
            }
            return result
        }
    }

    // Whether a filled pause may go before the word at `place`.
    private static func isOpening(_ place: Int, in sentence: [String]) -> Bool {
        guard !fillers.contains(sentence[place]) else { return false }
        return place == 0 || ["and", "so", "but", "because"].contains(sentence[place - 1])
    }
}
