import Foundation
import Speech
import Testing

@testable import Analysis

@Suite("VoiceBaseline: what sentences say about a voice through a microphone")
struct VoiceBaselineTests {
    private static let six = "Six short words are read here."

    /// A sentence as two tones of a second with half a second of room between them and around.
    private func sentence(hertz: Double = 220, peak: Double = 0.1, room: Double = -70) -> ReadSentence {
        var sound = SyntheticSound()
        sound.noise(.seconds(0.5), at: room)
        sound.tone(.seconds(1), peak: peak, hertz: hertz)
        sound.noise(.seconds(0.5), at: room)
        sound.tone(.seconds(1), peak: peak, hertz: hertz)
        sound.noise(.seconds(0.5), at: room)
        return ReadSentence(text: Self.six, samples: sound.samples)
    }

    private func baseline(_ sentences: [ReadSentence], room: [Int16] = []) -> VoiceBaseline? {
        VoiceBaseline(
            of: sentences, room: room, microphone: "desk", measured: "2026-03-04T17:20:05Z",
            cepstralMean: [1, 2])
    }

    @Test("Level, room, pace and pitch are those of the sound")
    func measured() throws {
        let found = try #require(baseline([sentence(), sentence()]))
        #expect(found.sentences == 2)
        // A sine of peak 0.1 has -20 - 3 dBFS.
        #expect(abs(found.speech + 23) < 0.3)
        #expect(abs(found.room + 70) < 1)
        #expect(abs(found.peak + 20) < 0.1)
        #expect(abs(found.clearance - 47) < 1.3)
        #expect(found.clipped == 0)
        // Six words in 2.5 s with the pause, in 2 s without it.
        #expect(abs(found.wordsPerMinute - 144) < 4)
        #expect(abs(found.wordsPerSecondOfSpeech - 3) < 0.1)
        #expect(abs(try #require(found.pitch).median - 220) < 2)
        #expect(try #require(found.pitch).semitones < 0.5)
        #expect(found.troubles.isEmpty)
    }

    @Test("Silence that was listened to is the room, not the sentences' pauses")
    func room() throws {
        var silence = SyntheticSound(seed: 3)
        silence.noise(.seconds(3), at: -50)
        let found = try #require(baseline([sentence()], room: silence.samples))
        #expect(abs(found.room + 50) < 1)
    }

    @Test("What is amiss is what the sound check would say")
    func troubles() throws {
        #expect(try #require(baseline([sentence(peak: 0.01)])).troubles == [.tooSoft])
        #expect(try #require(baseline([sentence(peak: 1.2)])).troubles == [.clipping])
        var loud = SyntheticSound(seed: 3)
        loud.noise(.seconds(3), at: -30)
        #expect(try #require(baseline([sentence()], room: loud.samples)).troubles == [.noisy])
    }

    @Test("Silence, or nothing, is no voice")
    func nobody() {
        #expect(baseline([]) == nil)
        #expect(baseline([ReadSentence(text: Self.six, samples: [])]) == nil)
        let silence = [Int16](repeating: 0, count: 32_000)
        #expect(baseline([ReadSentence(text: Self.six, samples: silence)]) == nil)
    }

    @Test("It is read back as it was written")
    func roundTrip() throws {
        let found = try #require(baseline([sentence(hertz: 110)]))
        let read = try JSONDecoder().decode(VoiceBaseline.self, from: Data(found.json().utf8))
        #expect(read == found)
    }

    @Test(
        "The share that was heard counts words in their order",
        arguments: [
            ("six short words are read here", 1.0), ("six words are red here", 4.0 / 6),
            ("here read are words short six", 1.0 / 6), ("", 0), ("uh six uh six short", 2.0 / 6),
        ])
    func share(heard: String, share: Double) {
        let sentence = ReadSentence(text: Self.six, samples: [])
        #expect(abs(sentence.share(heard: Word.typed(heard)) - share) < 1e-9)
    }
}
