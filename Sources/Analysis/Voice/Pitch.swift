internal import Foundation

/// How high a voice is, and how far it moves.
public struct Pitch: Codable, Equatable, Sendable {
    /// The middle of all voiced frames, in Hz.
    public var median: Double
    /// The pitch that a tenth of the voiced frames lie under, in Hz.
    public var low: Double
    /// The pitch that a tenth of the voiced frames lie over, in Hz.
    public var high: Double

    /// From low to high, in semitones, as the ear measures.
    public var semitones: Double { 12 * log2(high / low) }

    /// The pitch of voiced frames, in Hz; nothing where fewer than a second of them were voiced.
    ///
    /// Frames below three quarters of the first quartile, or above one and a half times the third, are taken for octave
    /// errors and left out (Hirst, "The analysis by synthesis of speech melody", Journal of Speech Sciences 1, 2011).
    public init?(_ frames: [Double]) {
        guard frames.count >= 100 else { return nil }
        let all = frames.sorted()
        let floor = 0.75 * all[all.count / 4]
        let ceiling = 1.5 * all[all.count * 3 / 4]
        let kept = all.filter { (floor...ceiling).contains($0) }
        median = kept[kept.count / 2]
        low = kept[kept.count / 10]
        high = kept[kept.count * 9 / 10]
    }
}
