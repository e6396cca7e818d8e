internal import Foundation

/// What the pause finder knows of ten milliseconds of sound: little enough to keep for an hour.
///
/// 32 bytes a frame, 12 MB an hour.
public struct SoundFrame: Equatable, Sendable {
    /// How many bands there are.
    static let bandCount = 6

    // Six bands, nothing, and the periodicity: a vector of eight fills a cache line by half, with a ninth number whole.
    private var lanes: SIMD8<Float>

    init(power: SIMD8<Float>, periodicity: Float) {
        lanes = power
        lanes[7] = periodicity
    }

    /// The power in each band, as a share of full scale squared; nothing in the lanes behind them.
    var power: SIMD8<Float> {
        var power = lanes
        power[7] = 0
        return power
    }

    /// How periodic the sound is between 200 and 1000 Hz at the pitch of a voice, 0 to 1.
    var periodicity: Float {
        get { lanes[7] }
        set { lanes[7] = newValue }
    }

    /// Sets the power of one band.
    mutating func set(_ power: Float, band: Int) {
        lanes[band] = power
    }
}
