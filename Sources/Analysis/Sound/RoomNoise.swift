internal import Foundation

/// The steady noise of the room in each band, and the level of the speech in it, as both drift over a recording.
///
/// Minimum statistics (Martin 2001): in every band speech leaves gaps, so that the softest frames of some seconds are
/// the noise alone, whatever its colour.
struct RoomNoise: Sendable {
    /// Half of the window in which the noise is looked for: 10 s to either side.
    private static let reach = 1000
    /// How far apart the places are at which it is looked for: 2 s; between them it is taken as at the nearest.
    private static let step = 200
    /// The share of the frames that are taken for noise alone: speech without any pause leaves this much of a band.
    private static let share = 0.07
    /// Frames that are averaged before the softest are looked for: 50 ms.
    static let smoothing = 5
    /// A noise softer than this is taken for this, in power a band: -85 dBFS, below any microphone.
    private static let lowest: Float = 3.2e-9

    private var noise: [SIMD8<Float>] = []
    private var speech: [Float] = []

    /// Looks through frames that are averaged over 50 ms.
    init(of smooth: [SIMD8<Float>]) {
        // The softest 7 % of an average over n independent values lie 1.5 deviations under its mean; a band of width B
        // has n = B * 0.05 s of them, and each deviates by 4.3 dB.
        var lift = SIMD8<Float>(repeating: 1)
        for band in 0..<SoundFrame.bandCount {
            let width = SoundFrames.edges[band + 1] - SoundFrames.edges[band]
            lift[band] = Float(pow(10, 0.1 * 1.5 * 4.34 / (width * 0.05).squareRoot()))
        }
        for middle in stride(from: 0, to: max(1, smooth.count), by: Self.step) {
            let window = max(0, middle - Self.reach)..<min(smooth.count, middle + Self.reach)
            guard !window.isEmpty else { continue }
            let near = stride(from: window.lowerBound, to: window.upperBound, by: 2).map { smooth[$0] }
            var here = SIMD8<Float>(repeating: 1)
            for band in 0..<SoundFrame.bandCount {
                let sorted = near.map { $0[band] }.sorted()
                here[band] = sorted[Int(Double(sorted.count) * Self.share)]
            }
            here = (here * lift).clamped(
                lowerBound: SIMD8(repeating: Self.lowest), upperBound: SIMD8(repeating: .infinity))
            noise.append(here)
            let totals = near.map { $0.sum() }.sorted()
            speech.append(totals[totals.count * 9 / 10])
        }
    }

    /// The noise around a frame, in power a band.
    func noise(at frame: Int) -> SIMD8<Float> {
        noise[min(noise.count - 1, (frame + Self.step / 2) / Self.step)]
    }

    /// The level of the loud tenth of the frames around a frame, in power.
    func speech(at frame: Int) -> Float {
        speech[min(speech.count - 1, (frame + Self.step / 2) / Self.step)]
    }
}
