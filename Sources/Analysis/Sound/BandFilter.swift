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

    /// The next samples of the band, in place.
    mutating func filter(_ sound: inout [Float]) {
        high.filter(&sound)
        low.filter(&sound)
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

    mutating func filter(_ sound: inout [Float]) {
        // Locals and a buffer: a debug build, in which the tests run, would take ten times as long without.
        let (b0, b1, a1, a2) = (b0, b1, a1, a2)
        var (first, second) = (first, second)
        sound.withUnsafeMutableBufferPointer { sound in
            for place in sound.indices {
                let value = sound[place]
                let out = b0 * value + first
                first = b1 * value - a1 * out + second
                second = b0 * value - a2 * out
                sound[place] = out
            }
        }
        (self.first, self.second) = (first, second)
    }
}
