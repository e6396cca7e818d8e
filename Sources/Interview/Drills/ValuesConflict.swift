internal import Analysis
internal import Notation
internal import Speech

/// A case in which two good things pull apart; the case is turned, and then comes the candidate's own life.
struct ValuesConflict: DrillShape {
    /// A case and its turns, in order.
    struct Dilemma: Equatable, Sendable {
        let question: Wording
        let turns: [Wording]
    }

    /// Its wordings.
    struct Words: Equatable, Sendable {
        let dilemmas: [Dilemma]
        let own: [Wording]
        let cost: [Wording]

        init(_ notation: Notation, _ reading: inout BankReading) throws(NotationError) {
            var dilemmas: [Dilemma] = []
            for entry in try notation.at("dilemmas").list() {
                try entry.allow(only: ["id", "text", "turns"])
                let question = Wording(
                    id: try reading.name(entry), text: try reading.asked(entry, mayTakePhrase: false))
                dilemmas.append(
                    Dilemma(question: question, turns: try entry.wordings("turns", by: &reading)))
            }
            guard !dilemmas.isEmpty else {
                throw try notation.at("dilemmas").wrong("there must be a dilemma")
            }
            self.dilemmas = dilemmas
            own = try notation.wordings("own", by: &reading)
            cost = try notation.wordings("cost", by: &reading)
        }

        static let keys: Set<String> = ["dilemmas", "own", "cost"]
    }

    private enum Stage: Equatable, Sendable {
        case turning
        case own
        case cost
        case over
    }

    private let words: Words
    private var dilemmas: WordingDraw
    private var turns: ArraySlice<Wording> = []
    private var turned = 0
    private var stage = Stage.turning

    init(_ words: Words) {
        self.words = words
        dilemmas = WordingDraw(words.dilemmas.map(\.question))
    }

    mutating func open(_ generator: inout SplitMix64) -> Asking? {
        guard let question = dilemmas.plain(&generator) else { return nil }
        turns = words.dilemmas.first { $0.question == question }?.turns[...] ?? []
        return .drill(
            question, .decision, "The case", move: .open, reason: "It is a case without a right answer.")
    }

    mutating func next(after heard: DrillAnswer?, _ generator: inout SplitMix64) -> Asking? {
        switch stage {
        case .turning:
            guard let turn = turns.popFirst() else {
                stage = .own
                return next(after: heard, &generator)
            }
            turned += 1
            return .drill(turn, .tradeoff, "Turn \(turned)", reason: "The same case, turned.")
        case .own:
            stage = .cost
            return words.own.randomElement(using: &generator).map {
                .drill($0, .surface, "Your own", reason: "After a supposed case comes one that was real.")
            }
        case .cost:
            stage = .over
            // Nothing was told: there is no cost to ask for.
            guard heard != nil else { return nil }
            return words.cost.randomElement(using: &generator).map {
                .drill(
                    $0, .tradeoff, "What it cost",
                    reason: "A choice between two good things costs one of them.")
            }
        case .over:
            return nil
        }
    }
}
