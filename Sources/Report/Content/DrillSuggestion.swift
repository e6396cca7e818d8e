public import Analysis
public import Interview

/// The drill that earlier interviews suggest, and what that rests on.
public struct DrillSuggestion: Codable, Equatable, Sendable {
    /// The drill.
    public var drill: Drill
    /// The weak rung.
    public var rung: Rung
    /// On how many stories it was asked for and answered.
    public var asked: Int
    /// On how many of these it was plain.
    public var reached: Int
    /// Where it was surely not heard, the newest session first.
    public var missed: [RungAttempt]

    /// Older sessions than these say little about today.
    static let sessions = 10
    /// A rung that was missed once may have been a bad day's.
    static let fewest = 2

    /// What the sessions suggest, given newest first; nothing where no rung was missed twice and more often than reached.
    ///
    /// Drills and simulated candidates say nothing about a person's interviews. What could not be told counts for neither
    /// side.
    public init?(_ documents: [SessionDocument], words: FeedbackWords) {
        let own = documents.filter {
            $0.drill == nil && $0.source != SessionOpening.Source.simulated.rawValue
        }
        let attempts = own.prefix(Self.sessions).flatMap(RungAttempt.all)
        let weak = Rung.allCases.compactMap {
            rung -> (rung: Rung, missed: [RungAttempt], reached: Int, asked: Int)? in
            let all = attempts.filter { $0.rung == rung }
            let missed = all.filter { $0.reach == .notHeard }
            let reached = all.count { $0.reach == .heard }
            return missed.count >= Self.fewest && missed.count > reached
                ? (rung, missed, reached, all.count) : nil
        }
        // The one missed most often by far; of several the lowest, since the others stand on it.
        let worst = weak.max { left, right in
            (left.missed.count - left.reached, right.rung.height)
                < (right.missed.count - right.reached, left.rung.height)
        }
        guard let worst else { return nil }
        drill = words[worst.rung].drill
        (rung, asked, reached, missed) = (worst.rung, worst.asked, worst.reached, worst.missed)
    }

    /// What it is and what it rests on, one sentence a line; three quotes at most.
    public var sentences: [String] {
        let whole =
            "Your sessions suggest \(drill.rawValue): \(rung.name) was asked for on \(asked) stories, heard plainly on "
            + "\(reached), and surely not heard on \(missed.count)."
        return [whole] + missed.prefix(3).map { "\($0.session): \(FeedbackText.quote($0))" }
    }
}
