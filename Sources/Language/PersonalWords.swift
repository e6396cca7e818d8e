/// The words of the candidate's texts that the recogniser's dictionary lacks, with how they will be said.
///
/// The same texts and tables give the same words, in the order of the alphabet.
public struct PersonalWords: Equatable, Sendable {
    /// A text and where it comes from.
    public struct Source: Equatable, Sendable {
        /// A story's slug, or a file's name.
        public var place: String
        /// What it says.
        public var text: SpokenText

        /// A text from a place.
        public init(place: String, text: SpokenText) {
            self.place = place
            self.text = text
        }
    }

    /// A word that could not be pronounced.
    public struct Unsaid: Equatable, Sendable {
        /// The word as it is written.
        public var written: String
        /// Where it first occurs.
        public var place: String
        /// The sound for which English has no phone.
        public var phoneme: String

        /// What happened, in one sentence.
        public var sentence: String {
            "'\(written)' (\(place)) will not be recognised: eSpeak NG reads it with a sound that English lacks, "
                + "'\(phoneme)'."
        }
    }

    /// What is new, in the order of the alphabet.
    public private(set) var words: [PersonalWord] = []
    /// What could not be pronounced.
    public private(set) var unsaid: [Unsaid] = []

    /// Collects the new words of `texts`.
    ///
    /// A word that the dictionary has is new only as an acronym that the dictionary does not spell, or where people have
    /// settled how it is said.
    ///
    /// `dictionary`: all the recogniser's ways of saying a word, none where it lacks the word.
    /// `corrections`: what people have settled, which takes the place of every guess.
    /// `reading`: the phones that eSpeak NG's rules give for a written word.
    public init(
        of texts: [Source], dictionary: @escaping (String) -> [[String]], corrections: Pronunciations,
        reading: @escaping (String) throws(EspeakPhones.Unknown) -> [String]
    ) {
        let corrected = Dictionary(grouping: corrections.entries, by: \.word).mapValues { $0.map(\.phones) }
        let saying = WordReading(dictionary: dictionary, corrected: corrected, reading: reading)
        for occurrence in Self.occurrences(in: texts).sorted(by: { $0.token.word < $1.token.word }) {
            let word = occurrence.token.word
            let known = dictionary(word)
            guard known.isEmpty || occurrence.token.isAcronym || corrected[word] != nil else { continue }
            do throws(EspeakPhones.Unknown) {
                let new = Self.new(try saying.ways(occurrence.token), beside: known)
                if new.isEmpty { continue }
                words.append(
                    PersonalWord(
                        word: word, written: occurrence.token.written, count: occurrence.count,
                        places: occurrence.places, pronunciations: new))
            } catch {
                unsaid.append(
                    Unsaid(
                        written: occurrence.token.written, place: occurrence.places.first ?? "",
                        phoneme: error.phoneme))
            }
        }
    }

    /// Leaves out all but the most frequent words; of equals the first in the alphabet stay.
    public mutating func keepMostFrequent(_ count: Int) {
        let ranked = words.indices.sorted {
            (words[$1].count, $0) < (words[$0].count, $1)
        }
        words = ranked.prefix(count).sorted().map { words[$0] }
    }

    /// The words as a table: for the recogniser, and for the voice that says them.
    public var table: Pronunciations {
        Pronunciations(
            entries: words.flatMap { word in
                word.pronunciations.map { .init(word: word.word, phones: $0.phones) }
            })
    }

    /// The share of a text's words that the dictionary has, numbers and all; nothing for a text without words.
    ///
    /// By it another language is told: cmudict has few of its words, though many names.
    public static func knownShare(of text: SpokenText, dictionary: (String) -> Bool) -> Double? {
        let words = text.sentences.joined()
        guard !words.isEmpty else { return nil }
        return Double(words.count { dictionary($0.word) }) / Double(words.count)
    }

    private struct Occurrence {
        var token: SpokenToken
        var count = 0
        var places: [String] = []
    }

    private static func occurrences(in texts: [Source]) -> [Occurrence] {
        var found: [String: Occurrence] = [:]
        for source in texts {
            for token in source.text.sentences.joined() {
                var occurrence = found[token.word] ?? Occurrence(token: token)
                // Written once in capitals, it can be an acronym.
                if token.isAcronym, !occurrence.token.isAcronym { occurrence.token = token }
                occurrence.count += 1
                if occurrence.places.last != source.place { occurrence.places.append(source.place) }
                found[token.word] = occurrence
            }
        }
        return Array(found.values)
    }

    // Ways that differ in stress alone are one to the recogniser.
    private static func new(
        _ ways: [PersonalWord.Pronunciation], beside known: [[String]]
    ) -> [PersonalWord.Pronunciation] {
        var had = Set(known)
        return ways.filter { had.insert($0.phones.map(withoutStress)).inserted }
    }

    private static func withoutStress(_ phone: String) -> String { phone.filter { !$0.isNumber } }
}
