import Speech
import Testing

@testable import Analysis

@Suite("SoundCheck: what a few seconds say about the microphone")
struct SoundCheckTests {
    /// Five seconds of a room in which somebody speaks, in words of noise, where `speech` is given.
    private func check(room: Double, speech: Double?, seed: UInt64 = 5) -> SoundCheck {
        var sound = SyntheticSound(seed: seed)
        for _ in 0..<5 {
            sound.noise(.milliseconds(500), at: room)
            if let speech {
                sound.noise(.milliseconds(500), at: speech)
            } else {
                sound.noise(.milliseconds(500), at: room)
            }
        }
        return SoundCheck(of: sound.samples)
    }

    @Test(
        "Each trouble is found, and no other",
        arguments: [
            ("fine", -62, -25, []), ("fine and loud", -55, -12, []), ("soft", -75, -48, [.tooSoft]),
            ("a fan", -40, -28, [.noisy]), ("nobody", -60, nil, [.nobodySpoke]),
            ("a loud fan and nobody", -30, nil, [.nobodySpoke]),
            ("soft in a fan", -60, -48, [.tooSoft, .noisy]),
        ] as [(String, Double, Double?, [SoundCheck.Trouble])])
    func troubles(name: String, room: Double, speech: Double?, troubles: [SoundCheck.Trouble]) {
        let check = check(room: room, speech: speech)
        #expect(check.troubles == troubles, "\(check)")
        #expect(abs(check.room - room) < 1.5)
        if let speech { #expect(abs((check.speech ?? 0) - speech) < 1.5) }
    }

    @Test("Zeros, an offset and no sound at all are a muted microphone")
    func muted() {
        #expect(SoundCheck(of: [Int16](repeating: 0, count: 80_000)).troubles == [.muted])
        #expect(SoundCheck(of: [Int16](repeating: -700, count: 80_000)).troubles == [.muted])
        #expect(SoundCheck(of: []).troubles == [.muted])
    }

    @Test("Speech cut off at full scale is clipping")
    func clipping() {
        var sound = SyntheticSound()
        for _ in 0..<5 {
            sound.noise(.milliseconds(500), at: -60)
            sound.tone(.milliseconds(500), peak: 1.5)
        }
        let check = SoundCheck(of: sound.samples)
        #expect(check.troubles == [.clipping])
        #expect(check.clipped > 0.1)
        #expect(abs(check.peak) < 0.01)
    }

    @Test("One sample in a thousand at full scale is still fine")
    func barelyClipping() {
        var sound = SyntheticSound()
        for _ in 0..<5 {
            sound.noise(.milliseconds(500), at: -60)
            sound.noise(.milliseconds(500), at: -20)
        }
        for place in 0..<80 { sound.samples[place * 16] = .min }
        #expect(SoundCheck(of: sound.samples).clipped == 0.001)
        #expect(!SoundCheck(of: sound.samples).troubles.contains(.clipping))
        sound.samples[81 * 16] = .max
        #expect(SoundCheck(of: sound.samples).troubles.contains(.clipping))
    }

    @Test("A knock on the desk is not speech, a word is", arguments: [(280, false), (400, true)])
    func knock(milliseconds: Int, isSpeech: Bool) {
        var sound = SyntheticSound(seed: 2)
        sound.noise(.seconds(2), at: -60)
        sound.noise(.milliseconds(milliseconds), at: -20)
        sound.noise(.seconds(2), at: -60)
        let check = SoundCheck(of: sound.samples)
        #expect((check.speech != nil) == isSpeech)
        #expect(check.troubles == (isSpeech ? [] : [.nobodySpoke]))
        #expect((check.clearance != nil) == isSpeech)
    }
}
