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
        for (name, value) in try Notation.parse(yaml, file: file).entries() {
            guard let rung = Rung(rawValue: name) else { throw value.wrong("'\(name)' is not a rung") }
            try value.allow(only: ["plain", "strong"])
            var cues: [Cue] = []
            for (key, weight) in [("plain", 1), ("strong", 2)] {
                for text in try value.optional(key)?.texts() ?? [] {
                    cues.append(Cue(words: text.split(separator: " ").map(String.init), weight: weight))
                }
            }
            byRung[rung] = cues
        }
    }
}
