internal import Foundation
public import Speech

/// A place that may be a filled pause, with what the three witnesses say about it.
public struct FillerCandidate: Equatable, Sendable {
    /// Where it lies in its segment.
    public let span: Span
    /// What it sounds like: `um` or `uh`.
    public let text: String
    /// What the witnesses say, one number for each of `names`.
    public let features: [Float]

    /// The names of the features, in order.
    ///
    /// `aligned`, `steady`: how long the alignment and the waveform see a filler, 1 from 0.4 and 0.5 s on. `flat`: 1 where
    /// the pitch does not move, 0 from 10 % on. `voiced`: the share of voiced frames. `change`: of the envelope. `central`,
    /// `back`: whether the second formant lies at 1.2–1.4 kHz and neither above nor below. `before`, `after`: the silence
    /// there, 1 from 0.3 s on. `word`: the confidence of the words there. `heard`: whether the recogniser itself heard
    /// a filler. `soft`: how far below the loud frames, 1 at 20 dB.
    public static let names = [
        "aligned", "steady", "flat", "voiced", "change", "central", "back", "before", "after", "word",
        "heard", "soft",
    ]
    /// Which features each witness brings; `before`, `after` and `soft` are common ground.
    public static let witnesses: [String: Set<String>] = [
        "language model": ["word", "heard"], "alignment": ["aligned"],
        "waveform": ["steady", "flat", "voiced", "change", "central", "back"],
    ]
    /// Shorter than this, an aligned or heard filler is a schwa.
    static let shortest = Samples.milliseconds(90)

    /// The candidates of a segment, in order.
    ///
    /// What stands still in the waveform, and what the alignment or the recogniser took for a filler; overlapping ones
    /// are one.
    ///
    /// `words`, `aligned`: the recogniser's words and the aligner's, both timed from the segment's start.
    public static func find(in frames: VoiceFrames, words: [Word], aligned: [Word]) -> [FillerCandidate] {
        let steady = SteadyVoice.runs(in: frames)
        let drawn = aligned.filter { $0.kind == .filler && $0.span.length >= shortest }
        let heard = words.filter { $0.kind == .filler && $0.span.length >= shortest }
        var spans: [Span] = []
        for span in (steady + drawn.map(\.span) + heard.map(\.span)).sorted(by: { $0.start < $1.start }) {
            if let last = spans.last,
                last.overlap(with: span).count * 2 >= min(last.length, span.length).count
            {
                spans[spans.count - 1] = Span(start: last.start, end: max(last.end, span.end))
            } else {
                spans.append(span)
            }
        }
        return spans.compactMap { span in
            let first = span.start.count / Level.frame.count
            let end = min(frames.count, span.end.count / Level.frame.count)
            guard end > first else { return nil }
            let look = Look(frames: frames, range: first..<end)
            let overlap = { (spans: [Span]) in
                Float(spans.reduce(0) { $0 + $1.overlap(with: span).seconds })
            }
            let certainty = words.filter { $0.kind == .word }.reduce(0) {
                $0 + $1.confidence * $1.span.overlap(with: span).seconds / span.length.seconds
            }
            let features = [
                min(1, overlap(drawn.map(\.span)) / 0.4), min(1, overlap(steady) / 0.5), look.flat,
                look.voiced, look.change, look.central, look.back, look.before, look.after,
                Float(min(1, certainty)), overlap(heard.map(\.span)) > 0 ? 1 : 0, look.soft,
            ]
            let told = (drawn + heard).first { $0.span.overlap(with: span).count > 0 }?.text
            let text = told == "um" || look.endsNasal ? "um" : "uh"
            return FillerCandidate(span: span, text: text, features: features)
        }
    }
}

/// The waveform's measures of one stretch of frames.
private struct Look {
    let frames: VoiceFrames
    let range: Range<Int>

    private var voicedFrames: [Int] { range.filter { frames.voicing[$0] > SteadyVoice.voiced } }

    var voiced: Float { Float(voicedFrames.count) / Float(range.count) }

    // The spread between the quarters of the pitch: octave errors at the edges do not count.
    var flat: Float {
        let pitches = voicedFrames.map { frames.pitch[$0] }.sorted()
        guard pitches.count >= 5 else { return 0 }
        let spread = pitches[pitches.count * 3 / 4] - pitches[pitches.count / 4]
        return max(0, 1 - spread / pitches[pitches.count / 2] / 0.1)
    }

    var change: Float { min(3, mean(frames.change[range])) / 3 }

    var soft: Float { min(1.5, max(0, (frames.loud - mean(frames.levels[range])) / 20)) }

    // Bands 9 and 10 lie at 1180 and 1350 Hz; 7 and 8 at 890 and 1030; 12 and 13 at 1720 and 1940.
    var central: Float { contrast(9...10, 12...13) }
    var back: Float { contrast(9...10, 7...8) }

    var before: Float {
        silence(stride(from: range.lowerBound - 1, through: max(-40, range.lowerBound - 40), by: -1))
    }
    var after: Float { silence(stride(from: range.upperBound, through: range.upperBound + 39, by: 1)) }

    // The last 60 ms are softer than the rest and have lost the first formant's region (640–1030 Hz) to the murmur below
    // 350 Hz.
    var endsNasal: Bool {
        guard range.count >= 12 else { return false }
        let tail = (range.upperBound - 6)..<range.upperBound
        let body = range.lowerBound..<(range.lowerBound + range.count / 2)
        func murmur(_ range: Range<Int>) -> Float { level(0...2, range) - level(5...8, range) }
        return murmur(tail) > 0 && (murmur(tail) > murmur(body) + 1 || murmur(body) > 0)
    }

    private func contrast(_ these: ClosedRange<Int>, _ those: ClosedRange<Int>) -> Float {
        max(-1, min(1, (level(these, range) - level(those, range)) / 3))
    }

    private func level(_ bands: ClosedRange<Int>, _ range: Range<Int>) -> Float {
        mean(range.map { frame in mean(frames.bands[frame][bands]) })
    }

    // The silence that begins within 80 ms of the edge; beyond the segment all is silent.
    private func silence(_ way: some Sequence<Int>) -> Float {
        let threshold = frames.quiet
        var length = 0
        for (distance, frame) in way.enumerated() {
            let isQuiet = frame < 0 || frame >= frames.count || frames.levels[frame] < threshold
            if isQuiet { length += 1 } else if length > 0 || distance >= 8 { break }
        }
        return min(1, Float(length) / 30)
    }

    private func mean(_ values: some Collection<Float>) -> Float {
        values.isEmpty ? 0 : values.reduce(0, +) / Float(values.count)
    }
}
