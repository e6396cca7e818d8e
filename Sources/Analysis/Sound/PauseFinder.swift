internal import Foundation
public import Speech

/// Finds the silent pauses of a whole recording, also in noise: hum, rumble, a noisy microphone, breath.
///
/// Live, `SpeechDetector` has to decide within a frame; here all of the recording is known. In each of six bands the
/// steady noise is followed, and a frame speaks for sound by how unlikely noise alone makes it, summed over the bands
/// (the likelihood ratio of Sohn, Kim and Sung 1999). The cheapest path through two states then says where sound begins
/// and ends (Viterbi), so that no single frame decides. Breath is silence: unvoiced, soft and longer than a consonant.
public struct PauseFinder: Sendable {
    /// The evidence from which on a frame rather sounds than not: the sum over the bands of r - 1 - ln r, where r is the
    /// frame's power over the noise's, each weighted by its width.
    ///
    /// The lowest band at 6 dB gives 1.6. Measured on synthesis, anything from 0.7 to 2 does about as well.
    static let threshold: Float = 1.4
    /// What a single frame may weigh at most.
    static let weight: Float = 2
    /// What a change between sound and silence costs, in the same unit: two clear frames.
    static let change: Float = 4
    /// The power that breath has at most, as a share of that of loud speech: -16 dB, about 13 dB below its mean.
    static let breath: Float = 0.025
    /// Unvoiced soft sound of this length is breath, shorter is a soft consonant (f, h, th), in frames.
    static let shortestBreath = 14
    /// As long a soft hiss may be at the end of a word before a pause, in frames.
    static let longestConsonant = 25
    /// The periodicity from which on a frame is voiced.
    static let voiced: Float = 0.6
    /// What lies this far below loud speech is silence even without any noise: -45 dB.
    static let faint: Float = 3e-5
    /// How many frames averaging spreads a sound to either side.
    static let trim = RoomNoise.smoothing / 2
    // A band of width B has B T independent values in a time T; each counts once. In units of the lowest band's.
    private static let bandWeights: [Float] = zip(SoundFrames.edges, SoundFrames.edges.dropFirst()).map {
        bottom, top in
        Float((top - bottom) / 250)
    }
    /// A silence that belongs to a word, in frames: the closure of p, t and k.
    static let longestClosure = 12
    /// What stands alone for less than this, in frames, and is not voiced is a noise of the desk or the rest of a breath.
    static let longestNoise = 30
    /// How many frames make a stretch voiced.
    static let leastVoice = 3
    /// A sound shorter than this between silences is a click, in frames.
    static let shortestSound = 5

    /// The pauses of 250 ms and more between stretches of speech.
    ///
    /// `words`: what was recognised; where a confident word fills half of what looks like a pause, it is none.
    public static func pauses(in samples: [Int16], words: [Word] = []) -> [Span] {
        pauses(in: SoundFrames(of: samples).frames, words: words)
    }

    /// The same from frames that were measured before.
    public static func pauses(in frames: [SoundFrame], words: [Word] = []) -> [Span] {
        let certain = words.filter { $0.confidence >= 0.9 && $0.kind == .word }
        return SoundingSpans.pauses(between: speech(in: frames)).filter { pause in
            !certain.contains { Samples(pause.overlap(with: $0.span).count * 2) > pause.length }
        }
    }

    /// The stretches of speech; silences shorter than a pause are bridged only where they are closures.
    public static func speech(in samples: [Int16]) -> [Span] {
        speech(in: SoundFrames(of: samples).frames)
    }

    /// The same from frames that were measured before.
    public static func speech(in frames: [SoundFrame]) -> [Span] {
        var spans: [Range<Int>] = []
        for run in sounding(frames) {
            if let last = spans.last, run.lowerBound - last.upperBound <= longestClosure {
                spans[spans.count - 1] = last.lowerBound..<run.upperBound
            } else {
                spans.append(run)
            }
        }
        return spans.filter { span in
            span.count >= longestNoise || frames[span].count { $0.periodicity >= voiced } >= leastVoice
        }.map { span in
            Span(
                start: Samples(span.lowerBound * Level.frame.count),
                end: Samples(span.upperBound * Level.frame.count))
        }
    }

    // The runs of frames that sound, clicks and breath left out.
    static func sounding(_ frames: [SoundFrame]) -> [Range<Int>] {
        guard !frames.isEmpty else { return [] }
        let smooth = frames.indices.map { average(frames, at: $0, over: RoomNoise.smoothing) }
        let room = RoomNoise(of: smooth)
        var sounds = path(
            frames.indices.map { frame in
                let isFaint = average(frames, at: frame, over: 3).sum() < room.speech(at: frame) * faint
                return isFaint
                    ? -weight
                    : min(weight, evidence(smooth[frame], against: room.noise(at: frame)) - threshold)
            })
        sharpen(&sounds, with: frames.indices.map { stands(frames, at: $0, above: room.noise(at: $0)) })
        quieten(
            &sounds,
            whereBreathes: frames.indices.map { frame in
                frames[frame].periodicity < voiced && smooth[frame].sum() < room.speech(at: frame) * breath
                    && isHissing(smooth[frame], above: room.noise(at: frame))
            })
        return runs(of: sounds).filter { $0.count >= shortestSound }
    }

    private static func average(_ frames: [SoundFrame], at frame: Int, over width: Int) -> SIMD8<Float> {
        let near = max(0, frame - width / 2)...min(frames.count - 1, frame + width / 2)
        var sum = SIMD8<Float>.zero
        for place in near { sum += frames[place].power }
        return sum / Float(near.count)
    }

    // Whether a frame sounds by itself, and not only because its neighbour is ten times as loud.
    private static func stands(_ frames: [SoundFrame], at frame: Int, above noise: SIMD8<Float>) -> Bool {
        guard evidence(average(frames, at: frame, over: 3), against: noise) > threshold else { return false }
        let beside = max(
            frames[max(0, frame - 1)].power.sum(), frames[min(frames.count - 1, frame + 1)].power.sum())
        return frames[frame].power.sum() * 10 > beside
            || evidence(frames[frame].power, against: noise) > threshold
    }

    private static func evidence(_ power: SIMD8<Float>, against noise: SIMD8<Float>) -> Float {
        var sum: Float = 0
        for band in 0..<SoundFrame.bandCount {
            let ratio = power[band] / noise[band]
            if ratio > 1 { sum += bandWeights[band] * (ratio - 1 - log(ratio)) }
        }
        return sum
    }

    // Whether what stands above the noise lies over 900 Hz rather than under: a soft voice has its power there.
    private static func isHissing(_ power: SIMD8<Float>, above noise: SIMD8<Float>) -> Bool {
        let clear = (power - noise).clamped(lowerBound: .zero, upperBound: SIMD8(repeating: .infinity))
        return clear[2] + clear[3] + clear[4] + clear[5] > clear[0] + clear[1]
    }

    // The states with the most evidence in sum, each change paid for.
    private static func path(_ evidence: [Float]) -> [Bool] {
        var (silent, sounding): (Float, Float) = (0, -change)
        var steps: [(silentCameFromSound: Bool, soundCameFromSilence: Bool)] = []
        steps.reserveCapacity(evidence.count)
        for gain in evidence {
            let stops = sounding - change > silent
            let begins = silent - change > sounding
            (silent, sounding) = (
                stops ? sounding - change : silent, (begins ? silent - change : sounding) + gain
            )
            steps.append((stops, begins))
        }
        var sounds = [Bool](repeating: false, count: evidence.count)
        var state = sounding > silent
        for place in evidence.indices.reversed() {
            sounds[place] = state
            state = state ? !steps[place].soundCameFromSilence : steps[place].silentCameFromSound
        }
        return sounds
    }

    private static func quieten(_ sounds: inout [Bool], whereBreathes soft: [Bool]) {
        // A single frame may look voiced by chance.
        let bridged = soft.indices.map { frame in
            let near = soft[max(0, frame - 2)...min(soft.count - 1, frame + 2)]
            return near.count { $0 } * 2 > near.count
        }
        for run in runs(of: zip(sounds, bridged).map { $0 && $1 }) where run.count >= shortestBreath {
            // What goes on without a gap from a voiced sound is its last consonant: an s before a pause is drawn out.
            let follows = run.lowerBound > 0 && sounds[run.lowerBound - 1]
            if follows, run.count <= longestConsonant { continue }
            for frame in run { sounds[frame] = false }
        }
    }

    // Averaging has spread every sound over the two frames beside it: they are given back where they are silent.
    private static func sharpen(_ sounds: inout [Bool], with sharp: [Bool]) {
        for run in runs(of: sounds) {
            for frame in run.prefix(trim) where !sharp[frame] { sounds[frame] = false }
            for frame in run.suffix(trim) where !sharp[frame] { sounds[frame] = false }
        }
    }

    private static func runs(of flags: [Bool]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for (place, flag) in (flags + [false]).enumerated() {
            if flag, start == nil { start = place }
            if !flag, let from = start {
                found.append(from..<place)
                start = nil
            }
        }
        return found
    }
}
