internal import Foundation
internal import Speech

/// Measures frames of ten milliseconds as the sound comes in, block by block.
///
/// Takes 2 to 4 ms of processor time a second of sound. The last part of a frame waits for the next block.
public struct SoundFrames: Sendable {
    /// The edges of the bands, in hertz: from above hum to below the edge of the format, wider upwards as in the ear.
    static let edges: [Double] = [200, 450, 900, 1700, 3000, 5000, 7500]
    /// The window in which a pitch is looked for: 48 ms at 4 kHz, more than three periods of a low voice.
    private static let window = 192
    /// Pitch periods from 400 Hz down to 70 Hz, in samples at 4 kHz.
    private static let periods = 10...57

    /// The frames so far.
    public private(set) var frames: [SoundFrame] = []

    private var filters = zip(edges, edges.dropFirst()).map { BandFilter(from: $0, to: $1) }
    private var voice = BandFilter(from: 200, to: 1000)
    private var rest: [Int16] = []
    // The band of the voice at 4 kHz; its window is centred on the frame, so the frame waits for what follows.
    private var slow: [Float] = []

    /// Nothing heard yet.
    public init() {}

    /// The frames of a whole recording.
    public init(of samples: [Int16]) {
        hear(samples)
        finish()
    }

    /// Takes the next block, of any length.
    public mutating func hear(_ samples: [Int16]) {
        rest += samples
        let size = Level.frame.count
        let whole = rest.count / size
        guard whole > 0 else { return }
        let sound = rest.prefix(whole * size).map { Float($0) / 32768 }
        rest.removeFirst(whole * size)
        let start = frames.count
        frames += [SoundFrame](repeating: SoundFrame(power: .zero, periodicity: 0), count: whole)
        for band in filters.indices {
            var part = sound
            filters[band].filter(&part)
            for frame in 0..<whole {
                var sum: Float = 0
                for place in (frame * size)..<((frame + 1) * size) { sum += part[place] * part[place] }
                frames[start + frame].set(sum / Float(size), band: band)
            }
        }
        var part = sound
        voice.filter(&part)
        slow += stride(from: 0, to: part.count, by: 4).map { part[$0] }
        settle(until: frames.count - 3)
    }

    /// Says that no more comes.
    public mutating func finish() {
        slow += [Float](repeating: 0, count: Self.window)
        settle(until: frames.count)
    }

    private var settled = 0
    private var forgotten = 0

    private mutating func settle(until end: Int) {
        while settled < end {
            // 40 samples of 4 kHz a frame; the window reaches as far before the frame as behind it.
            let start = settled * 40 + 20 - Self.window / 2 - forgotten
            frames[settled].periodicity = start < 0 ? 0 : periodicity(at: start)
            settled += 1
        }
        if slow.count > 8000 {
            let spare = max(0, settled * 40 - Self.window - forgotten)
            slow.removeFirst(spare)
            forgotten += spare
        }
    }

    // The highest normalised autocorrelation at a voice's periods (Boersma 1993 without its interpolation).
    private func periodicity(at start: Int) -> Float {
        slow.withUnsafeBufferPointer { sound in
            let end = min(sound.count, start + Self.window)
            // Sums of squares from the start on, so that the inner loop has one product.
            var squares: [Float] = [1e-12]
            for place in start..<end { squares.append(squares[place - start] + sound[place] * sound[place]) }
            var best: Float = 0
            for period in Self.periods where start + period < end {
                let length = end - period - start
                var product: Float = 0
                for place in start..<(start + length) { product += sound[place] * sound[place + period] }
                let early = squares[length]
                let late = max(1e-12, squares[length + period] - squares[period] + 1e-12)
                best = max(best, product / (early * late).squareRoot())
            }
            return best
        }
    }
}
