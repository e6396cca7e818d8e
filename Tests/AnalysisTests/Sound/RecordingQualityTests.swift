import Speech
import Testing

@testable import Analysis

@Suite("RecordingQuality: can a recording be judged")
struct RecordingQualityTests {
    private func quality(speech: Double, above clearance: Double, seed: UInt64 = 3) -> RecordingQuality {
        var talking = Talking(seed: seed)
        talking.answer(at: speech)
        // The measure leaves out what lies outside of 200 Hz to 7.5 kHz: a tenth of white noise, 0.4 dB.
        talking.room(at: speech - clearance)
        return RecordingQuality(of: talking.sound.samples)
    }

    @Test(
        "The distance of speech from the noise decides, not its level",
        arguments: [
            (-20.0, 40.0, []), (-50, 30, []), (-60, 25, []), (-20, 18, []),
            (-20, 12, [.noisy]), (-45, 12, [.noisy]), (-20, 5, [.tooNoisy]), (-45, 5, [.tooNoisy]),
        ] as [(Double, Double, [RecordingQuality.Trouble])])
    func clearance(speech: Double, clearance: Double, troubles: [RecordingQuality.Trouble]) {
        let quality = quality(speech: speech, above: clearance)
        #expect(quality.troubles == troubles)
        #expect(quality.canBeJudged == (troubles != [.tooNoisy]))
        #expect(quality.sentences.count == troubles.count)
    }

    @Test("The estimate is good to 3 dB", arguments: [10.0, 18, 30], [1, 2] as [UInt64])
    func estimate(clearance: Double, seed: UInt64) throws {
        let measured = try #require(quality(speech: -22, above: clearance, seed: seed).clearance)
        #expect(abs(measured - clearance) <= 3)
    }

    @Test("Hardly any sound is almost silent, and cannot be judged")
    func silent() {
        var room = SyntheticSound()
        room.noise(.seconds(10), at: -70)
        for samples in [
            [], [Int16](repeating: 0, count: 48_000), [Int16](repeating: 900, count: 48_000), room.samples,
        ] {
            let quality = RecordingQuality(of: samples)
            #expect(quality.troubles == [.almostSilent])
            #expect(!quality.canBeJudged)
            #expect(quality.sentences == ["This recording is almost silent, so nothing can be judged on it."])
        }
    }

    @Test("One sample in a thousand at full scale is distortion")
    func clipped() {
        var talking = Talking(seed: 4)
        talking.answer(at: -20)
        talking.room(at: -60)
        var samples = talking.sound.samples
        let few = samples.count / 1000
        for place in 0..<(few + 2) { samples[place * 900 + 16] = place % 2 == 0 ? .max : .min }
        let quality = RecordingQuality(of: samples)
        #expect(quality.troubles.contains(.clipped))
        #expect(quality.sentences.contains { $0.hasPrefix("This recording is distorted: 0.1 % of it") })
        #expect(RecordingQuality(of: talking.sound.samples).troubles.isEmpty)
        #expect(RecordingQuality.clippedShare(of: []) == 0)
    }

    @Test(
        "A room is quieted as far as it takes to be 40 dB below the voice, and by 15 dB at most",
        arguments: [
            (-30.0, -90.0, 0), (-30, -71, 0), (-30, -68, 2), (-30, -60, 10), (-30, -54, 15), (-30, -40, 15),
        ])
    func reduction(speech: Double, noise: Double, decibels: Int) {
        var quality = RecordingQuality(of: [])
        #expect(quality.noiseReduction == 15, "without speech there is nothing to lose")
        (quality.speech, quality.noise) = (speech, noise)
        #expect(quality.noiseReduction == decibels)
    }
}
