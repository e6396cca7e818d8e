public import Notation

/// Word patterns that people use when they reach a rung, as a person can read and edit them.
public struct Cues: Equatable, Sendable {
    /// One pattern.
    public struct Cue: Equatable, Sendable {
        /// Its words; `*` stands for any one word.
        var words: [String]
        /// How much it shows: 1 an indication, 2 unmistakable.
        var weight: Int
    }

    /// The patterns of each rung.
    var byRung: [Rung: [Cue]]

    /// Reads `rung: {plain: [...], strong: [...]}` for each rung.
    ///
    /// - throws: `NotationError` with the place of a mistake.
    public init(yaml: String, file: String) throws(NotationError) {
        byRung = [:]
        let notation = try Notation.parse(yaml, file: file)
        try notation.allow(only: Set(Rung.allCases.map(\.rawValue)))
        for rung in Rung.allCases {
            guard let value = try notation.optional(rung.rawValue) else { continue }
            try value.allow(only: ["plain", "strong"])
            var cues: [Cue] = []
            // The strong ones first: a plain one within them must not take their place.
            for (key, weight) in [("strong", 2), ("plain", 1)] {
                for entry in try value.optional(key)?.list() ?? [] {
                    cues.append(Cue(words: try Self.words(entry), weight: weight))
                }
            }
            byRung[rung] = cues
        }
    }

    // A capital, a comma or nothing but asterisks would match never, or always.
    private static func words(_ entry: Notation) throws(NotationError) -> [String] {
        let text = try entry.text()
        let words = text.split(separator: " ").map(String.init)
        let isPlain = text == text.lowercased() && text.allSatisfy { $0.isLetter || "*' ".contains($0) }
        guard isPlain, words.contains(where: { $0 != "*" }) else {
            throw entry.wrong("a cue is one or more words in lower case, without punctuation: '\(text)'")
        }
        return words
    }
}
