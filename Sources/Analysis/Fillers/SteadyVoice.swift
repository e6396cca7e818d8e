public import Speech

/// Finds where the voice stands still: voiced, with an envelope that hardly moves, as a filled pause does.
///
/// After Goto, Itou and Hayamizu (Eurospeech 1999): a filled pause has a flat fundamental and a small change of the
/// spectral envelope. Flatness is left to the weighing; here only steadiness decides.
public enum SteadyVoice {
    /// The least periodicity of a voiced frame; creaky fillers lie lower than clear vowels.
    static let voiced: Float = 0.55
    /// The most that the envelope may move in 60 ms; between clear syllables it moves by 2 and more.
    static let still: Float = 1.3
    /// How far below the loud frames a filled pause may lie, in dB; a closed-mouth "hmm" lies 20 dB below.
    static let audible: Float = 30
    /// A shorter run is an ordinary vowel.
    public static let shortest = Samples.milliseconds(120)
    /// A roughness of no more than this does not end a run.
    private static let bridged = 2

    /// The steady stretches of a segment, in order.
    public static func runs(in frames: VoiceFrames) -> [Span] {
        let loud = frames.loud
        var runs: [Span] = []
        var start: Int?
        var last = 0
        for frame in 0...frames.count {
            let isSteady =
                frame < frames.count && frames.voicing[frame] > voiced && frames.change[frame] < still
                && frames.levels[frame] > loud - audible
            if isSteady {
                start = start ?? frame
                last = frame
            } else if let begun = start, frame - last > bridged || frame == frames.count {
                let span = Span(
                    start: Samples(begun * Level.frame.count), end: Samples((last + 1) * Level.frame.count))
                if span.length >= shortest { runs.append(span) }
                start = nil
            }
        }
        return runs
    }
}

extension VoiceFrames {
    /// The level that only one frame in twenty exceeds, in dBFS.
    var loud: Float { percentile(0.95) }

    /// Below this level a frame is a pause: near the softest frames, or far under the loud ones.
    var quiet: Float { max(percentile(0.05) + 6, loud - 30) }

    private func percentile(_ share: Double) -> Float {
        guard count > 0 else { return -100 }
        return levels.sorted()[min(count - 1, Int(share * Double(count)))]
    }
}
