internal import Foundation

/// The power spectrum of a short real signal: a radix-2 transform, no more than the frames of speech need.
///
/// Written here because the packages at hand that do this bring a whole numeric library with them. Used from any
/// thread: it is a table of roots.
struct FourierTransform: Sendable {
    private let size: Int
    private let cosines: [Float]
    private let sines: [Float]
    private let places: [Int]

    /// A transform of `1 << log2Size` points.
    init(log2Size: Int) {
        size = 1 << log2Size
        let angles = (0..<(size / 2)).map { [size] in 2 * Double.pi * Double($0) / Double(size) }
        cosines = angles.map { Float(cos($0)) }
        sines = angles.map { Float(sin($0)) }
        places = (0..<size).map { index in
            (0..<log2Size).reduce(0) { $0 | ((index >> $1) & 1) << (log2Size - 1 - $1) }
        }
    }

    /// The power at 0, 1, … up to half of `size`; a shorter signal is followed by zeros.
    func power(of signal: [Float]) -> [Float] {
        var real = places.map { $0 < signal.count ? signal[$0] : 0 }
        var imaginary = [Float](repeating: 0, count: size)
        var half = 1
        while half < size {
            let step = size / (2 * half)
            for block in stride(from: 0, to: size, by: 2 * half) {
                for offset in 0..<half {
                    let (low, high) = (block + offset, block + offset + half)
                    let (c, s) = (cosines[offset * step], sines[offset * step])
                    let turnedReal = real[high] * c + imaginary[high] * s
                    let turnedImaginary = imaginary[high] * c - real[high] * s
                    (real[high], imaginary[high]) = (real[low] - turnedReal, imaginary[low] - turnedImaginary)
                    real[low] += turnedReal
                    imaginary[low] += turnedImaginary
                }
            }
            half *= 2
        }
        return (0...(size / 2)).map { real[$0] * real[$0] + imaginary[$0] * imaginary[$0] }
    }
}
