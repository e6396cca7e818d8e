import Speech
import Testing

@testable import PocketSphinx

@Suite("Decoder: teaching it words")
struct TeachTests {
    private static let new = (word: "kubectl", phones: "K Y UW B K AH T AH L")

    @Test("A word that was taught is known, and nothing else is lost", arguments: [true, false])
    func teach(isWhole: Bool) throws {
        let decoder = try Decoder.load(.installed, feeding: isWhole ? .whole : .live)
        let before = decoder.knows(Self.new.word)
        #expect(!before)
        try decoder.teach([Self.new, (word: "zyzzyx", phones: "Z IH Z IH K S")])
        let after = [Self.new.word, "zyzzyx", "forward"].map { decoder.knows($0) }
        #expect(after == [true, true, true])
        let sound = try Sounds.goForward()
        let words = try isWhole ? decoder.decode(sound) : hearLive(sound, with: decoder)
        #expect(words.map(\.text) == Sounds.words)
    }

    @Test("Teaching the same again adds nothing; another way of saying it is added beside the first")
    func variants() throws {
        let decoder = try Decoder.load(.installed, feeding: .whole)
        try decoder.teach([Self.new])
        try decoder.teach([Self.new])
        let once = decoder.knows("kubectl(2)")
        #expect(!once)
        try decoder.teach([(word: "kubectl", phones: "K Y UW B S IY T IY EH L")])
        let twice = [decoder.knows("kubectl(2)"), decoder.knows("kubectl(3)")]
        #expect(twice == [true, false])
        try decoder.teach([])
    }

    @Test("A word is heard as it was taught, by its plain name")
    func heard() throws {
        let decoder = try Decoder.load(.installed, feeding: .whole)
        try decoder.teach([
            (word: "meters", phones: "M IY T ER Z"), (word: "forward", phones: "F AO R W ER D"),
        ])
        let words = try decoder.decode(Sounds.goForward())
        #expect(words.map(\.text) == Sounds.words)
    }

    @Test("An unknown phone is refused with the word and its phones; the decoder works on")
    func wrongPhone() throws {
        let decoder = try Decoder.load(.installed, feeding: .whole)
        let error = try #require(throws: RecogniserError.self) {
            try decoder.teach([Self.new, (word: "qux", phones: "K XX")])
        }
        #expect(error.call == "ps_add_word")
        #expect(error.sentence.contains("the pronunciation 'K XX' of 'qux' was refused"))
        #expect(!error.remedy.isEmpty)
        let isKnown = decoder.knows("qux")
        #expect(!isKnown)
        let words = try decoder.decode(Sounds.goForward())
        #expect(words.map(\.text) == Sounds.words)
    }
}
