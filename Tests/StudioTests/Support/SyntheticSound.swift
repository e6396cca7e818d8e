import Foundation
import Speech

/// A room in memory: quiet noise with bursts of louder noise, the same for the same seed.
struct SyntheticSound {
    var samples: [Int16] = []
    private var generator = SplitMix64(seed: 7)

    /// Where it ends on the sample clock.
    var end: Samples { Samples(samples.count) }

    /// The room alone.
    mutating func quiet(_ length: Samples) { noise(length, at: -62) }

    /// Somebody speaks; says where.
    @discardableResult
    mutating func burst(_ length: Samples) -> Speech.Span {
        let start = end
        noise(length, at: -22)
        return Speech.Span(start: start, end: end)
    }

    /// White noise whose level is `level` dBFS.
    private mutating func noise(_ length: Samples, at level: Double) {
        // An even spread over ±a has the power a²/3.
        let amplitude = Int(32768 * pow(10, level / 20) * 3.0.squareRoot())
        for _ in 0..<length.count {
            samples.append(Int16(clamping: Int.random(in: -amplitude...amplitude, using: &generator)))
        }
    }
}

extension Speech.Span {
    /// Whether both ends lie within `tolerance` of those of `other`.
    func isNear(_ other: Speech.Span, within tolerance: Samples = .milliseconds(20)) -> Bool {
        abs(start.count - other.start.count) <= tolerance.count
            && abs(end.count - other.end.count) <= tolerance.count
    }

    /// The same stretch with so much more on either side.
    func padded(by length: Samples) -> Speech.Span {
        Speech.Span(start: start - length, end: end + length)
    }
}
