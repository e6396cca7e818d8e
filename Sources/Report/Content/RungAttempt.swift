public import Analysis
internal import Interview
internal import Speech

/// One rung as it was asked for on one story, once or more: reached, missed, or not to be told.
public struct RungAttempt: Codable, Equatable, Sendable {
    /// The session's name.
    public var session: String
    /// The rung.
    public var rung: Rung
    /// `heard` where any answer of the story showed it; `notHeard` where all to this question surely lack it.
    public var reach: Reach
    /// The question that was asked last for it.
    public var question: String
    /// The beginning of what was answered, twelve words at most.
    public var answer: String
    /// When that was said, seconds from the start; nothing for typed answers.
    public var at: Double?

    /// How many words of an answer are quoted.
    static let quoted = 12

    /// All rungs that were asked for and answered in a session, in the order asked.
    static func all(in document: SessionDocument) -> [RungAttempt] {
        let stories = Dictionary(grouping: document.questions, by: \.story)
        return stories.sorted { $0.key < $1.key }.flatMap { _, questions in
            Rung.allCases.compactMap { rung in attempt(rung, questions, session: document.id) }
        }
    }

    private static func attempt(
        _ rung: Rung, _ questions: [SessionDocument.Question], session: String
    ) -> RungAttempt? {
        // A challenge asks about a pattern, not for the rung that it happens to stand on.
        let asked = questions.filter { $0.rung == rung && $0.answer != nil && $0.move != "challenge" }
        guard let last = asked.last else { return nil }
        let isHeard = questions.contains { $0.evidence.contains { $0.rung == rung } }
        let isMissed = asked.allSatisfy { $0.reach == .notHeard }
        return RungAttempt(
            session: session, rung: rung, reach: isHeard ? .heard : isMissed ? .notHeard : .unsure,
            question: last.question, answer: beginning(of: last.answer ?? ""), at: last.start)
    }

    /// An answer that went past its question.
    init(_ beside: Exchange, in findings: Findings) {
        session = findings.opening.id
        rung = beside.asking.rung
        reach = .notHeard
        question = beside.asking.question
        answer = Self.beginning(of: beside.text)
        at = beside.window?.start.seconds
    }

    private init(
        session: String, rung: Rung, reach: Reach, question: String, answer: String, at: Double?
    ) {
        (self.session, self.rung, self.reach) = (session, rung, reach)
        (self.question, self.answer, self.at) = (question, answer, at)
    }

    private static func beginning(of answer: String) -> String {
        let words = answer.split(separator: " ")
        return words.prefix(quoted).joined(separator: " ") + (words.count > quoted ? " \u{2026}" : "")
    }
}
