/// Who acts in an answer: whose doing its clauses tell.
///
/// Only for words that are typed or set right: of the pronoun "i" a recogniser finds two in three (reference "content",
/// section 1).
public struct Actors: Equatable, Sendable {
    /// Whose doing a clause tells.
    public enum Actor: String, CaseIterable, Sendable, Codable {
        /// The speaker.
        case speaker
        /// The speaker with others.
        case together
        /// Somebody else.
        case others
    }

    /// For each clause of the answer who acts in it; nothing where nobody does, or it is not plain.
    public let byClause: [Actor?]

    /// How far into a clause its subject is looked for.
    private static let reach = 5
    static let subjects: [(Actor, Set<String>)] = [
        (.speaker, ["i", "i'd", "i've", "i'll", "i'm"]),
        (.together, ["we", "we'd", "we've", "we're", "we'll"]),
        (
            .others,
            [
                "he", "she", "they", "he'd", "she'd", "they'd", "he's", "she's", "they've", "they're",
                "somebody", "someone",
            ]
        ),
    ]
    /// The pronouns that can be a clause's subject.
    static let pronouns = Set(subjects.flatMap(\.1) + ["it", "you"])
    private static let before: Set<String> = ["my", "our", "the", "a", "his", "her", "their", "one"]

    /// The actors of an answer.
    package init(in answer: AnswerText, cues: [CueFamilies.Cue]) {
        let words = answer.words
        let people = Set(
            cues.filter { $0.family == CueFamilies.Named.people.rawValue }.map(\.stretch.lowerBound))
        byClause = answer.clauses.map { clause in
            for place in clause.prefix(Self.reach) {
                if let actor = Self.subjects.first(where: { $0.1.contains(words[place]) })?.0 { return actor }
                if people.contains(place), place > clause.lowerBound, Self.before.contains(words[place - 1]) {
                    return .others
                }
            }
            return nil
        }
    }

    /// Which part of the clauses that have an actor has this one; 0 where none has.
    public func share(of actor: Actor) -> Double {
        let told = byClause.compactMap(\.self)
        return told.isEmpty ? 0 : Double(told.count { $0 == actor }) / Double(told.count)
    }
}
