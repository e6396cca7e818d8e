import Foundation
import Speech
import Testing

@testable import PocketSphinx

@Suite("Decoder: teaching it words")
struct TeachTests {
    private static let new = DecoderSettings.Taught(word: "kubectl", phones: "K Y UW B K AH T AH L")

    private func decoder(
        _ feeding: DecoderSettings.Feeding = .whole, taught: [DecoderSettings.Taught]
    ) throws -> Decoder {
        try Decoder.load(DecoderSettings(feeding: feeding, taught: taught))
    }

    @Test("A word that was taught is known, and nothing else is lost", arguments: [true, false])
    func teach(isWhole: Bool) throws {
        let plain = try Decoder.load(.installed, feeding: isWhole ? .whole : .live)
        let before = plain.knows(Self.new.word)
        #expect(!before)
        let decoder = try decoder(
            isWhole ? .whole : .live, taught: [Self.new, .init(word: "zyzzyx", phones: "Z IH Z IH K S")])
        let after = [Self.new.word, "zyzzyx", "forward"].map { decoder.knows($0) }
        #expect(after == [true, true, true])
        let sound = try Sounds.goForward()
        let words = try isWhole ? decoder.decode(sound) : hearLive(sound, with: decoder)
        #expect(words.map(\.text) == Sounds.words)
    }

    @Test("Teaching the same again adds nothing; another way of saying it is added beside the first")
    func variants() throws {
        let once = try decoder(taught: [Self.new, Self.new])
        let isTwice = once.knows("kubectl(2)")
        #expect(!isTwice)
        let other = DecoderSettings.Taught(word: "kubectl", phones: "K Y UW B S IY T IY EH L")
        let twice = try decoder(taught: [Self.new, other])
        let known = [twice.knows("kubectl(2)"), twice.knows("kubectl(3)")]
        #expect(known == [true, false])
    }

    @Test("A word is heard as it was taught, by its plain name")
    func heard() throws {
        let decoder = try decoder(taught: [
            .init(word: "meters", phones: "M IY T ER Z"), .init(word: "forward", phones: "F AO R W ER D"),
        ])
        let words = try decoder.decode(Sounds.goForward())
        #expect(words.map(\.text) == Sounds.words)
    }

    @Test("A word that only the user knows is heard among others, and what follows it is heard as before")
    func heardNew() throws {
        // "Go forward ten meters" with its second and third word as one of the user's own.
        let decoder = try decoder(taught: [.init(word: "forwardten", phones: "F AO R W ER D T EH N")])
        let words = try decoder.decode(Sounds.goForward()).map(\.text)
        #expect(words.first == "go" && words.last == "meters")
    }

    @Test("An unknown phone is refused with the word and its phones")
    func wrongPhone() throws {
        let error = try #require(throws: RecogniserError.self) {
            _ = try decoder(taught: [Self.new, .init(word: "qux", phones: "K XX")])
        }
        #expect(error.call == "ps_add_word")
        #expect(error.sentence.contains("the pronunciation 'K XX' of 'qux' was refused"))
        #expect(!error.remedy.isEmpty)
    }

    @Test("Hundreds of new words never end the process, and the same sound gives the same words every time")
    func many() throws {
        // Short words that fit nearly any sound, so that they stand before others in many hypotheses. Added by
        // `ps_add_word` to the stock file these ended the process in four runs of four.
        let vowels = ["AH", "IH", "AE", "EH"]
        let taught = (0..<400).map { number in
            DecoderSettings.Taught(
                word: "own\(String(number, radix: 36))word",
                phones: ["G", "F", "T", "M", "N"][number % 5] + " " + vowels[number / 5 % 4]
                    + (number % 3 == 0 ? " N" : ""))
        }
        let first = try decoder(taught: taught).decode(Sounds.goForward())
        let second = try decoder(taught: taught).decode(Sounds.goForward())
        #expect(!first.isEmpty)
        #expect(first == second)
    }
}
