public import Notation

/// Families of words that a judgement looks for, as a person can read and edit them: time, loss, credit, hedges.
///
/// A family is a hint and no verdict: how much each shows is learned from labelled answers.
public struct CueFamilies: Equatable, Sendable {
    /// A family's name, and how many words of it were found.
    struct Found: Equatable {
        var family: String
        var length: Int
    }

    private struct Entry: Equatable {
        var words: [String]
        var family: String
    }

    private var byFirstWord: [String: [Entry]] = [:]

    /// Reads `family: [word, several words, …]`.
    ///
    /// - throws: `NotationError` with the place of a mistake.
    public init(yaml: String, file: String) throws(NotationError) {
        let notation = try Notation.parse(yaml, file: file)
        for (family, value) in try notation.entries() {
            for entry in try value.list() {
                let text = try entry.text()
                let words = text.split(separator: " ").map(String.init)
                let isPlain =
                    text == text.lowercased()
                    && text.allSatisfy { $0.isLetter || $0.isNumber || " '-".contains($0) }
                guard isPlain, let first = words.first else {
                    throw entry.wrong(
                        "a cue is one or more words in lower case, without punctuation: '\(text)'")
                }
                byFirstWord[first, default: []].append(Entry(words: words, family: family))
            }
        }
    }

    /// No families.
    package init() {}

    func found(in words: [String], at start: Int) -> [Found] {
        guard let entries = byFirstWord[words[start]] else { return [] }
        return entries.filter { words[start...].starts(with: $0.words) }
            .map { Found(family: $0.family, length: $0.words.count) }
    }
}
