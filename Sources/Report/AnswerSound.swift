internal import Analysis
internal import Speech

/// The sound of the answers of a session, measured once: for the speech in each, and for the quality of all.
struct AnswerSound {
    /// Where sound was lost: that silence is no room.
    let gaps: [Span]

    private var frames: [SoundFrame] = []
    private var samples = 0
    private var clipped = 0.0

    /// Nothing heard yet.
    init(gaps: [Span]) {
        self.gaps = gaps
    }

    /// Hears one answer in the candidate's channel; gives its stretches of speech, or nothing where the channel ends
    /// before it.
    mutating func hear(_ window: Span, of candidate: [Int16]) -> [Span]? {
        let end = min(window.end.count, candidate.count)
        guard window.start.count >= 0, window.start.count < end else { return nil }
        let sound = Array(candidate[window.start.count..<end])
        let own = SoundFrames(of: sound).frames
        frames += own.indices.filter { place in
            let start = window.start + Samples(place * Level.frame.count)
            let frame = Span(start: start, end: start + Level.frame)
            return !gaps.contains { $0.overlap(with: frame) > .zero }
        }.map { own[$0] }
        samples += sound.count
        clipped += RecordingQuality.clippedShare(of: sound) * Double(sound.count)
        return PauseFinder.speech(in: own).map { $0.moved(by: window.start) }
    }

    /// The quality of everything heard so far; nothing where nothing was.
    var quality: RecordingQuality? {
        frames.isEmpty ? nil : RecordingQuality(of: frames, clipped: clipped / Double(samples))
    }
}
