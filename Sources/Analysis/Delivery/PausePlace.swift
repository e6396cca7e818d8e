public import Speech

/// Where in what was said a silent pause lies: thinking before a clause is common, a break inside one stands out.
///
/// After Goldman-Eisler (1968) and Beattie (1979). Recognised text has no punctuation, so that the words on either
/// side decide: a connective begins a clause, an article ends none. Where they say nothing the pause counts as one at
/// a clause's end, the more usual place.
public enum PausePlace: String, Hashable, Sendable, Codable, CaseIterable {
    /// Before the first word.
    case beforeAnswer
    /// Between two clauses, or after the last word.
    case clauseEnd
    /// Between words that belong together.
    case insideClause
    /// Beside a filled pause.
    case aroundFiller

    /// The place in words, behind a pause or a count of pauses: "between clauses".
    public var phrase: String {
        switch self {
        case .beforeAnswer: "before the first word"
        case .clauseEnd: "between clauses"
        case .insideClause: "inside a clause"
        case .aroundFiller: "beside an um or uh"
        }
    }

    /// A filler that lies further from the pause's edge than this is another hesitation.
    ///
    /// Words' times are good to about 100 ms, and a filler's end is its softest part.
    static let nearby = Samples.milliseconds(400)

    /// Where `pause` lies among the words of an answer, which are in order.
    ///
    /// A word belongs to the side on which its middle lies; typed marks count as no words.
    public static func place(of pause: Span, among words: [Word]) -> PausePlace {
        let middle = pause.start.count + pause.end.count
        let spoken = words.filter { $0.kind != .mark }
        let before = spoken.last { $0.span.start.count + $0.span.end.count <= middle }
        let after = spoken.first { $0.span.start.count + $0.span.end.count > middle }
        guard let before else { return .beforeAnswer }
        if before.kind == .filler, pause.start - before.span.end <= nearby { return .aroundFiller }
        guard let after else { return .clauseEnd }
        if after.kind == .filler, after.span.start - pause.end <= nearby { return .aroundFiller }
        return between(before.text, after.text)
    }

    /// The places of several pauses, in their order.
    public static func places(of pauses: [Span], among words: [Word]) -> [PausePlace] {
        pauses.map { place(of: $0, among: words) }
    }

    private static func between(_ before: String, _ after: String) -> PausePlace {
        // No clause ends in "the", whatever follows it.
        if ClauseWords.leaning.contains(before) { return .insideClause }
        if ClauseWords.connectives.contains(after) || ClauseWords.openers.contains(after) {
            return .clauseEnd
        }
        return ClauseWords.backward.contains(after) ? .insideClause : .clauseEnd
    }
}
