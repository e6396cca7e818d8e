import Foundation
import Speech

/// Something like speech, made in memory: a buzz of harmonics between bursts of hiss, pauses at known places.
struct Talking {
    var sound: SyntheticSound
    private(set) var pauses: [Span] = []
    private var generator: SplitMix64

    init(seed: UInt64) {
        sound = SyntheticSound(seed: seed)
        generator = SplitMix64(seed: seed &+ 77)
    }

    /// A stretch of voice: 18 harmonics whose loudest are those of a vowel, `level` dBFS in sum.
    mutating func voice(_ length: Samples, at level: Double) {
        let pitch = Double.random(in: 90...220, using: &generator)
        let vowel = Double.random(in: 400...900, using: &generator)
        let shape = (1...18).map { number in
            let hertz = Double(number) * pitch
            return 1 / (1 + pow((hertz - vowel) / 300, 2)) + 0.05
        }
        let power = shape.reduce(0) { $0 + $1 * $1 / 2 }
        let scale = 32768 * pow(10, level / 20) / power.squareRoot()
        for place in 0..<length.count {
            let turn = 2 * Double.pi * pitch * Double(place) / 16_000
            var value = 0.0
            for (number, part) in shape.enumerated() { value += part * sin(Double(number + 1) * turn) }
            sound.samples.append(Int16(clamping: Int((value * scale).rounded())))
        }
    }

    /// A silence that is remembered as a pause, with breath in the middle of it where `breath` is a level.
    mutating func pause(_ length: Samples, breath: Double? = nil) {
        let start = sound.end
        sound.zeros(length)
        pauses.append(Span(start: start, end: sound.end))
        guard let breath else { return }
        var air = SyntheticSound(seed: generator.next())
        air.noise(Samples(length.count / 2), at: breath)
        for (place, sample) in air.samples.enumerated() {
            // It swells and fades.
            let swell = sin(Double.pi * Double(place) / Double(air.samples.count))
            sound.samples[start.count + length.count / 4 + place] += Int16(Double(sample) * swell)
        }
    }

    /// Eight stretches of voice with pauses between; silence at both ends.
    mutating func answer(at level: Double, breath: Double? = nil) {
        sound.zeros(.seconds(1))
        for number in 0..<8 {
            if number > 0 {
                pause(Samples(Int.random(in: 5600...16_000, using: &generator)), breath: breath)
            }
            voice(Samples(Int.random(in: 4000...12_000, using: &generator)), at: level)
        }
        sound.zeros(.seconds(1))
    }

    /// Adds white noise over everything.
    mutating func room(at level: Double) {
        var noise = SyntheticSound(seed: generator.next())
        noise.noise(sound.end, at: level)
        for place in sound.samples.indices {
            sound.samples[place] = Int16(clamping: Int(sound.samples[place]) + Int(noise.samples[place]))
        }
    }

    /// Adds a tone over everything, and a constant.
    mutating func hum(_ hertz: Double, peak: Double, offset: Double = 0) {
        for place in sound.samples.indices {
            let turn = 2 * Double.pi * hertz * Double(place) / 16_000
            let value = 32768 * (peak * sin(turn) + offset)
            sound.samples[place] = Int16(clamping: Int(sound.samples[place]) + Int(value))
        }
    }
}
