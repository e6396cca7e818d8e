import Foundation
import Speech
import Testing

@testable import Analysis

@Suite("The waveform's witness: a voice that stands still")
struct SteadyVoiceTests {
    private static func sound(_ vowel: (inout SyntheticVoice) -> Void) -> [Int16] {
        var voice = SyntheticVoice()
        voice.silence(.milliseconds(300))
        vowel(&voice)
        voice.silence(.milliseconds(300))
        return voice.samples
    }

    @Test("A steady vowel of 300 ms is one candidate, where it was made", arguments: [90.0, 120, 200])
    func steady(pitch: Double) throws {
        let frames = VoiceFrames(of: Self.sound { $0.vowel(.milliseconds(300), pitch: { _ in pitch }) })
        let runs = SteadyVoice.runs(in: frames)
        #expect(runs.count == 1)
        let run = try #require(runs.first)
        #expect(abs(run.start.seconds - 0.3) < 0.08 && abs(run.end.seconds - 0.6) < 0.08)
    }

    @Test("The pitch is that of the source", arguments: [80.0, 110, 160, 240])
    func pitch(hertz: Double) {
        let frames = VoiceFrames(of: Self.sound { $0.vowel(.milliseconds(300), pitch: { _ in hertz }) })
        let middle = frames.pitch[40..<50].sorted()[5]
        #expect(abs(Double(middle) - hertz) < 0.03 * hertz)
        #expect(frames.voicing[45] > 0.8)
    }

    @Test("A short vowel, a moving one and noise are none")
    func none() {
        let short = Self.sound { $0.vowel(.milliseconds(90)) }
        let moving = Self.sound { voice in
            voice.vowel(
                .milliseconds(400),
                resonances: { share in
                    let there = abs((share * 4).truncatingRemainder(dividingBy: 2) - 1)
                    return [300 + 500 * there, 2300 - 1400 * there]
                })
        }
        var noise = SyntheticSound()
        noise.noise(.milliseconds(300), at: -60)
        noise.noise(.milliseconds(400), at: -20)
        for sound in [short, moving, noise.samples, [], [Int16](repeating: 0, count: 16_000)] {
            #expect(SteadyVoice.runs(in: VoiceFrames(of: sound)).isEmpty)
        }
    }

    @Test("Evidence: a flat steady vowel is flat, central and set apart; a falling pitch is not flat")
    func evidence() throws {
        func features(_ pitch: @escaping (Double) -> Double) throws -> [String: Float] {
            let frames = VoiceFrames(of: Self.sound { $0.vowel(.milliseconds(400), pitch: pitch) })
            let candidate = try #require(FillerCandidate.find(in: frames, words: [], aligned: []).first)
            #expect(candidate.features.count == FillerCandidate.names.count)
            return Dictionary(uniqueKeysWithValues: zip(FillerCandidate.names, candidate.features))
        }
        let flat = try features { _ in 110 }
        #expect(try #require(flat["flat"]) > 0.8)
        #expect(try #require(flat["central"]) > 0.5)
        #expect(try #require(flat["before"]) > 0.8 && #require(flat["after"]) > 0.8)
        #expect(flat["aligned"] == 0 && flat["word"] == 0)
        #expect(try #require(features { 150 - 60 * $0 }["flat"]) < 0.2)
    }

    @Test("The spectrum of a tone peaks at the tone; the power is that of the plain sum")
    func transform() {
        let signal = (0..<64).map { Float(($0 * 7) % 13) - 6 }
        let power = FourierTransform(log2Size: 6).power(of: signal)
        for bin in [0, 5, 32] {
            var (real, imaginary) = (0.0, 0.0)
            for (place, value) in signal.enumerated() {
                let angle = 2 * Double.pi * Double(bin * place) / 64
                real += Double(value) * cos(angle)
                imaginary -= Double(value) * sin(angle)
            }
            #expect(abs(Double(power[bin]) - (real * real + imaginary * imaginary)) < 0.01)
        }
    }
}
