/// eSpeak NG's phonemes of American English, turned into ARPAbet.
///
/// eSpeak NG's `en-us` names 56 phonemes over all of cmudict's words; each has one of the 39 phones, or two. Against
/// cmudict-en-us, 3000 seeded words, stress aside: `measure pronunciations` prints the phones and words that differ.
public enum EspeakPhones {
    /// A phoneme that no phone stands for.
    public struct Unknown: Error, Equatable, Sendable {
        /// eSpeak NG's name of it.
        public var phoneme: String
        /// The phonemes among which it stood.
        public var phonemes: String
    }

    /// The phones of eSpeak NG's phonemes: parted by `_` or spaces, stress marks `'` and `,` before the vowel.
    ///
    /// Vowels get a stress digit; where no vowel has the main stress, the strongest gets it.
    ///
    /// - throws: `Unknown` for a phoneme of another language.
    public static func phones(_ phonemes: String) throws(Unknown) -> [String] {
        var phones: [String] = []
        for part in phonemes.split(whereSeparator: { $0 == "_" || $0.isWhitespace }) {
            // "(fr)": from here in another language's voice; a semicolon or a bar is a joint without sound.
            if part.hasPrefix("("), part.hasSuffix(")") { continue }
            let name = part.drop { "',=%;|".contains($0) }
            if name.isEmpty { continue }
            guard let sounds = table[String(name)] else {
                throw Unknown(phoneme: String(name), phonemes: phonemes)
            }
            let marks = part.prefix(part.count - name.count)
            let stress = marks.contains("'") ? "1" : marks.contains(",") ? "2" : "0"
            for (place, sound) in sounds.split(separator: " ").enumerated() {
                let isVowel = "AEIOU".contains(sound.prefix(1))
                append(isVowel ? sound + (place == 0 ? stress : "0") : String(sound), to: &phones)
            }
        }
        return withMainStress(phones)
    }

    // cmudict writes no R behind an R or ER: "slandering" is S L AE N D ER IH NG.
    private static func append(_ phone: String, to phones: inout [String]) {
        if phone == "R", let last = phones.last, last == "R" || last.hasPrefix("ER") { return }
        phones.append(phone)
    }

    /// The phones with one main stress at least, where there is a vowel.
    static func withMainStress(_ phones: [String]) -> [String] {
        guard !phones.contains(where: { $0.hasSuffix("1") }) else { return phones }
        let strongest =
            phones.firstIndex { $0.hasSuffix("2") } ?? phones.firstIndex { "AEIOU".contains($0.prefix(1)) }
        guard let strongest else { return phones }
        var phones = phones
        phones[strongest] = phones[strongest].filter { !$0.isNumber } + "1"
        return phones
    }

    static let table: [String: String] = [
        "p": "P", "b": "B", "t": "T", "d": "D", "k": "K", "g": "G", "f": "F", "v": "V", "T": "TH", "D": "DH",
        "s": "S", "z": "Z", "S": "SH", "Z": "ZH", "h": "HH", "m": "M", "n": "N", "N": "NG", "l": "L",
        "r": "R", "j": "Y", "w": "W", "tS": "CH", "dZ": "JH",
        // The flap of "water", the stop of "button", and other shades of one phone.
        "t#": "T", "t2": "T", "?": "T", "r-": "R", "l#": "L", "n-": "AH N", "@L": "AH L", "x": "K",
        "I": "IH", "I2": "IH", "I#": "IH", "i": "IY", "i:": "IY", "i::": "IY", "E": "EH", "E2": "EH",
        "a": "AE", "aa": "AE", "V": "AH", "@": "AH", "@2": "AH", "@-": "AH", "a#": "AH", "0": "AA",
        "A:": "AA", "O": "AO", "O:": "AO", "O2": "AO", "o": "OW", "U": "UH", "u": "UW", "u:": "UW",
        "3": "ER", "3:": "ER", "eI": "EY", "aI": "AY", "OI": "OY", "oU": "OW", "aU": "AW",
        // Vowels that glide into an r, and nasal ones of French words.
        "i@3": "IH R", "i@": "IY AH", "e@": "EH R", "A@": "AA R", "o@": "AO R", "O@": "AO R", "U@": "UH R",
        "aI3": "AY ER", "aU3": "AW ER", "aI@": "AY AH", "A~": "AA N", "O~": "AO N",
    ]
}
