import Foundation
import Speech

/// Sound made in memory: noise and tones of known levels at known places.
struct SyntheticSound {
    var samples: [Int16] = []
    private var generator: SplitMix64

    init(seed: UInt64 = 1) {
        generator = SplitMix64(seed: seed)
    }

    var end: Samples { Samples(samples.count) }

    /// White noise whose level is `level` dBFS.
    mutating func noise(_ length: Samples, at level: Double) {
        // An even spread over ±a has the power a²/3.
        let amplitude = 32768 * pow(10, level / 20) * 3.0.squareRoot()
        for _ in 0..<length.count {
            samples.append(Int16(clamping: Int(Double.random(in: -amplitude...amplitude, using: &generator))))
        }
    }

    /// A sine whose peak is `peak` (1 is full scale).
    mutating func tone(_ length: Samples, peak: Double, hertz: Double = 220, offset: Double = 0) {
        for place in 0..<length.count {
            let angle = 2 * Double.pi * hertz * Double(place) / Double(Samples.rate)
            samples.append(Int16(clamping: Int(((peak * sin(angle) + offset) * 32767).rounded())))
        }
    }

    /// Nothing at all.
    mutating func zeros(_ length: Samples) {
        samples += [Int16](repeating: 0, count: length.count)
    }
}
