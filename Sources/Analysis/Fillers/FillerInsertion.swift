public import Speech

/// Puts filled pauses among the words that were heard.
public enum FillerInsertion {
    /// A word with at least this share inside a filler was made of the filler.
    static let swallowed = 0.5
    /// A word that the recogniser was surer of than this stays all the same.
    static let sure = 0.5

    /// The words with the fillers at their places, in order of time.
    ///
    /// The fillers are the whole truth: what the recogniser itself took for one is dropped where they do not confirm it.
    /// A word that lies mostly within a filler and was not certain ("and" for "um") gives way; any other is kept and
    /// ends, or begins, where the filler does.
    public static func insert(_ fillers: [Word], into words: [Word]) -> [Word] {
        var kept: [Word] = []
        for var word in words where word.kind != .filler {
            guard word.kind == .word, word.span.length.count > 0 else {
                kept.append(word)
                continue
            }
            let inside = fillers.reduce(0) { $0 + $1.span.overlap(with: word.span).count }
            let share = Double(inside) / Double(word.span.length.count)
            if share >= swallowed, word.confidence < sure { continue }
            for filler in fillers where filler.span.overlap(with: word.span).count > 0 {
                word.span = trimmed(word.span, against: filler.span)
            }
            kept.append(word)
        }
        return (kept + fillers).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }

    // A certain word that a filler covers wholly keeps its time: two times for one sound are better than none.
    private static func trimmed(_ span: Span, against filler: Span) -> Span {
        let before = filler.start - span.start
        let after = span.end - filler.end
        if before >= after, before.count > 0 { return Span(start: span.start, end: filler.start) }
        if after.count > 0 { return Span(start: filler.end, end: span.end) }
        return span
    }
}
