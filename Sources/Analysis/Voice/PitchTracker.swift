internal import Speech

/// Finds the pitch of voiced sound, frame by frame: the YIN estimator.
///
/// De Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and music", JASA 111, 2002; their steps
/// 2 to 5, at 8 kHz, which holds all that a pitch needs at a quarter of the work.
public enum PitchTracker {
    /// The lowest pitch that is looked for, in Hz: a deep voice at the end of a sentence.
    static let lowest = 60.0
    /// The highest, in Hz: a lively high voice.
    static let highest = 500.0
    /// A dip of the normalised difference below this is a period (YIN uses 0.1 to 0.15).
    static let threshold = 0.15
    /// A frame every 10 ms.
    static let step = Level.frame
    private static let rate = Double(Samples.rate) / 2
    private static let window = 256  // 32 ms: two periods of the lowest pitch

    /// The pitch of every 10 ms of some sound, in Hz; nothing where it is not voiced.
    ///
    /// `samples`: 16 kHz, one channel.
    ///
    public static func track(_ samples: [Int16]) -> [Double?] {
        let half = stride(from: 0, to: samples.count - 1, by: 2).map { place in
            Float(samples[place]) + Float(samples[place + 1])
        }
        let longest = Int(rate / lowest) + 1
        let reach = window + longest
        guard half.count >= reach else { return [] }
        return stride(from: 0, through: half.count - reach, by: step.count / 2).map { start in
            period(half[start..<(start + reach)], longest: longest).map { rate / $0 }
        }
    }

    // The first deep dip of the cumulative mean normalised difference, refined by a parabola.
    private static func period(_ frame: ArraySlice<Float>, longest: Int) -> Double? {
        let normalised = frame.withUnsafeBufferPointer { sound -> [Float] in
            var normalised = [Float](repeating: 1, count: longest)
            var sum: Float = 0
            for lag in 1..<longest {
                var difference: Float = 0
                for place in 0..<window {
                    let change = sound[place] - sound[place + lag]
                    difference += change * change
                }
                sum += difference
                normalised[lag] = sum > 0 ? difference * Float(lag) / sum : 1
            }
            return normalised
        }
        let shortest = Int(rate / highest)
        guard var lag = (shortest..<(longest - 1)).first(where: { normalised[$0] < Float(threshold) }) else {
            return nil
        }
        while lag + 1 < longest - 1, normalised[lag + 1] < normalised[lag] { lag += 1 }
        let (before, here, after) = (normalised[lag - 1], normalised[lag], normalised[lag + 1])
        let bend = before - 2 * here + after
        let shift = bend > 0 ? Double((before - after) / (2 * bend)) : 0
        return Double(lag) + min(0.5, max(-0.5, shift))
    }
}
