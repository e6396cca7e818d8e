internal import Foundation
public import Speech

/// How loud a stretch of sound is, in decibels below full scale (dBFS); 0 is the loudest that the format can hold.
public enum Level {
    /// What digital silence counts as.
    public static let silence = -100.0

    /// The length of a frame: 10 ms, the recogniser's own step.
    public static let frame = Samples(160)

    /// The level of the samples' deviation from their mean, so that a constant offset of a cheap card is no sound.
    public static func decibels(of samples: some Sequence<Int16>) -> Double {
        var sum = 0.0
        var squares = 0.0
        var count = 0.0
        for sample in samples {
            let value = Double(sample)
            sum += value
            squares += value * value
            count += 1
        }
        guard count > 0 else { return silence }
        let power = squares / count - (sum / count) * (sum / count)
        return power > 0 ? max(silence, 10 * log10(power / (32768.0 * 32768.0))) : silence
    }

    /// The level of every frame, each measured over itself and the frame before it (20 ms, a pitch period or more).
    public static func frames(of samples: [Int16]) -> [Double] {
        stride(from: 0, to: samples.count - frame.count + 1, by: frame.count).map { start in
            decibels(of: samples[max(0, start - frame.count)..<(start + frame.count)])
        }
    }
}
