/// Text as it would be spoken: the form in which language models count words.
public enum CorpusText {
    /// Lower case, numbers spelled out, hyphens as spaces, apostrophes kept, all other punctuation dropped.
    public static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func close() {
            let name = word.drop { $0 == "'" }
            let bare = name.last == "'" && !name.hasSuffix("s'") ? name.dropLast() : name
            if let first = bare.first, first.isNumber {
                words += NumberWords.spelled(bare)
            } else if !bare.isEmpty {
                words.append(String(bare))
            }
            word = ""
        }
        for character in text.lowercased() {
            if character == "%" {
                close()
                words.append("percent")
            } else if character.isLetter || character.isNumber || "'’".contains(character) {
                if let last = word.last, last.isNumber != character.isNumber, last != "'" { close() }
                word.append(character == "’" ? "'" : character)
            } else if character == ",", word.last?.isNumber == true {
                continue
            } else {
                close()
            }
        }
        close()
        return words
    }

    /// Cuts a long answer where a speaker pauses: before a word that opens a clause, once eight words have gone by.
    ///
    /// Spoken answers come without full stops, while the recogniser hears stretches between pauses, each with a start and
    /// an end of its own.
    public static func units(_ words: [String]) -> [[String]] {
        var units: [[String]] = []
        var unit: [String] = []
        for word in words {
            if unit.count >= 8, openers.contains(word), let last = unit.last, !openers.contains(last) {
                units.append(unit)
                unit = []
            }
            unit.append(word)
        }
        return unit.isEmpty ? units : units + [unit]
    }

    private static let openers: Set<String> = [
        "and", "so", "but", "because", "then", "well", "anyway", "um", "uh", "yeah", "which", "when", "i",
    ]
}
