internal import Analysis

/// Chooses the next move, for interviews and for `ladder assess`: a table, first match wins.
///
/// Reference "content", section 4. Under doubt it prefers the question that costs least where the judgement is wrong:
/// to ask again for what was half said is forgiven, to accuse is not.
public enum MovePolicy {
    /// A rung is asked for so often on one story at most.
    static let tries = 2
    /// After so many rungs running that stay thin there is no more in the story.
    static let thinRungs = 2
    /// From so many rungs that were asked for, Worldview included, nothing lower is asked for again.
    static let enoughRungs = 5

    /// One line of the table.
    struct Rule: Sendable {
        /// What it is called in the log.
        var name: String
        /// The move, where the line applies.
        var move: @Sendable (Standing) -> NextMove?
    }

    /// The table.
    static let rules: [Rule] = [
        Rule(name: "nothing comes, even after an offer") { $0.silence == .leave ? .close : nil },
        Rule(name: "nothing is said yet") { $0.silence == nil ? nil : .time },
        Rule(name: "more seems to come") { $0.unfinished == nil ? nil : .silence },
        Rule(name: "two rungs running stayed thin") { standing in
            standing.thinness != nil && standing.thinRungs >= thinRungs ? .close : nil
        },
        Rule(name: "thin") { standing in
            standing.thinness != nil && standing.triesOfAsked < tries ? .again(standing.asked) : nil
        },
        Rule(name: "hardly a word is known") { standing in
            !standing.isUnderstood && standing.triesOfAsked < tries ? .again(standing.asked) : nil
        },
        Rule(name: "beside the question") { standing in
            standing.isBeside && standing.triesOfAsked < tries ? .again(standing.asked) : nil
        },
        Rule(name: "a pattern") { standing in
            guard !standing.isChallenged, let pattern = standing.patterns.first else { return nil }
            return NextMove.Challenge.allCases.first { $0.pattern == pattern.trait }.map { .challenge($0) }
        },
        Rule(name: "told before, word for word") { standing in
            standing.isChallenged || standing.reuse == nil ? nil : .challenge(.angle)
        },
        Rule(name: "back to the story, asked from another side") { standing in
            standing.returning == nil ? nil : .challenge(.angle)
        },
        Rule(name: "the rung asked for is missing") { standing in
            standing.lacksAsked && standing.shown[standing.asked] == nil && standing.triesOfAsked < tries
                ? .again(standing.asked) : nil
        },
        // With five rungs asked for and the last one reached, readers close and do not step down (all nine labelled cases).
        Rule(name: "the ladder is climbed") { standing in
            standing.asked == .worldview && standing.shown[.worldview] != nil
                && standing.tries.count >= enoughRungs ? .close : nil
        },
        Rule(name: "what was already given is skipped") { standing in
            standing.skipped.isEmpty ? nil : standing.open.first.map { .climb($0) }
        },
        Rule(name: "the lowest open rung") { standing in standing.open.first.map { .climb($0) } },
        Rule(name: "nothing is left") { _ in .close },
    ]

    /// The next move, and the line of the table that chose it.
    public static func choose(_ standing: Standing) -> (move: NextMove, rule: String) {
        for rule in rules {
            if let move = rule.move(standing) { return (move, rule.name) }
        }
        return (.close, "")
    }

    /// The same, with the evidence it rests on.
    static func decide(_ standing: Standing) -> (move: NextMove, decision: Decision) {
        let (move, rule) = choose(standing)
        let (reason, quotes) = standing.grounds(for: move)
        return (move, Decision(move: move, rule: rule, reason: reason, quotes: quotes))
    }
}
