import Foundation
import Speech
import Testing
import VirtualDesk

@testable import SoundFile

@Suite("Bringing sound to 16 kHz")
struct ResamplerTests {
    private func sine(_ hertz: Double, rate: Int, seconds: Double) -> [Float] {
        (0..<Int(Double(rate) * seconds)).map {
            Float(0.5 * sin(2 * .pi * hertz * Double($0) / Double(rate)))
        }
    }

    private func convert(_ sound: [Float], from rate: Int, blocks size: Int) throws -> [Int16] {
        let resampler = try Resampler(from: rate)
        var converted: [Float] = []
        for start in stride(from: 0, to: sound.count, by: size) {
            converted += resampler.convert(Array(sound[start..<min(sound.count, start + size)]))
        }
        converted += resampler.convert([], last: true)
        return converted.map { Int16(clamping: Int(($0 * 32768).rounded())) }
    }

    @Test(
        "A tone keeps its frequency, its loudness and its length within ten milliseconds",
        arguments: [8_000, 11_025, 22_050, 44_100, 48_000, 96_000, 192_000])
    func tone(rate: Int) throws {
        let samples = try convert(sine(440, rate: rate, seconds: 2), from: rate, blocks: 4096)
        #expect(abs(Samples(samples.count).seconds - 2) < 0.01)
        let middle = samples.dropFirst(800).dropLast(800)
        #expect(abs(hertz(middle) - 440) < 0.1)
        #expect(abs(peak(middle) - 0.5) < 0.01)
    }

    @Test("The size of the blocks makes no difference", arguments: [1, 7, 160, 4096, 100_000])
    func blocks(size: Int) throws {
        let sound = sine(440, rate: 44_100, seconds: 0.3)
        let whole = try convert(sound, from: 44_100, blocks: sound.count)
        let parts = try convert(sound, from: 44_100, blocks: size)
        #expect(abs(parts.count - whole.count) <= 1)
        #expect(zip(parts, whole).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
    }

    @Test("What lies above the new band is taken out, not folded into it")
    func aliasing() throws {
        let samples = try convert(sine(12_000, rate: 44_100, seconds: 1), from: 44_100, blocks: 4096)
        #expect(peak(samples.dropFirst(800).dropLast(800)) < 0.001)
    }

    @Test("A click stays where it was")
    func place() throws {
        var sound = [Float](repeating: 0, count: 48_000)
        sound[24_000] = 1
        let samples = try convert(sound, from: 48_000, blocks: 1000)
        let highest = samples.indices.max { abs(Int(samples[$0])) < abs(Int(samples[$1])) }
        #expect(abs((highest ?? 0) - 8000) <= 2)
    }

    @Test("Sound that is at 16 kHz already is passed through untouched")
    func same() throws {
        let sound = sine(440, rate: 16_000, seconds: 0.1)
        let resampler = try Resampler(from: 16_000)
        #expect(resampler.convert(sound).elementsEqual(sound))
        #expect(resampler.convert([], last: true).isEmpty)
    }
}
