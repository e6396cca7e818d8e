public import Analysis

/// Where the interview stands on one story after an answer or a silence: all that the choice of the next move looks at.
public struct Standing: Equatable, Sendable {
    /// The rung asked for last.
    public var asked: Rung
    /// The highest rung that is to be asked for.
    public var highest: Rung
    /// The rungs shown on this story, the last answer included, each with the words that show it.
    public var shown: [Rung: String]
    /// The rungs that the last answer was the first to show.
    public var new: Set<Rung> = []
    /// The rungs that need not be asked for again, shown or not: they were asked for and answered.
    public var settled: Set<Rung> = []
    /// How often each rung was asked for on this story.
    public var tries: [Rung: Int]
    /// What makes the last answer too short to hold anything, such as "3 words"; nothing where it is not.
    public var thinness: String?
    /// How many rungs running stayed thin although they were asked for twice, this one included.
    public var thinRungs = 0
    /// The last words of an answer that breaks off, or that is short where one needs time; nothing where it was waited for.
    public var unfinished: String?
    /// How long nothing at all was said; nothing where there is an answer.
    public var silence: InterviewEvent.Stage?
    /// Whether most of the answer's words are known.
    public var isUnderstood = true
    /// Whether the answer does not meet its question.
    public var isBeside = false
    /// Whether the rung asked for is not in the answer.
    public var lacksAsked = false
    /// The patterns that may be asked about, the surest first.
    public var patterns: [Judgement.Shown] = []
    /// Where much of the answer was told before, word for word.
    public var reuse: Reuse?
    /// The words with which the answer to a question from another side went back to the story.
    public var returning: String?
    /// Whether a pattern was challenged on this story.
    public var isChallenged = false
    /// Whether every rung is asked for, shown or not.
    public var asksEveryRung = false

    /// "3 words", "1 word".
    static func words(_ count: Int) -> String { "\(count) word\(count == 1 ? "" : "s")" }

    /// How often the rung asked for last was asked for.
    var triesOfAsked: Int { tries[asked, default: 1] }

    /// The rungs that are still to be asked for, from the lowest.
    var open: [Rung] {
        Rung.allCases.filter {
            $0 <= highest && tries[$0, default: 0] < MovePolicy.tries && !settled.contains($0)
                && (asksEveryRung || shown[$0] == nil)
        }
    }

    /// The rungs between the one asked for and the next open one that are plain already.
    var skipped: [Rung] {
        guard let next = open.first, !asksEveryRung else { return [] }
        return Rung.allCases.filter { $0 > asked && $0 < next && shown[$0] != nil }
    }
}
