public import Analysis
internal import Interview
internal import Speech

/// What the spoken answers of an interview have in common: how long was thought before each rung, and how long they were.
public struct AcrossAnswers: Codable, Equatable, Sendable {
    /// How long the candidate thought before answering one rung's questions.
    public struct Thinking: Codable, Equatable, Sendable {
        /// The rung.
        public var rung: Rung
        /// How many answers.
        public var answers: Int
        /// The median time to the first sound, in seconds.
        public var seconds: Double
    }

    /// Of fewer spoken answers nothing is said.
    static let leastAnswers = 4
    /// From so many answers on lengths can be called alike, under this coefficient of variation (reference "content",
    /// section 3).
    static let alike = (answers: 6, variation: 0.12)

    /// By rung, from surface up; empty where there are too few answers.
    public var thinking: [Thinking] = []
    /// The mean length of answers that are all about as long, in seconds; nothing where they differ, as most do.
    public var sameLength: Double?

    /// None.
    public init() {}

    /// Compares the answers of an interview whose recording allows it.
    init(_ exchanges: [Exchange]) {
        let spoken = exchanges.filter { $0.isAnswered && !$0.isCutOff && $0.asking.move != .challenge }
            .compactMap { exchange in exchange.delivery.map { (rung: exchange.asking.rung, delivery: $0) } }
        guard spoken.count >= Self.leastAnswers else { return }
        thinking = Rung.allCases.compactMap { rung in
            let times = spoken.filter { $0.rung == rung }.compactMap { $0.delivery.timeToFirstWord?.seconds }
                .sorted()
            guard !times.isEmpty else { return nil }
            let median = (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
            return Thinking(rung: rung, answers: times.count, seconds: (median * 100).rounded() / 100)
        }
        let lengths = spoken.map(\.delivery.speaking.seconds)
        let mean = lengths.reduce(0, +) / Double(lengths.count)
        let spread = lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(lengths.count)
        if lengths.count >= Self.alike.answers, mean > 0, spread.squareRoot() / mean < Self.alike.variation {
            sameLength = mean.rounded()
        }
    }

    /// What is said of it, sentences; none where there is nothing to say.
    var sentences: [String] {
        var sentences: [String] = []
        if thinking.count > 1 {
            let list = thinking.map { "\($0.rung.name) \(Wordings.seconds(.seconds($0.seconds)))" }
            sentences.append(
                "Time before your first word, by rung (median): \(list.joined(separator: ", ")). "
                    + "A pause before a deep question is time to think, and no fault.")
        }
        if let sameLength {
            sentences.append(
                "All your answers were about as long (\(Int(sameLength)) s). Shorter and longer ones, as the question needs, "
                    + "sound less prepared.")
        }
        return sentences
    }
}
