/// Something that belongs to a rung and may not have been said yet.
public enum Lack: String, CaseIterable, Sendable, Codable {
    /// What it cost, or whom.
    case cost
    /// Another course than the one taken.
    case alternative
    /// Why that was chosen.
    case reason
    /// Somebody else who was in it.
    case person
    /// When it was noticed.
    case noticing
    /// What is done differently now.
    case presentBehaviour = "present-behaviour"

    /// The rung whose question asks for it.
    public var rung: Rung {
        switch self {
        case .person: .context
        case .reason, .alternative: .decision
        case .cost: .tradeoff
        case .noticing: .meta
        case .presentBehaviour: .worldview
        }
    }

    /// Families of words (`Prompts/cues/families.yaml`) any of which hints that it was said.
    var families: Set<CueFamilies.Named> {
        switch self {
        case .cost: []
        case .alternative: [.alternative]
        case .reason: [.reason]
        case .person: [.people, .otherPeople, .credit]
        case .noticing: [.noticing]
        case .presentBehaviour: [.standingHabit]
        }
    }

    /// Traits any of which hints that it was said.
    var traits: [Trait] {
        switch self {
        case .cost: [.cost, .tradeoff]
        case .alternative, .reason, .person: []
        case .noticing: [.timeline]
        case .presentBehaviour: [.presentBehaviour, .worldview]
        }
    }
}

extension AnswerJudge {
    /// From this probability on a trait counts as hinted at: to ask for what was half said is forgiven, but no question
    /// should go back to what was plainly given.
    static let hint = 0.25

    /// Somebody else is in an answer that has one of these.
    private static let others: Set<String> = [
        "he", "she", "him", "her", "they", "them", "he's", "she's", "they'd", "he'd", "she'd",
    ]

    /// What an answer gives, or may give; where there is too little to tell, everything, so that nothing seems missing.
    public func given(in answer: AnswerText, judgement: Judgement) -> Set<Lack> {
        given(in: answer, judgement: judgement, cues: cues(in: answer))
    }

    func given(in answer: AnswerText, judgement: Judgement, cues: [CueFamilies.Cue]) -> Set<Lack> {
        guard judgement.isEnough else { return Set(Lack.allCases) }
        let families = Set(cues.compactMap { CueFamilies.Named(rawValue: $0.family) })
        let hasOthers = !Self.others.isDisjoint(with: answer.words)
        return Set(
            Lack.allCases.filter { lack in
                !families.isDisjoint(with: lack.families) || (lack == .person && hasOthers)
                    || lack.traits.contains { judgement.probabilities[$0, default: 1] >= Self.hint }
            })
    }
}
