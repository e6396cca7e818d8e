public import Interview
public import Speech

/// A few neighbouring words that were heard with little confidence, and what stands around them.
public struct UncertainStretch: Equatable, Sendable {
    /// Words with less confidence than this are asked about: those that the page marks, and no evidence rests on.
    public static let confident = 0.5
    /// A longer stretch is hard to hold in one's ear.
    static let mostWords = 4
    /// The same in time.
    static let longest = Samples.seconds(3)
    /// Over a longer silence, two words are no neighbours.
    static let widestGap = Samples.milliseconds(300)
    /// So many words on either side say where one is.
    static let surroundings = 7

    /// From the first word's start to the last one's end.
    public var span: Span
    /// The words in doubt.
    public var words: [Word]
    /// What stands before them in the same answer.
    public var before: [Word]
    /// What stands behind them in the same answer.
    public var after: [Word]
    /// The question that they are part of an answer to.
    public var asking: Asking

    /// The least certain of the words, 0 to 1.
    public var confidence: Double { words.map(\.confidence).min() ?? 1 }

    /// What to log when the right words have been given.
    public func correction(saying said: [String]) -> Correction {
        Correction(span: span, heard: words.map(\.text), said: said)
    }

    /// The stretches of a session to ask about, in order of time; words that were corrected are certain, and left out.
    ///
    /// `below`: words with less confidence are asked about.
    /// `limit`: so many at most, the least certain first; all where it is left out.
    ///
    public static func find(
        in findings: Findings, below: Double = confident, limit: Int? = nil
    ) -> [UncertainStretch] {
        let all = findings.exchanges.filter { $0.window != nil }.flatMap { stretches(of: $0, below: below) }
        guard let limit, limit < all.count else { return all }
        // Of equals the earlier: sorting keeps no order of its own.
        let chosen = all.indices.sorted { (all[$0].confidence, $0) < (all[$1].confidence, $1) }.prefix(limit)
        return chosen.sorted().map { all[$0] }
    }

    private static func stretches(of exchange: Exchange, below: Double) -> [UncertainStretch] {
        let words = exchange.words
        var ranges: [Range<Int>] = []
        for place in words.indices where words[place].confidence < below {
            if let last = ranges.last, last.upperBound == place, last.count < mostWords,
                words[place].span.start - words[place - 1].span.end <= widestGap,
                words[place].span.end - words[last.lowerBound].span.start <= longest
            {
                ranges[ranges.count - 1] = last.lowerBound..<(place + 1)
            } else {
                ranges.append(place..<(place + 1))
            }
        }
        return ranges.map { range in
            let span = Span(
                start: words[range.lowerBound].span.start, end: words[range.upperBound - 1].span.end)
            return UncertainStretch(
                span: span, words: Array(words[range]),
                before: Array(words[..<range.lowerBound].suffix(surroundings)),
                after: Array(words[range.upperBound...].prefix(surroundings)), asking: exchange.asking)
        }
    }
}
