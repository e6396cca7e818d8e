import Speech

/// What a test measures on a channel of a recording.
struct SoundOnFile {
    let samples: [Int16]

    /// The stretches whose peak is over `peak`, joined over silences shorter than `bridge`.
    func stretches(over peak: Int = 200, bridge: Samples = .milliseconds(200)) -> [Speech.Span] {
        var found: [Speech.Span] = []
        for start in stride(from: 0, to: samples.count - 79, by: 80)
        where loud(start..<(start + 80), over: peak) {
            let end = Samples(start + 80)
            if let last = found.last, Samples(start) - last.end < bridge {
                found[found.count - 1].end = end
            } else {
                found.append(Speech.Span(start: Samples(start), end: end))
            }
        }
        return found
    }

    private func loud(_ range: Range<Int>, over peak: Int) -> Bool {
        samples[range].contains { abs(Int($0)) > peak }
    }

    /// By how many samples `other`, which starts at `start`, is found later in this sound; looked for within `reach`.
    func lag(of other: ArraySlice<Int16>, from start: Int, reach: Int) -> Int {
        // Every fourth sample will do: 4 kHz hold the envelope and the pitch.
        let probe = Array(other.prefix(64_000))
        var best = (lag: 0, score: -Double.infinity)
        for lag in stride(from: -reach, through: reach, by: 4) {
            var score = 0.0
            for place in stride(from: 0, to: probe.count, by: 4) {
                let here = start + lag + place
                if here >= 0, here < samples.count { score += Double(samples[here]) * Double(probe[place]) }
            }
            if score > best.score { best = (lag, score) }
        }
        return best.lag
    }
}
