internal import Speech

/// The questions of one drill, in the order of its shape; the manners around them are the interview's.
struct DrillDialogue: Equatable, Sendable {
    /// How an answer is waited for.
    var waiting: Waiting { isRetrieval ? .naming : .fresh }
    /// After so many questions in a row without a sound, nobody is there.
    var longestSilence: Int { isRetrieval ? Retrieval.longestSilence : 2 }
    /// What is said before the first question.
    let introduction: String

    private let closings: String
    private let isRetrieval: Bool
    private var shape: any DrillShape
    private var generator: SplitMix64
    private var openings = 0
    private var isOpening = false

    init(_ settings: DrillSettings, bank: DrillBank, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let drill = settings.drill
        introduction = bank.introduction(drill).randomElement(using: &generator) ?? ""
        closings = bank.closing(drill).randomElement(using: &generator) ?? ""
        shape =
            switch drill {
            case .fiveWhys: FiveWhys(bank.fiveWhys, clauses: bank.clauses)
            case .alternativePath: AlternativePath(bank.alternativePath, clauses: bank.clauses)
            case .critic: Critic(bank.critic)
            case .selfAwareness: SelfAwareness(bank.selfAwareness)
            case .valuesConflict: ValuesConflict(bank.valuesConflict)
            case .retrieval: Retrieval(bank.retrieval, stories: settings.stories, generator: &generator)
            }
        isRetrieval = drill == .retrieval
        self.generator = generator
    }

    /// Takes an answer, or nothing where the question was skipped or met with silence, and asks further; nothing at the end.
    ///
    /// Without a decision there is nothing to ask why about: who skips the first question gets one other.
    mutating func next(after heard: DrillAnswer?) -> Asking? {
        guard openings == 0 || (isOpening && !isRetrieval && heard == nil) else {
            isOpening = false
            return shape.next(after: heard, &generator)
        }
        guard openings < 2 else { return nil }
        openings += 1
        isOpening = true
        return shape.open(&generator)
    }

    /// What is said at the end; nothing where the drill never came past its first question.
    var closing: String? { isOpening ? nil : shape.filled(closings) }

    static func == (left: DrillDialogue, right: DrillDialogue) -> Bool {
        left.shape.isEqual(to: right.shape) && left.generator == right.generator
            && left.isRetrieval == right.isRetrieval
            && left.openings == right.openings && left.isOpening == right.isOpening
            && left.introduction == right.introduction && left.closings == right.closings
    }
}
