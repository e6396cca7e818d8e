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
        if leaning.contains(before) { return .insideClause }
        if connectives.contains(after) || openers.contains(after) { return .clauseEnd }
        return backward.contains(after) ? .insideClause : .clauseEnd
    }

    // Words that want a word after them: articles, determiners, prepositions, auxiliaries, subjects, conjunctions.
    private static let leaning: Set<String> = [
        "a", "an", "the", "this", "these", "those", "my", "your", "his", "our", "their", "its", "every",
        "each", "some",
        "of", "to", "in", "on", "at", "for", "from", "with", "by", "into", "onto", "about", "under", "over",
        "between",
        "during", "without", "through", "against", "towards", "upon", "within",
        "is", "was", "were", "are", "am", "be", "been", "being", "has", "have", "had", "will", "would",
        "could", "should",
        "can", "may", "might", "must", "shall", "didn't", "don't", "doesn't", "wasn't", "isn't", "couldn't",
        "wouldn't",
        "can't", "won't", "haven't", "hadn't",
        "i", "we", "he", "she", "they", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'd", "we'll",
        "he's", "she's",
        "they're", "they've", "there's", "it's", "that's",
        "and", "but", "or", "so", "because", "if", "when", "while", "which", "who", "whose", "than", "as",
        "although",
        "very", "really", "quite", "too", "not",
    ]

    // Words that begin a clause and tie it to the one before.
    private static let connectives: Set<String> = [
        "and", "but", "so", "because", "then", "when", "if", "which", "who", "while", "although", "though",
        "until",
        "unless", "since", "whereas", "where", "or", "after", "before", "however", "therefore", "anyway",
        "also", "as",
        "once", "whether", "how", "why", "what",
    ]

    // Subjects: where the word before does not lean, a clause begins with them.
    private static let openers: Set<String> = [
        "i", "we", "he", "she", "they", "you", "it", "there", "i'm", "i've", "i'd", "i'll", "we're", "we've",
        "we'd",
        "we'll", "he's", "she's", "they're", "they've", "it's", "there's", "that's", "you're", "you've",
    ]

    // Words that go on with the clause before them: prepositions, auxiliaries, negation.
    private static let backward: Set<String> = [
        "of", "to", "in", "on", "at", "for", "from", "with", "by", "into", "onto", "about", "under", "over",
        "between",
        "without", "through", "against", "within", "than",
        "is", "was", "were", "are", "am", "be", "been", "being", "has", "have", "had", "will", "would",
        "could", "should",
        "can", "may", "might", "must", "didn't", "don't", "doesn't", "wasn't", "isn't", "couldn't",
        "wouldn't", "not",
    ]
}
