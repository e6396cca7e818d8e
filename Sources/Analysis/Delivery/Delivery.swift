public import Speech

/// How an answer was spoken: measured on the waveform, except for the words counted.
public struct Delivery: Equatable, Sendable, Codable {
    /// From the moment of listening to the first sound.
    public var timeToFirstWord: Samples?
    /// From the first sound to the last, pauses included.
    public var speaking: Samples
    /// Words without filled pauses.
    public var words: Int
    /// The silences of 250 ms and more between the first and the last sound.
    public var pauses: [Span]
    /// The filled pauses that were recognised: too few, since the stock recogniser misses most.
    public var fillers: [Word]

    /// Measures an answer heard in `window`, from its stretches of speech and its words.
    ///
    /// `lost`: where sound was lost; a silence there is nobody's pause.
    public init(window: Span, sounding: [Span], words heard: [Word], lost: [Span] = []) {
        let inside = sounding.filter { window.overlap(with: $0) > .zero }
        timeToFirstWord = inside.first.map { max(.zero, $0.start - window.start) }
        speaking = inside.first.flatMap { first in inside.last.map { $0.end - first.start } } ?? .zero
        words = heard.count { $0.kind == .word }
        pauses = SoundingSpans.pauses(between: inside)
            .filter { pause in !lost.contains { $0.overlap(with: pause) > .zero } }
        fillers = heard.filter { $0.kind == .filler }
    }

    /// Speaking rate, pauses included; nothing under five seconds of speech, where it would say little.
    public var wordsPerMinute: Double? {
        speaking >= .seconds(5) ? Double(words) * 60 / speaking.seconds : nil
    }

    /// The median length of the silent pauses.
    public var medianPause: Samples? {
        guard !pauses.isEmpty else { return nil }
        let lengths = pauses.map(\.length).sorted()
        let middle = lengths.count / 2
        if lengths.count % 2 == 1 { return lengths[middle] }
        return Samples((lengths[middle - 1].count + lengths[middle].count) / 2)
    }

    /// The longest silent pause.
    public var longestPause: Span? {
        pauses.max { $0.length < $1.length }
    }
}
