/// Who acts in a story, who is right in it, and who is credited with an idea: the map of one story.
///
/// For what was typed. One story says little; a bank in which nobody else is ever right is worth a look (source document,
/// "hero narrative").
public struct Cast: Equatable, Sendable {
    /// Somebody who is right, or is credited, and the clause that says so.
    public struct Mention: Equatable, Sendable {
        /// Who it is.
        public var actor: Actors.Actor
        /// The clause.
        public var quote: String
    }

    /// Under so many stories nothing is said of what they have in common (reference "content", section 3).
    public static let leastStories = 4

    /// For each actor which part of the clauses that have one, 0 to 1.
    public let shares: [Actors.Actor: Double]
    /// Who is said to be right.
    public let right: [Mention]
    /// Who is credited with an idea, or taught the speaker something.
    public let credited: [Mention]

    private static let verbs: Set<String> = ["was", "were", "been", "is", "are", "proved", "proven"]
    /// Within so many words before it one of these makes "right" what somebody thought, or a condition.
    private static let believedReach = 4
    private static let believed: Set<String> = [
        "thought", "think", "believed", "thinks", "believes", "if", "whether",
    ]
    /// "Right away" and the like.
    private static let notRight: Set<String> = [
        "away", "now", "after", "there", "here", "then", "before", "beside", "next", "up",
    ]

    /// The cast of a story.
    package init(in answer: AnswerText, cues: [CueFamilies.Cue]) {
        let actors = Actors(in: answer, cues: cues)
        let words = answer.words
        shares = Dictionary(uniqueKeysWithValues: Actors.Actor.allCases.map { ($0, actors.share(of: $0)) })
        var right: [Mention] = []
        var credited: [Mention] = []
        for (clause, actor) in zip(answer.clauses, actors.byClause) {
            let quote = answer.quote(clause)
            if let place = clause.first(where: { Self.isRight(words, at: $0) }),
                let actor = Self.subject(words, of: place) ?? actor
            {
                right.append(Mention(actor: actor, quote: quote))
                continue
            }
            let families = Set(cues.filter { clause.contains($0.stretch.lowerBound) }.map(\.family))
            if families.contains(CueFamilies.Named.taughtBy.rawValue) {
                credited.append(Mention(actor: .others, quote: quote))
            } else if let actor, families.contains(CueFamilies.Named.idea.rawValue) {
                credited.append(Mention(actor: actor, quote: quote))
            }
        }
        self.right = right
        self.credited = credited
    }

    private static func isRight(_ words: [String], at place: Int) -> Bool {
        guard words[place] == "right", place > 0, verbs.contains(words[place - 1]) else { return false }
        // "I thought he was right" says what was thought.
        guard !words[max(0, place - believedReach)..<place].contains(where: believed.contains) else {
            return false
        }
        return place + 1 == words.count || !notRight.contains(words[place + 1])
    }

    // Who stands right before the verb: "he read it and i was right". Nothing where no pronoun does.
    private static func subject(_ words: [String], of place: Int) -> Actors.Actor? {
        guard place >= 2 else { return nil }
        return Actors.subjects.first { $0.1.contains(words[place - 2]) }?.0
    }

    /// Whether somebody else than the speaker is right, or credited.
    public var hasOthers: Bool { (right + credited).contains { $0.actor == .others } }
}
