public import Notation

/// How words are said that the stock dictionary or the synthesiser gets wrong: one table for hearing and speaking.
public struct Pronunciations: Equatable, Sendable {
    /// One word and its sounds.
    public struct Entry: Equatable, Sendable {
        /// The word, lower case.
        public var word: String
        /// Its ARPAbet phones, vowels with a stress digit (1 main, 2 second, 0 none).
        public var phones: [String]

        /// The phones without stress, as the recogniser's dictionary writes them.
        public var forRecognition: String {
            phones.map { String($0.filter { !$0.isNumber }) }.joined(separator: " ")
        }

        /// The phones in eSpeak NG's notation, stress marks before the vowels.
        public var forSynthesis: String {
            phones.compactMap { phone in
                let name = phone.filter { !$0.isNumber }
                guard let sound = Self.synthesised[name] else { return nil }
                if phone.hasSuffix("1") { return "'" + sound }
                if phone.hasSuffix("2") { return "," + sound }
                return name == "AH" && phone.hasSuffix("0") ? "@" : sound
            }.joined()
        }

        /// Whether `phone` is one of the 39, a vowel's stress digit aside.
        static func isPhone(_ phone: String) -> Bool {
            let isStressed = "AEIOU".contains(phone.prefix(1)) && "012".contains(phone.suffix(1))
            return synthesised[isStressed ? String(phone.dropLast()) : phone] != nil
        }

        /// ARPAbet (the 39 phones of cmudict) to eSpeak NG's American English phonemes.
        static let synthesised: [String: String] = [
            "AA": "A:", "AE": "a", "AH": "V", "AO": "O:", "AW": "aU", "AY": "aI", "B": "b", "CH": "tS",
            "D": "d",
            "DH": "D", "EH": "E", "ER": "3:", "EY": "eI", "F": "f", "G": "g", "HH": "h", "IH": "I",
            "IY": "i:",
            "JH": "dZ", "K": "k", "L": "l", "M": "m", "N": "n", "NG": "N", "OW": "oU", "OY": "OI", "P": "p",
            "R": "r", "S": "s", "SH": "S", "T": "t", "TH": "T", "UH": "U", "UW": "u:", "V": "v", "W": "w",
            "Y": "j", "Z": "z", "ZH": "Z",
        ]
    }

    /// All entries, in the file's order.
    public var entries: [Entry]

    /// A table of entries.
    public init(entries: [Entry] = []) {
        self.entries = entries
    }

    /// Reads `word: PH ON EH1 M Z` lines; a word that is said in several ways has a list of them, the usual one first.
    ///
    /// - throws: `NotationError` with the line of a phone that is none.
    public init(yaml: String, file: String) throws(NotationError) {
        entries = []
        for (word, value) in try Notation.parse(yaml, file: file).entries() {
            entries += try Self.entries(word, value)
        }
    }

    /// Reads what is sound in a table that a user keeps, and tells what is not, one error a word.
    ///
    /// - throws: `NotationError` where the file is no table at all.
    public static func sound(
        in yaml: String, file: String
    ) throws(NotationError) -> (table: Pronunciations, troubles: [NotationError]) {
        var table = Pronunciations()
        var troubles: [NotationError] = []
        for (word, value) in try Notation.parse(yaml, file: file).entries() {
            do throws(NotationError) {
                let said = SpokenText(word).words.flatMap { $0 }
                guard said.count == 1, word.contains(where: \.isLetter) else {
                    throw value.wrong("'\(word)' is not said as one word, so it would never be heard")
                }
                let own = try entries(word, value)
                table.entries += own
                // Heard without accents, and spoken as it is written.
                if said[0] != word.lowercased() {
                    table.entries += own.map { Entry(word: said[0], phones: $0.phones) }
                }
            } catch {
                troubles.append(error)
            }
        }
        return (table, troubles)
    }

    private static func entries(_ word: String, _ value: Notation) throws(NotationError) -> [Entry] {
        var entries: [Entry] = []
        for way in value.isList ? try value.list() : [value] {
            let phones = try way.text().split(separator: " ").map(String.init)
            for phone in phones where !Entry.isPhone(phone) {
                throw way.wrong("'\(phone)' is not an ARPAbet phone; an example: backend: B AE1 K EH2 N D")
            }
            guard !phones.isEmpty else { throw way.wrong("'\(word)' has no phones here") }
            entries.append(Entry(word: word.lowercased(), phones: phones))
        }
        return entries
    }

    /// This table with the words of another, whose ways of saying a word replace this one's.
    public func corrected(by other: Pronunciations) -> Pronunciations {
        let theirs = Set(other.entries.map(\.word))
        return Pronunciations(entries: entries.filter { !theirs.contains($0.word) } + other.entries)
    }

    /// The text with every word of the table replaced by its sounds, for the synthesiser.
    public func spoken(_ text: String) -> String {
        let table = Dictionary(
            entries.map { ($0.word, $0.forSynthesis) }, uniquingKeysWith: { first, _ in first })
        var spoken = ""
        var word = ""
        func close() {
            spoken += table[word.lowercased()].map { "[[\($0)]]" } ?? word
            word = ""
        }
        for character in text {
            if character.isLetter || character == "'" {
                word.append(character)
            } else {
                close()
                spoken.append(character)
            }
        }
        close()
        return spoken
    }
}
