public import Analysis

/// Where the interview stands on one story after an answer: all that the choice of the next move looks at.
public struct Standing: Equatable, Sendable {
    /// The rung asked for last.
    public var asked: Rung
    /// The highest rung that is to be asked for.
    public var highest: Rung
    /// What was judged of the last answer.
    public var judgement: Judgement
    /// Whether the last answer was too short to hold anything.
    public var isThin: Bool
    /// The rungs shown on this story, the last answer included.
    public var shown: Set<Rung>
    /// How often each rung was asked for on this story.
    public var tries: [Rung: Int]
    /// Whether a pattern was challenged on this story.
    public var isChallenged: Bool
    /// Whether only a pattern that is sure enough to be told is challenged; a reader of written answers accuses nobody.
    public var needsSurePattern = true

    /// The rungs that are still to be asked for, from the lowest.
    var open: [Rung] {
        Rung.allCases.filter {
            $0 <= highest && !shown.contains($0) && tries[$0, default: 0] < MovePolicy.tries
        }
    }
}
