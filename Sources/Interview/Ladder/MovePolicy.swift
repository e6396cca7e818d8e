internal import Analysis

/// Chooses the next move: a table, first match wins.
///
/// Reference "content", section 4. Under doubt it prefers the question that costs least where the judgement is wrong:
/// to ask again for what was half said is forgiven, to accuse is not.
public enum MovePolicy {
    /// A rung is asked for so often on one story at most.
    static let tries = 2

    /// One line of the table.
    struct Rule: Sendable {
        /// What it is called in the log.
        var name: String
        /// The move, where the line applies.
        var move: @Sendable (Standing) -> NextMove?
    }

    /// The table.
    static let rules: [Rule] = [
        Rule(name: "thin or beside the question") { standing in
            let missed = standing.isThin || !standing.judgement.isResponsive
            guard missed, standing.tries[standing.asked, default: 1] < tries else { return nil }
            return .again(standing.asked)
        },
        Rule(name: "a pattern") { standing in
            guard !standing.isChallenged else { return nil }
            return NextMove.Challenge.allCases
                .compactMap { challenge in standing.judgement[challenge.pattern].map { (challenge, $0) } }
                .filter { $0.1.isSure || !standing.needsSurePattern }
                .max { $0.1.probability < $1.1.probability }
                .map { .challenge($0.0) }
        },
        Rule(name: "the rung asked for is missing") { standing in
            guard !standing.shown.contains(standing.asked), standing.tries[standing.asked, default: 1] < tries
            else { return nil }
            return .again(standing.asked)
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
}
