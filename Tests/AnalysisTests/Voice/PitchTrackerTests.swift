import Foundation
import Speech
import Testing

@testable import Analysis

@Suite("PitchTracker: the pitch of voiced sound")
struct PitchTrackerTests {
    @Test("A tone has its own pitch in every frame", arguments: [80.0, 110, 155.6, 220, 311, 440])
    func tone(hertz: Double) throws {
        var sound = SyntheticSound()
        sound.tone(.seconds(1), peak: 0.3, hertz: hertz)
        let track = PitchTracker.track(sound.samples)
        #expect(track.count > 90)
        for found in track { #expect(abs(try #require(found) / hertz - 1) < 0.01) }
    }

    @Test("A rich sound with a weak fundamental has the pitch of its period", arguments: [100.0, 200])
    func harmonics(hertz: Double) throws {
        let samples = (0..<16_000).map { place in
            let angle = 2 * Double.pi * hertz * Double(place) / 16_000
            return Int16(1000 * sin(angle) + 6000 * sin(2 * angle) + 5000 * sin(3 * angle + 1))
        }
        for found in PitchTracker.track(samples) { #expect(abs(try #require(found) / hertz - 1) < 0.01) }
    }

    @Test("Noise has hardly any pitch, silence none")
    func unvoiced() {
        var noise = SyntheticSound()
        noise.noise(.seconds(1), at: -20)
        #expect(PitchTracker.track(noise.samples).compactMap { $0 }.count < 5)
        var silence = SyntheticSound()
        silence.zeros(.seconds(1))
        #expect(PitchTracker.track(silence.samples).allSatisfy { $0 == nil })
    }

    @Test("What is shorter than a frame has none", arguments: [0, 1, 2, 500, 780])
    func short(count: Int) {
        #expect(PitchTracker.track([Int16](repeating: 100, count: count)).count <= 1)
    }

    @Test("Median, tenth and nine tenths, in semitones; octave errors are left out")
    func summary() throws {
        // One to two hundred Hz, evenly: a tenth lies under 110, over 190.
        let even = (0..<1000).map { 100 + Double($0) / 10 }
        let pitch = try #require(Pitch(even))
        #expect(abs(pitch.median - 150) < 0.2)
        #expect(abs(pitch.low - 110) < 0.2)
        #expect(abs(pitch.high - 190) < 0.2)
        #expect(abs(pitch.semitones - 9.46) < 0.05)
        let narrow = (0..<1000).map { 190 + Double($0 % 20) }
        let errors = Array(repeating: 99.0, count: 120) + Array(repeating: 400.0, count: 120)
        let clean = try #require(Pitch(narrow))
        #expect(try #require(Pitch(narrow + errors)) == clean)
        #expect(Pitch(Array(repeating: 100, count: 99)) == nil)
    }
}
