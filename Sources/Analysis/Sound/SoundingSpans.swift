public import Speech

/// Joins sounding frames into stretches of speech: clicks are dropped, the closures of p, t and k are bridged.
public struct SoundingSpans: Equatable, Sendable {
    /// A sound shorter than this is a click, not speech.
    static let shortestSound = Samples.milliseconds(60)
    /// A silence shorter than this belongs to a word.
    static let longestClosure = Samples.milliseconds(120)
    /// From here on a silence is a pause: the convention since Goldman-Eisler (1968); below lie articulatory gaps.
    public static let shortestPause = Samples.milliseconds(250)

    private var closed: [Span] = []
    private var open: Span?

    /// Nothing heard yet.
    public init() {}

    /// Takes the next frame, which starts at `start`.
    public mutating func hear(sounds: Bool, at start: Samples) {
        let end = start + Level.frame
        guard sounds else {
            if let span = open, end - span.end > Self.longestClosure { close(span) }
            return
        }
        open = Span(start: open?.start ?? start, end: end)
    }

    /// All stretches so far, the one under way included once it is long enough to be speech.
    public var spans: [Span] {
        guard let open, open.length >= Self.shortestSound else { return closed }
        return closed + [open]
    }

    /// The end of the last sound so far.
    public var lastSound: Samples? { spans.last?.end }

    private mutating func close(_ span: Span) {
        if span.length >= Self.shortestSound { closed.append(span) }
        open = nil
    }

    /// The stretches of speech of a whole recording.
    public static func find(in samples: [Int16]) -> [Span] {
        find(levels: Level.frames(of: samples))
    }

    /// The stretches of speech of a whole recording, from the levels of its frames.
    public static func find(levels: [Double]) -> [Span] {
        var spans = SoundingSpans()
        for (frame, sounds) in SpeechDetector.judge(levels).enumerated() {
            spans.hear(sounds: sounds, at: Samples(frame * Level.frame.count))
        }
        return spans.spans
    }

    /// The silences between stretches of speech that are long enough to be pauses.
    public static func pauses(between spans: [Span]) -> [Span] {
        zip(spans, spans.dropFirst()).map { Span(start: $0.end, end: $1.start) }
            .filter { $0.length >= shortestPause }
    }
}
