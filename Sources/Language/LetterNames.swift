/// The names of the letters and digits, as acronyms are spelled aloud.
public enum LetterNames {
    /// ARPAbet with stress, from cmudict's entries of the single letters; digits as its number words.
    static let sounds: [Character: String] = [
        "a": "EY1", "b": "B IY1", "c": "S IY1", "d": "D IY1", "e": "IY1", "f": "EH1 F", "g": "JH IY1",
        "h": "EY1 CH", "i": "AY1", "j": "JH EY1", "k": "K EY1", "l": "EH1 L", "m": "EH1 M", "n": "EH1 N",
        "o": "OW1", "p": "P IY1", "q": "K Y UW1", "r": "AA1 R", "s": "EH1 S", "t": "T IY1", "u": "Y UW1",
        "v": "V IY1", "w": "D AH1 B AH0 L Y UW0", "x": "EH1 K S", "y": "W AY1", "z": "Z IY1",
        "0": "Z IY1 R OW0", "1": "W AH1 N", "2": "T UW1", "3": "TH R IY1", "4": "F AO1 R", "5": "F AY1 V",
        "6": "S IH1 K S", "7": "S EH1 V AH0 N", "8": "EY1 T", "9": "N AY1 N",
    ]

    /// The word letter by letter; nothing where it holds anything but the 26 letters and digits.
    public static func spelled(_ word: String) -> [String]? {
        var phones: [String] = []
        for character in word.lowercased() {
            guard let sound = sounds[character] else { return nil }
            phones += sound.split(separator: " ").map(String.init)
        }
        return phones.isEmpty ? nil : phones
    }

    /// Whether people could say the letters as a word: a vowel, and no rows of consonants that English lacks.
    ///
    /// The rows are the two-letter onsets and codas of English spelling; NASA and SCRUM pass, AWS, KPI and SQL do not.
    public static func canBeSaid(_ word: String) -> Bool {
        let letters = Array(word.lowercased())
        guard letters.count >= 3, letters.allSatisfy({ $0.isASCII && $0.isLetter }) else { return false }
        guard let first = letters.firstIndex(where: isVowel), let last = letters.lastIndex(where: isVowel)
        else { return false }
        let onset = String(letters[..<first])
        let coda = String(letters[(last + 1)...])
        guard onset.count < 2 || onsets.contains(onset), coda.count < 2 || codas.contains(coda) else {
            return false
        }
        let inner = letters[first...last].split(whereSeparator: isVowel)
        let vowels = letters[first...last].split(whereSeparator: { !isVowel($0) })
        return inner.allSatisfy { $0.count <= 3 } && vowels.allSatisfy { $0.count <= 2 }
    }

    /// Whether a letter stands for a vowel.
    static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

    private static let onsets: Set<String> = [
        "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "ph", "pl", "pr", "qu", "sc", "scr",
        "sh", "sk", "sl", "sm", "sn", "sp", "spr", "st", "str", "sw", "th", "tr", "tw", "wh",
    ]
    private static let codas: Set<String> = [
        "ch", "ck", "ct", "ff", "ft", "ld", "lf", "lk", "ll", "lm", "lp", "lt", "mp", "nd", "ng", "nk", "ns",
        "nt", "pt", "rd", "rk", "rm", "rn", "rp", "rt", "sh", "sk", "sp", "ss", "st", "th",
    ]
}
