import Testing

@testable import Language

@Suite("PersonalWords: what the recogniser has yet to be taught")
struct PersonalWordsTests {
    private static let dictionary: [String: [[String]]] = [
        "git": [["G", "IH", "T"]], "hub": [["HH", "AH", "B"]], "we": [["W", "IY"]], "it": [["IH", "T"]],
        "nasa": [["N", "AE", "S", "AH"]], "sql": [["EH", "S", "K", "Y", "UW", "EH", "L"]],
    ]

    private static func words(_ text: String, corrections: String? = nil) throws -> PersonalWords {
        let table = try corrections.map { try Pronunciations(yaml: $0, file: "p") } ?? Pronunciations()
        return PersonalWords(
            of: [.init(place: "story", text: SpokenText(text))], dictionary: { dictionary[$0] ?? [] },
            corrections: table,
            reading: { (word) throws(EspeakPhones.Unknown) in
                if word == "xylø" { throw EspeakPhones.Unknown(phoneme: "y", phonemes: "y") }
                return ["T", "EH1", "S"]
            })
    }

    private static func shown(_ words: PersonalWords) -> [String] {
        words.words.flatMap { word in
            word.pronunciations.map {
                "\(word.word): \($0.phones.joined(separator: " ")) \($0.source.rawValue)"
            }
        }
    }

    @Test(
        "Each word is said by the surest means there is",
        arguments: [
            ("We zorp", ["zorp: T EH1 S eSpeak"]), ("We", []),
            ("We GitHub", ["github: G IH1 T HH AH B composed"]),
            ("GitHub's", ["github's: G IH1 T HH AH B Z composed"]),
            ("git's", ["git's: G IH T S composed"]),
            ("our SQL", ["our: T EH1 S eSpeak"]), ("We kpm", ["kpm: K EY2 P IY2 EH1 M spelled"]),
            ("We AWS", ["aws: EY2 D AH2 B AH0 L Y UW0 EH1 S spelled"]),
            ("We APIs", ["apis: EY2 P IY2 AY1 Z spelled", "apis: T EH1 S IH0 Z eSpeak"]),
            ("We IT", ["it: AY2 T IY1 spelled"]), ("We NASA", []),
            ("We PhD", ["phd: P IY2 EY2 CH D IY1 spelled"]),
        ])
    func sources(text: String, said: [String]) throws {
        #expect(Self.shown(try Self.words(text)) == said)
    }

    @Test("A correction takes the place of every guess, in compounds and plurals too")
    func corrected() throws {
        let words = try Self.words(
            "We zorp, ZorpHub and two APIs, with an API.",
            corrections: "zorp: Z AO1 R P\napi: [EY1 P IY0, EY1 P IY2 AY1]\n")
        #expect(
            Self.shown(words).filter { !$0.contains("T EH1 S") } == [
                "api: EY1 P IY0 corrected", "api: EY1 P IY2 AY1 corrected", "apis: EY1 P IY0 Z corrected",
                "apis: EY1 P IY2 AY1 Z corrected", "zorp: Z AO1 R P corrected",
                "zorphub: Z AO1 R P HH AH B composed",
            ])
    }

    @Test("Counts and places, in the order of the alphabet; the same texts give the same words")
    func places() throws {
        let texts = [("b", "Zorp and zorp"), ("a", "The zorp, Abracax")].map {
            PersonalWords.Source(place: $0.0, text: SpokenText($0.1))
        }
        func collect() -> PersonalWords {
            PersonalWords(
                of: texts, dictionary: { ["and", "the"].contains($0) ? [["X"]] : [] },
                corrections: Pronunciations(),
                reading: { (_) throws(EspeakPhones.Unknown) in ["T", "EH1", "S"] })
        }
        let words = collect()
        #expect(words.words.map(\.word) == ["abracax", "zorp"])
        #expect(words.words.map(\.count) == [1, 3])
        #expect(words.words.map(\.places) == [["a"], ["b", "a"]])
        #expect(words == collect())
        #expect(words.table.entries.map(\.forRecognition) == ["T EH S", "T EH S"])
    }

    @Test("A word that cannot be said is told, and the others go on")
    func unsaid() throws {
        let words = try Self.words("We xylø and zorp")
        #expect(words.words.map(\.word) == ["and", "zorp"])
        #expect(words.unsaid.map(\.written) == ["xylø"])
        #expect(words.unsaid.first?.sentence.contains("'xylø' (story) will not be recognised") == true)
    }

    @Test("The share of known words tells another language")
    func share() {
        let known: (String) -> Bool = { ["we", "went", "home"].contains($0) }
        #expect(PersonalWords.knownShare(of: SpokenText("We went home."), dictionary: known) == 1)
        #expect(PersonalWords.knownShare(of: SpokenText("We zorped hin wohl."), dictionary: known) == 0.25)
        #expect(PersonalWords.knownShare(of: SpokenText(""), dictionary: known) == nil)
    }
}
