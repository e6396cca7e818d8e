import Foundation
import Speech
import Testing

@testable import NoiseReduction

@Suite("NoiseReduction: steady noise goes, the rest stays where it was")
struct NoiseReductionTests {
    /// Noise of a fixed seed, so that the same is measured every time.
    private func noise(_ length: Samples, level: Double) -> [Int16] {
        var state: UInt64 = 7
        return (0..<length.count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int16((Double(state >> 40) / Double(1 << 24) * 2 - 1) * level)
        }
    }

    private func level(_ samples: ArraySlice<Int16>) -> Double {
        let power = samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(max(1, samples.count))
        return 10 * log10(power + 1e-9)
    }

    // A voice-like tone that comes and goes, and noise beneath it all the time.
    private func mixed() -> [Int16] {
        noise(.seconds(6), level: 300).enumerated().map { place, sample in
            let time = Double(place) / Double(Samples.rate)
            guard (2.0..<2.4).contains(time) || (4.0..<4.4).contains(time) else { return sample }
            return sample + Int16(8000 * sin(2 * .pi * 440 * time))
        }
    }

    @Test(
        "As much comes back as was given, whatever the pieces",
        arguments: [0, 1, 159, 320, 321, 4000, 16_001])
    func length(count: Int) {
        let sound = Array(mixed().prefix(count))
        #expect(NoiseReduction.reduced(sound, decibels: 12).count == count)
        guard var stream = NoiseReduction(decibels: 12) else {
            Issue.record("speexdsp gave no state")
            return
        }
        stream.meet(sound)
        var clean: [Int16] = []
        for start in stride(from: 0, to: count, by: 97) {
            clean += stream.reduce(Array(sound[start..<min(start + 97, count)]))
        }
        clean += stream.finish()
        #expect(clean == NoiseReduction.reduced(sound, decibels: 12))
    }

    @Test("Noise is lowered by about as much as was asked for; a tone above it stays, and stays in its place")
    func noiseGoes() {
        let sound = mixed()
        let clean = NoiseReduction.reduced(sound, decibels: 15)
        let room = 16_000..<31_000
        let tone = 32_640..<38_000
        #expect(level(clean[room]) < level(sound[room]) - 10)
        #expect(abs(level(clean[tone]) - level(sound[tone])) < 1.5)
        // Come out 20 ms late, which are 8.8 waves, it would agree with itself to a third.
        let product = tone.reduce(0.0) { $0 + Double(sound[$1]) * Double(clean[$1]) }
        let own = tone.reduce(0.0) { $0 + Double(sound[$1]) * Double(sound[$1]) }
        #expect(product / own > 0.9)
    }

    @Test("Nothing is changed where nothing is to be taken out")
    func none() {
        #expect(NoiseReduction.reduced(mixed(), decibels: 0) == mixed())
    }
}
