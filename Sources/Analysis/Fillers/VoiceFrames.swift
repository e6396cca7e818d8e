internal import Foundation
internal import Speech

/// What the voice does, every 10 ms: its pitch, how periodic it is, how loud, and the shape of its spectrum.
///
/// A pure function of the samples; about 10 ms of work for a second of sound.
public struct VoiceFrames: Equatable, Sendable {
    /// The fundamental, in hertz; meaningless where `voicing` is low.
    public internal(set) var pitch: [Float] = []
    /// How well the sound repeats after one period, 0 to 1: vowels lie above 0.6.
    public internal(set) var voicing: [Float] = []
    /// In dBFS.
    public internal(set) var levels: [Float] = []
    /// How far the spectrum's envelope moves within 60 ms, in natural units of log energy a cepstral coefficient.
    public internal(set) var change: [Float] = []
    /// The log energy (natural) of 24 bands a frame, evenly spaced in mel from 100 to 6000 Hz, with pre-emphasis.
    public internal(set) var bands: [[Float]] = []

    static let bandCount = 24
    static let lags = (Samples.rate / 350)...(Samples.rate / 60)

    /// How many frames there are.
    public var count: Int { levels.count }

    /// Measures every whole frame of a stretch of sound.
    public init(of samples: [Int16]) {
        let length = samples.count / Level.frame.count
        let margin = 400
        var padded = [Float](repeating: 0, count: margin)
        padded += samples.map { Float($0) }
        padded += [Float](repeating: 0, count: margin)
        var cepstra: [[Float]] = []
        for frame in 0..<length {
            let centre = margin + frame * Level.frame.count + Level.frame.count / 2
            let (pitch, voicing) = Self.period(around: centre, in: padded)
            self.pitch.append(pitch)
            self.voicing.append(voicing)
            levels.append(Self.level(padded[(centre - 160)..<(centre + 160)]))
            let bands = Self.bands(around: centre, in: padded)
            self.bands.append(bands)
            cepstra.append(Self.cepstrum(bands))
        }
        change = Self.change(cepstra)
    }

    private static func level(_ samples: ArraySlice<Float>) -> Float {
        let mean = samples.reduce(0, +) / Float(samples.count)
        let power = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(samples.count)
        return max(-100, 10 * log10(power / (32768 * 32768) + 1e-10))
    }

    // Normalised cross-correlation of 20 ms with itself one period later. The shortest lag that is nearly as good as the
    // best wins, against octave errors; a best lag at the edge is a trend, not a period.
    private static func period(around centre: Int, in sound: [Float]) -> (Float, Float) {
        let window = 320
        var likeness = [Float](repeating: 0, count: lags.count)
        sound.withUnsafeBufferPointer { sound in
            let first = centre - (window + lags.upperBound) / 2
            var own: Float = 1
            for place in first..<(first + window) { own += sound[place] * sound[place] }
            for (index, lag) in lags.enumerated() {
                var product: Float = 0
                var later: Float = 1
                for place in first..<(first + window) {
                    product += sound[place] * sound[place + lag]
                    later += sound[place + lag] * sound[place + lag]
                }
                likeness[index] = product / (own * later).squareRoot()
            }
        }
        let best = likeness.dropFirst().dropLast().max() ?? 0
        let peak = (1..<(likeness.count - 1)).first {
            likeness[$0] >= likeness[$0 - 1] && likeness[$0] >= likeness[$0 + 1] && likeness[$0] > 0.87 * best
        }
        guard let peak, best > 0 else { return (0, 0) }
        return (Float(Samples.rate) / Float(lags.lowerBound + peak), max(0, likeness[peak]))
    }

    private static let transform = FourierTransform(log2Size: 9)
    private static let window = (0..<400).map { 0.54 - 0.46 * cos(2 * Float.pi * Float($0) / 399) }

    // Triangles over the bins of the spectrum, as (first bin, weights).
    private static let filters: [(first: Int, weights: [Float])] = {
        func mel(_ hertz: Double) -> Double { 1127 * log(1 + hertz / 700) }
        let edges = (0..<(bandCount + 2)).map { index in
            let place = mel(100) + (mel(6000) - mel(100)) * Double(index) / Double(bandCount + 1)
            return 700 * (exp(place / 1127) - 1) * 512 / Double(Samples.rate)
        }
        return (0..<bandCount).map { band in
            let first = Int(edges[band].rounded(.up))
            let weights = (first...Int(edges[band + 2])).map { bin in
                let rising = (Double(bin) - edges[band]) / (edges[band + 1] - edges[band])
                let falling = (edges[band + 2] - Double(bin)) / (edges[band + 2] - edges[band + 1])
                return Float(max(0, min(rising, falling)))
            }
            return (first, weights)
        }
    }()

    private static func bands(around centre: Int, in sound: [Float]) -> [Float] {
        let emphasised = (0..<400).map { offset in
            let place = centre - 200 + offset
            return (sound[place] - 0.97 * sound[place - 1]) * window[offset]
        }
        let power = transform.power(of: emphasised)
        return filters.map { filter in
            log(1 + zip(filter.weights, power[filter.first...]).reduce(0) { $0 + $1.0 * $1.1 })
        }
    }

    private static let cosines: [[Float]] = (1...12).map { order in
        (0..<bandCount).map {
            cos(Float.pi * Float(order) * (Float($0) + 0.5) / 24) * (2 / Float(24)).squareRoot()
        }
    }

    private static func cepstrum(_ bands: [Float]) -> [Float] {
        cosines.map { zip($0, bands).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    // The root mean square distance between the envelopes 30 ms before and after, each the mean of three frames.
    private static func change(_ cepstra: [[Float]]) -> [Float] {
        let last = cepstra.count - 1
        let smooth = cepstra.indices.map { frame in
            let near = cepstra[max(0, frame - 1)...min(last, frame + 1)]
            return (0..<12).map { order in near.reduce(0) { $0 + $1[order] } / Float(near.count) }
        }
        return smooth.indices.map { frame in
            let (before, after) = (smooth[max(0, frame - 3)], smooth[min(last, frame + 3)])
            let squares = zip(before, after).reduce(Float(0)) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            return (squares / 12).squareRoot()
        }
    }
}
