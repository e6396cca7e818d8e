internal import Foundation

/// A band of sound: a high-pass and a low-pass of the second order, one after the other.
///
/// Butterworth coefficients after Bristow-Johnson, "Cookbook formulae for audio equalizer biquad filter coefficients".
struct BandFilter: Equatable, Sendable {
    private var high: Biquad
    private var low: Biquad

    /// The band from `bottom` to `top`, in hertz, of sound at 16 kHz.
    init(from bottom: Double, to top: Double) {
        high = Biquad(edge: bottom, isHighPass: true)
        low = Biquad(edge: top, isHighPass: false)
    }

    /// The next sample of the band.
    mutating func hear(_ sample: Float) -> Float {
        low.hear(high.hear(sample))
    }
}

/// One section of a filter, in transposed direct form II.
private struct Biquad: Equatable, Sendable {
    private let b0: Float
    private let b1: Float
    private let a1: Float
    private let a2: Float
    private var first: Float = 0
    private var second: Float = 0

    init(edge: Double, isHighPass: Bool) {
        let angle = 2 * Double.pi * edge / 16_000
        let alpha = sin(angle) / 2.0.squareRoot()
        let outer = isHighPass ? (1 + cos(angle)) / 2 : (1 - cos(angle)) / 2
        b0 = Float(outer / (1 + alpha))
        b1 = Float((isHighPass ? -2 : 2) * outer / (1 + alpha))
        a1 = Float(-2 * cos(angle) / (1 + alpha))
        a2 = Float((1 - alpha) / (1 + alpha))
    }

    mutating func hear(_ sample: Float) -> Float {
        let out = b0 * sample + first
        first = b1 * sample - a1 * out + second
        second = b0 * sample - a2 * out
        return out
    }
}
