public import Analysis

/// What a good interviewer might do after an answer.
public enum NextMove: Hashable, Sendable {
    /// Ask for a rung that was not shown yet.
    case climb(Rung)
    /// Ask for the same rung again, more sharply.
    case again(Rung)
    /// Ask about a pattern that showed.
    case challenge(Challenge)
    /// Say nothing for some three seconds: more seems to come.
    case silence
    /// Say that there is time, or offer to repeat the question.
    case time
    /// Leave this story.
    case close

    /// A question that a pattern calls for.
    public enum Challenge: String, CaseIterable, Hashable, Sendable, Codable {
        /// After a weakness that was a strength in disguise: what stayed uncomfortable?
        case humbleBrag = "humble-brag"
        /// After a story with one hero: whose idea was it?
        case credit
        /// After a rehearsed piece: a question from a side that it does not cover.
        case angle

        /// Why it is asked, in words that accuse nobody; a quote follows.
        var reason: String {
            switch self {
            case .humbleBrag: "What went wrong came with its good side, so the other side was asked for"
            case .credit: "The others hardly act in this, so they were asked about"
            case .angle: "This sounded prepared, so a question came from another side"
            }
        }

        /// The pattern that calls for it.
        public var pattern: Trait {
            switch self {
            case .humbleBrag: .humbleBrag
            case .credit: .hero
            case .angle: .rehearsed
            }
        }
    }

    /// Its name in the labelled answers, such as `again:context`.
    public var label: String {
        switch self {
        case .climb(let rung): rung.rawValue
        case .again(let rung): "again:\(rung.rawValue)"
        case .challenge(let challenge): "challenge:\(challenge.rawValue)"
        case .silence: "silence"
        case .time: "time"
        case .close: "close"
        }
    }
}
