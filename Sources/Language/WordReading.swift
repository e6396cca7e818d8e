/// How one word is said: what people settled, its letters, its parts, or eSpeak NG's reading, in this order.
struct WordReading {
    typealias Way = PersonalWord.Pronunciation
    typealias Unknown = EspeakPhones.Unknown

    private let dictionary: (String) -> [[String]]
    private let corrected: [String: [[String]]]
    private let reading: (String) throws(Unknown) -> [String]

    init(
        dictionary: @escaping (String) -> [[String]], corrected: [String: [[String]]],
        reading: @escaping (String) throws(Unknown) -> [String]
    ) {
        self.dictionary = dictionary
        self.corrected = corrected
        self.reading = reading
    }

    func ways(_ token: SpokenToken) throws(Unknown) -> [Way] {
        if let settled = corrected[token.word] {
            return settled.map { Way(phones: $0, source: .corrected) }
        }
        if token.isAcronym { return try acronym(token) }
        if token.word.hasSuffix("'s") {
            let base = SpokenToken(
                String(token.word.dropLast(2)), written: String(token.written.dropLast(2)))
            return try settledOrKnown(base).map {
                Way(phones: $0.phones + Self.ending($0.phones), source: $0.source)
            }
        }
        let parts = Camel.parts(token.written)
        if parts.count > 1 { return try name(token, parts) }
        if token.word.count <= 5, !token.word.contains(where: LetterNames.isVowel),
            let letters = LetterNames.spelled(token.word)
        {
            return [Way(phones: Self.stressed(letters), source: .spelled)]
        }
        return [Way(phones: try reading(token.written), source: .espeak)]
    }

    private func settledOrKnown(_ token: SpokenToken) throws(Unknown) -> [Way] {
        if corrected[token.word] == nil {
            let known = dictionary(token.word)
            if !known.isEmpty { return known.map { Way(phones: $0, source: .composed) } }
        }
        return try ways(token)
    }

    // Both spelled and, where it can be, said as a word; the plural's s behind either.
    private func acronym(_ token: SpokenToken) throws(Unknown) -> [Way] {
        let isPlural = token.written.last == "s"
        let core = String(token.written.prefix { $0 != "'" && $0.isUppercase })
        var ways: [Way] = []
        let key = core.lowercased()
        // REST and NASA are said as the words that the dictionary has; IT and US are not.
        let isWord = core.count >= 4 && LetterNames.canBeSaid(core) && !dictionary(key).isEmpty
        if !isWord, let letters = LetterNames.spelled(core) {
            ways.append(Way(phones: Self.stressed(letters), source: .spelled))
        }
        if let settled = corrected[key] {
            ways = settled.map { Way(phones: $0, source: .corrected) }
        } else if isPlural, case let known = dictionary(key), !known.isEmpty {
            ways = known.map { Way(phones: $0, source: .composed) } + ways
        } else if LetterNames.canBeSaid(core), dictionary(key).isEmpty {
            ways.append(Way(phones: try reading(key), source: .espeak))
        }
        guard isPlural else { return ways }
        return ways.map { Way(phones: $0.phones + Self.ending($0.phones), source: $0.source) }
    }

    // GitHub is git and hub; PhD, IoT and SaaS are too short to be names of parts.
    private func name(_ token: SpokenToken, _ parts: [String]) throws(Unknown) -> [Way] {
        if token.word.count <= 4, parts.contains(where: { $0.count == 1 }) {
            var ways =
                LetterNames.spelled(token.word).map { [Way(phones: Self.stressed($0), source: .spelled)] }
                ?? []
            if LetterNames.canBeSaid(token.word) {
                ways.append(Way(phones: try reading(token.word), source: .espeak))
            }
            return ways
        }
        var phones: [String] = []
        for part in parts {
            let word = TokenReading.folded(part) ?? part.lowercased()
            let isLetters = part.count == 1 || part.allSatisfy(\.isUppercase) && !LetterNames.canBeSaid(part)
            if let settled = corrected[word]?.first {
                phones += settled
            } else if isLetters, let letters = LetterNames.spelled(word) {
                phones += letters
            } else if let known = dictionary(word).first {
                phones += known
            } else {
                phones += try reading(part)
            }
        }
        return [Way(phones: EspeakPhones.withMainStress(phones), source: .composed)]
    }

    // The last letter is the strongest: "A P I" rises to its end.
    private static func stressed(_ letters: [String]) -> [String] {
        guard let last = letters.lastIndex(where: { $0.hasSuffix("1") }) else { return letters }
        return letters.enumerated().map { place, phone in
            place < last && phone.hasSuffix("1") ? phone.dropLast() + "2" : phone
        }
    }

    /// The sound of a plural's or a possessive's s behind `phones`.
    static func ending(_ phones: [String]) -> [String] {
        switch phones.last {
        case "S", "Z", "SH", "ZH", "CH", "JH": ["IH0", "Z"]
        case "P", "T", "K", "F", "TH": ["S"]
        default: ["Z"]
        }
    }
}
