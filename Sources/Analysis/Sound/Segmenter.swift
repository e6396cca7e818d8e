public import Speech

/// Cuts what is heard into segments for the final recogniser: at pauses, and in a long breath at its softest place.
///
/// Short segments keep the last pass short (its cost grows with length), and each is normalised by itself.
public struct Segmenter: Equatable, Sendable {
    /// The silence that ends a segment.
    static let pause = Samples.milliseconds(350)
    /// Silence kept before the first and after the last sound, for the soft edges of words.
    public static let pad = Samples.milliseconds(200)
    /// Where a segment without any pause is cut all the same.
    static let longest = Samples.seconds(14)
    /// How far back the softest place is looked for.
    static let cutWindow = Samples.seconds(4)

    private var start: Samples?
    private var earliest = Samples.zero
    private var lastSound = Samples.zero
    private var run = 0
    private var levels: [Double] = []

    /// Nothing heard yet.
    public init() {}

    /// Where the segment under way began.
    public var openSince: Samples? { start }

    /// Takes the next frame, which starts at `at`; gives a finished segment where one ends here.
    public mutating func hear(level: Double, sounds: Bool, at: Samples) -> Span? {
        run = sounds ? run + 1 : 0
        if sounds { lastSound = at + Level.frame }
        guard let begun = start else {
            // Two frames running: a click does not open a segment.
            if run >= 2 {
                start = max(earliest, at - Level.frame - Self.pad)
                levels = []
            }
            return nil
        }
        levels.append(level)
        if at + Level.frame - lastSound >= Self.pause {
            return end(Span(start: begun, end: lastSound + Self.pad), next: nil)
        }
        if at - begun >= Self.longest {
            let cut = softest(before: at + Level.frame)
            // Where the softest place lies behind the last sound, nothing has begun yet after it.
            return end(Span(start: begun, end: cut), next: cut < lastSound ? cut : nil)
        }
        return nil
    }

    /// Ends the segment under way, where the sound itself ends.
    public mutating func finish(at: Samples) -> Span? {
        guard let begun = start else { return nil }
        return end(Span(start: begun, end: min(at, lastSound + Self.pad)), next: nil)
    }

    private mutating func end(_ span: Span, next: Samples?) -> Span {
        earliest = span.end
        start = next
        if let next {
            levels.removeFirst(max(0, levels.count - (lastSound - next).count / Level.frame.count))
        }
        return span
    }

    // The middle of the quietest 100 ms of the last seconds.
    private func softest(before end: Samples) -> Samples {
        let window = 10
        let first = max(0, levels.count - Self.cutWindow.count / Level.frame.count)
        guard levels.count - first > window else { return end }
        var best = first
        var bestSum = Double.infinity
        for place in first..<(levels.count - window) {
            let sum = levels[place..<(place + window)].reduce(0, +)
            if sum < bestSum { (best, bestSum) = (place, sum) }
        }
        return end - Samples((levels.count - best - window / 2) * Level.frame.count)
    }

    /// The segments of a whole recording.
    public static func cut(_ samples: [Int16]) -> [Span] {
        cut(levels: Level.frames(of: samples), length: Samples(samples.count))
    }

    /// The segments of a whole recording of a length, from the levels of its frames.
    public static func cut(levels: [Double], length: Samples) -> [Span] {
        let judged = SpeechDetector.judge(levels)
        var segmenter = Segmenter()
        var segments: [Span] = []
        for (frame, level) in levels.enumerated() {
            let at = Samples(frame * Level.frame.count)
            if let span = segmenter.hear(level: level, sounds: judged[frame], at: at) {
                segments.append(span)
            }
        }
        if let last = segmenter.finish(at: length) { segments.append(last) }
        return segments
    }
}
