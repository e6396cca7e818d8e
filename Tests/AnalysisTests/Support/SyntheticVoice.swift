import Foundation
import Speech

/// A voice made in memory: pulses through two resonances (source and filter), at known places.
struct SyntheticVoice {
    private(set) var samples: [Int16] = []
    private var states = [[Double]](repeating: [0, 0], count: 2)
    private var phase = 0.0
    private var generator = SplitMix64(seed: 7)

    var end: Samples { Samples(samples.count) }

    /// A soft room.
    mutating func silence(_ length: Samples) {
        for _ in 0..<length.count { samples.append(Int16.random(in: -8...8, using: &generator)) }
    }

    /// A vowel whose pitch and resonances, in hertz, are given at each share (0 to 1) of its length.
    mutating func vowel(
        _ length: Samples, pitch: (Double) -> Double = { _ in 110 },
        resonances: (Double) -> [Double] = { _ in [620, 1250] }
    ) {
        for place in 0..<length.count {
            let share = Double(place) / Double(length.count)
            phase += pitch(share) / Double(Samples.rate)
            var value = Double.random(in: -0.002...0.002, using: &generator)
            if phase >= 1 {
                phase -= 1
                value += 1
            }
            for (index, hertz) in resonances(share).enumerated() {
                let radius = exp(-Double.pi * 90 / Double(Samples.rate))
                let angle = 2 * Double.pi * hertz / Double(Samples.rate)
                let next =
                    value + 2 * radius * cos(angle) * states[index][0] - radius * radius * states[index][1]
                states[index] = [next, states[index][0]]
                value = next * (1 - radius)
            }
            let edge = min(1, min(share, 1 - share) * 20)
            samples.append(Int16(clamping: Int((value * 300_000 * edge).rounded())))
        }
    }
}
