import Foundation
import Language
import Testing

@testable import ESpeak

// One suite, in series: the engine is one for the whole process.
@Suite("Synthesizer: the interviewer's voice", .serialized)
struct SynthesizerTests {
    private static let question = "What did you give up to get there?"

    /// The engine, once whoever else in this process has it lets go of it.
    private static func engine(_ voice: Voice = Voice()) throws -> Synthesizer {
        for _ in 0..<1200 {
            do throws(SynthesisError) {
                return try Synthesizer.setUp(voice: voice)
            } catch {
                guard error.code == -1, error.call == "espeak_Initialize" else { throw error }
                Thread.sleep(forTimeInterval: 0.05)
            }
        }
        return try Synthesizer.setUp(voice: voice)
    }

    private static func voice(rate: Int = 155, name: String = "en-us") -> Voice {
        var voice = Voice()
        voice.rate = rate
        voice.name = name
        return voice
    }

    @Test("A question can be heard, for as long as a person would need")
    func audible() throws {
        let synthesizer = try Self.engine()
        let rendering = try synthesizer.render(Self.question)
        #expect(rendering.rate == 22_050)
        let seconds = Double(rendering.samples.count) / Double(rendering.rate)
        #expect((1.5...5).contains(seconds))
        let loudest = rendering.samples.map { abs(Int($0)) }.max() ?? 0
        #expect(loudest > 3000)
        let energy = rendering.samples.reduce(0.0) { $0 + Double($1) * Double($1) }
        #expect((energy / Double(rendering.samples.count)).squareRoot() > 300)
    }

    @Test("The slower, the longer")
    func rates() throws {
        let lengths = try [260, 200, 155, 110].map { rate in
            let synthesizer = try Self.engine(Self.voice(rate: rate))
            return try synthesizer.render(Self.question).samples.count
        }
        for (faster, slower) in zip(lengths, lengths.dropFirst()) { #expect(slower > faster, "\(lengths)") }
    }

    @Test("Each text has its own sound, long or short, whatever was rendered before")
    func separate() throws {
        let synthesizer = try Self.engine()
        let long = try synthesizer.render(Self.question + " " + Self.question).samples.count
        let short = try synthesizer.render("Why?").samples.count
        #expect(short > 0)
        #expect(short < long / 3)
    }

    @Test("Phonemes between double brackets are spoken, not read out")
    func phonemes() throws {
        let synthesizer = try Self.engine()
        let spelled = try synthesizer.render("[[h@l'oU]]").samples.count
        let plain = try synthesizer.render("Hello").samples.count
        #expect(spelled > 0)
        #expect(Double(spelled) < 1.5 * Double(plain))
    }

    @Test(
        "The engine's rules read words, clause by clause, and a rendering between changes nothing",
        arguments: [
            ("hello", "h_@_l_'oU"), ("hello, world", "h_@_l_'oU w_'3:_l_d"), ("", ""), ("…", ""),
            ("k8s", "k_'eI 'eI_t z"), ("José", "h_oU_s_'eI"),
        ])
    func reading(text: String, phonemes: String) throws {
        let synthesizer = try Self.engine()
        #expect(synthesizer.phonemes(of: text) == phonemes)
        _ = try synthesizer.render("Why?")
        #expect(synthesizer.phonemes(of: text) == phonemes)
    }

    @Test("Words of the interview's world become phones")
    func phones() throws {
        let synthesizer = try Self.engine()
        for (word, phones) in [
            ("prioritise", "P R AY0 AO1 R IH0 T AY2 Z"), ("Siobhan", "SH IH0 V AO1 N"),
            ("Zürich", "Z UW1 R IH0 CH"),
        ] {
            #expect(try EspeakPhones.phones(synthesizer.phonemes(of: word)).joined(separator: " ") == phones)
        }
    }

    @Test("An unknown voice is told with what to do, and lets go of the engine")
    func unknownVoice() throws {
        let error = try #require(throws: SynthesisError.self) {
            _ = try Self.engine(Self.voice(name: "no-such-voice"))
        }
        #expect(error.call == "espeak_SetVoiceByName")
        #expect(error.sentence.contains("there is no voice 'no-such-voice'"))
        #expect(error.remedy.contains("--voice"))
        let synthesizer = try Self.engine()
        let samples = try synthesizer.render("Why?").samples
        #expect(!samples.isEmpty)
    }

    @Test("Other faults of the engine are mended by installing it anew")
    func remedy() {
        let error = SynthesisError(call: "espeak_Initialize", code: -1, about: "its data is not installed")
        #expect(error.sentence.hasSuffix("its data is not installed (espeak_Initialize, code -1)."))
        #expect(error.remedy.contains("apt install"))
    }

    @Test("There is one engine at a time; the one that has it goes on, and afterwards it can be had again")
    func oneAtATime() throws {
        do {
            let first = try Self.engine()
            let error = try #require(throws: SynthesisError.self) {
                _ = try Synthesizer.setUp(voice: Voice())
            }
            #expect(error.sentence.contains("it is in use already"))
            let samples = try first.render("Why?").samples
            #expect(!samples.isEmpty)
        }
        let second = try Self.engine()
        let samples = try second.render("Why?").samples
        #expect(!samples.isEmpty)
    }
}
