import Foundation
import Interview
import PocketSphinx
import SoundFile
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("Expectations: a candidate's own words and sentences")
struct ExpectationsTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func expectations() -> Expectations {
        Expectations(
            taught: [
                .init(word: "brackmoor", phones: "B R AE K M UH R"), .init(word: "read", phones: "R EH D"),
                .init(word: "meters", phones: "M EH T ER Z"),
            ],
            texts: [
                .init(
                    kinds: [.projectFailure],
                    sentences: [["brackmoor", "was", "our", "server"], ["we", "shipped"]]),
                .init(kinds: [.missionMotivation], sentences: [["we", "baked"]]),
            ], folder: scratch.path)
    }

    @Test("Words that no dictionary has are heard from a story, segment after segment")
    func heard() throws {
        let all = expectations()
        let personal = try #require(try all.model(for: "What failed?", kind: .projectFailure))
        let file = try Flite.speak("brackmoor was our server", to: scratch.file("s.wav"), voice: "rms")
        let sound = try Recording.read(file).samples
        let settings = DecoderSettings(
            feeding: .whole, taught: all.taught, personal: personal)
        let decoder = try Decoder.load(settings)
        for _ in 1...3 {
            let words = try decoder.decode(sound).map(\.text)
            #expect(words.contains("brackmoor"))
        }
        let other = try #require(try expectations().model())
        all.discardAll()
        #expect(FileManager.default.fileExists(atPath: other.path), "another run's stays")
        #expect(!FileManager.default.fileExists(atPath: personal.path))
    }

    @Test("Stories of the question's kind count thrice, and the question's own words are expected")
    func weighed() throws {
        func text(_ kind: Question.Story?) throws -> String {
            let model = try #require(try expectations().model(for: "What about apples?", kind: kind))
            return try String(contentsOfFile: model.path, encoding: .utf8)
        }
        func probability(_ words: String, in arpa: String) throws -> Double {
            let line = try #require(
                arpa.split(separator: "\n").first {
                    $0.split(separator: "\t").dropFirst().first == words[...]
                })
            return try #require(Double(line.split(separator: "\t")[0]))
        }
        let plain = try text(nil)
        let failure = try text(.projectFailure)
        let shipped = (
            try probability("<s> we shipped", in: failure), try probability("<s> we shipped", in: plain)
        )
        #expect(shipped.0 > shipped.1)
        let baked = (try probability("<s> we baked", in: failure), try probability("<s> we baked", in: plain))
        #expect(baked.0 < baked.1)
        #expect(plain.contains("apples"))
    }

    @Test("Nothing is expected where there is no text; a folder that cannot be written is told")
    func nothing() throws {
        #expect(Expectations().isEmpty)
        #expect(try Expectations().model() == nil)
        let lost = Expectations(texts: [.init(sentences: [["so"]])], folder: "/nowhere")
        let error = #expect(throws: ExpectationsError.self) { try lost.model() }
        #expect(error?.sentence.contains("/nowhere/") == true)
    }
}
