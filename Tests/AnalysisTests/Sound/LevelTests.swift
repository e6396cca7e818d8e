import Speech
import Testing

@testable import Analysis

@Suite("Level: how loud")
struct LevelTests {
    @Test("Nothing, zeros and a constant offset are silence")
    func silence() {
        #expect(Level.decibels(of: [Int16]()) == -100)
        #expect(Level.decibels(of: [Int16](repeating: 0, count: 160)) == -100)
        #expect(Level.decibels(of: [Int16](repeating: 1200, count: 160)) == -100)
        #expect(Level.decibels(of: [Int16](repeating: .min, count: 160)) == -100)
    }

    @Test(
        "A sine of full scale lies at -3 dBFS, half of it at -9",
        arguments: [(1.0, -3.01), (0.5, -9.03), (0.1, -23.01)])
    func sine(peak: Double, level: Double) {
        var sound = SyntheticSound()
        sound.tone(.seconds(1), peak: peak)
        #expect(abs(Level.decibels(of: sound.samples) - level) < 0.02)
    }

    @Test("An offset neither adds nor hides sound")
    func offset() {
        var plain = SyntheticSound()
        plain.tone(.seconds(1), peak: 0.1)
        var shifted = SyntheticSound()
        shifted.tone(.seconds(1), peak: 0.1, offset: 0.4)
        #expect(abs(Level.decibels(of: plain.samples) - Level.decibels(of: shifted.samples)) < 0.01)
    }

    @Test("A square wave of full scale is the loudest, at 0 dBFS")
    func loudest() {
        let square = (0..<160).map { $0 % 2 == 0 ? Int16.max : Int16.min }
        #expect(abs(Level.decibels(of: square)) < 0.001)
    }

    @Test(
        "Every whole frame has a level",
        arguments: [(0, 0), (159, 0), (160, 1), (319, 1), (320, 2), (16_000, 100)])
    func frames(samples: Int, frames: Int) {
        #expect(Level.frames(of: [Int16](repeating: 0, count: samples)).count == frames)
    }

    @Test("A frame is measured over itself and the one before")
    func window() {
        var sound = SyntheticSound()
        sound.zeros(.milliseconds(50))
        sound.noise(.milliseconds(10), at: -20)
        sound.zeros(.milliseconds(50))
        let loud = Level.frames(of: sound.samples).enumerated().filter { $0.element > -100 }.map(\.offset)
        #expect(loud == [5, 6])
    }
}
