public import Analysis
public import Interview
internal import Speech

/// What an interview's answers held, in two observations: one strength, one thing to do next with the drill for it.
///
/// Reference "PREPARATION", "What research says": one calm report with one next thing to do. Where too little was heard
/// plainly there is none.
public struct ContentFeedback: Codable, Equatable, Sendable {
    /// The highest rung that was plain, with the words that show it.
    public struct Strength: Codable, Equatable, Sendable {
        /// The rung.
        public var rung: Rung
        /// What was heard, without a full stop.
        public var sentence: String
        /// The candidate's words.
        public var quote: String
        /// When they were said, seconds from the start; nothing for typed answers.
        public var at: Double?
    }

    /// One thing to do, what it rests on, and the drill for it.
    public struct Next: Codable, Equatable, Sendable {
        /// The rung that was missed; nothing where answers went past their questions.
        public var rung: Rung?
        /// One thing to do, a sentence.
        public var sentence: String
        /// What it rests on: questions, and how the answers to them began.
        public var missed: [RungAttempt]
        /// On how many stories the rung was asked for and answered.
        public var asked: Int
        /// The drill for it.
        public var drill: Drill
    }

    /// One strength, where one was plain.
    public var strength: Strength?
    /// One thing to do next, where something was surely missing.
    public var next: Next?

    /// None.
    public init() {}

    /// The feedback on an interview.
    init(_ findings: Findings, words: FeedbackWords) {
        strength = Self.strength(findings.exchanges, words)
        next = Self.next(findings, words)
    }

    private static func strength(_ exchanges: [Exchange], _ words: FeedbackWords) -> Strength? {
        let shown = exchanges.flatMap { exchange in exchange.evidence.map { (exchange, $0) } }
        guard let highest = shown.map(\.1.rung).max() else { return nil }
        // Of several, the one that answers its question.
        let candidates = shown.filter { $0.1.rung == highest }
        guard
            let (exchange, evidence) = candidates.first(where: { $0.0.asking.rung == highest })
                ?? candidates.first
        else { return nil }
        return Strength(
            rung: highest, sentence: words[highest].heard, quote: evidence.quote,
            at: exchange.time(of: evidence.quote)?.seconds)
    }

    private static func next(_ findings: Findings, _ words: FeedbackWords) -> Next? {
        let attempts = RungAttempt.all(in: SessionDocument(findings))
        let missed = Dictionary(grouping: attempts.filter { $0.reach == .notHeard }, by: \.rung)
        // The rung missed most often; of several the lowest, since the others stand on it.
        let worst = missed.max { left, right in
            (left.value.count, right.key.height) < (right.value.count, left.key.height)
        }
        let beside = findings.exchanges.filter(\.isBeside)
        // What one answer left open is no habit; and an answer beside its question is told less surely than a rung.
        if beside.count >= 3, beside.count > worst?.value.count ?? 0 {
            return Next(
                sentence: words.beside.next, missed: beside.map { RungAttempt($0, in: findings) },
                asked: findings.exchanges.count(where: \.isAnswered), drill: words.beside.drill)
        }
        return worst.map { rung, missed in
            Next(
                rung: rung, sentence: words[rung].next, missed: missed,
                asked: attempts.count { $0.rung == rung }, drill: words[rung].drill)
        }
    }
}
