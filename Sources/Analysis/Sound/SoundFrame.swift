internal import Foundation

/// What the pause finder knows of ten milliseconds of sound: little enough to keep for an hour.
///
/// 28 bytes a frame, 10 MB an hour.
public struct SoundFrame: Equatable, Sendable {
    /// How many bands there are.
    static let bandCount = 6

    /// The power in each band, as a share of full scale squared.
    var power: SIMD8<Float>
    /// How periodic the sound is between 200 and 1000 Hz at the pitch of a voice, 0 to 1.
    var periodicity: Float

    /// The level over all bands, in dBFS: rumble, hum and a constant offset lie below them.
    var level: Float { Self.decibels(power.sum()) }

    static func decibels(_ power: Float) -> Float {
        10 * log10(max(power, 1e-10))
    }
}
