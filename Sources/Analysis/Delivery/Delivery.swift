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
    /// Where each pause lies among the words, in the order of `pauses`; empty where no word was heard.
    ///
    /// Judged by the recognised words on either side, so that a word heard wrong can move a place.
    public var places: [PausePlace]
    /// The filled pauses (um, uh), each with its confidence: about as many as there were.
    ///
    /// Measured on speakers that were not fitted to, 74 in 100 of those found were said, and 59 in 100 of those said
    /// are found (F1 .65, `scripts/evaluate fillers`).
    public var fillers: [Word]
    /// Words that perhaps fill time instead of saying something (like, you know), with their confidence.
    ///
    /// On written sentences precision is .81 and recall .67; on words that were heard wrong it will be less.
    public var discourse: [Word]

    /// From this many words on fillers are counted per hundred: among fewer, one um moves the figure by more than 3.
    public static let enoughWords = 30

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
        places = words + fillers.count > 0 ? PausePlace.places(of: pauses, among: heard) : []
        discourse = DiscourseFillers.find(in: heard)
    }

    /// Reads what was written, also before there were places and discourse fillers.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        timeToFirstWord = try values.decodeIfPresent(Samples.self, forKey: .timeToFirstWord)
        speaking = try values.decode(Samples.self, forKey: .speaking)
        words = try values.decode(Int.self, forKey: .words)
        pauses = try values.decode([Span].self, forKey: .pauses)
        places = try values.decodeIfPresent([PausePlace].self, forKey: .places) ?? []
        fillers = try values.decode([Word].self, forKey: .fillers)
        discourse = try values.decodeIfPresent([Word].self, forKey: .discourse) ?? []
    }

    /// Speaking rate, pauses included; nothing under five seconds of speech, where it would say little.
    public var wordsPerMinute: Double? {
        speaking >= .seconds(5) ? Double(words) * 60 / speaking.seconds : nil
    }

    /// Filled pauses to a hundred words; nothing where there are fewer than `enoughWords`.
    public var fillersPerHundredWords: Double? {
        words >= Self.enoughWords ? Double(fillers.count) * 100 / Double(words) : nil
    }

    /// Each pause with its place; without one where no word was heard.
    public var placedPauses: [(pause: Span, place: PausePlace?)] {
        pauses.enumerated().map { ($1, places.indices.contains($0) ? places[$0] : nil) }
    }

    /// How many pauses lie where, the most frequent place first; empty where no word was heard.
    public var pausesByPlace: [(place: PausePlace, count: Int)] {
        PausePlace.allCases.map { place in (place, places.count { $0 == place }) }
            .filter { $0.1 > 0 }
            .sorted { $0.1 > $1.1 }
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
