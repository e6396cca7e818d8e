internal import Analysis
internal import Notation
internal import Speech

/// One decision, and five times why, each on the reason that was given last.
struct FiveWhys: DrillShape {
    /// Source document, "5 Whys Drill": five in succession.
    static let whys = 5

    /// Its wordings.
    struct Words: Equatable, Sendable {
        let openings: [Wording]
        let whys: [Wording]
        let takingUp: [Wording]

        init(_ notation: Notation, _ reading: inout BankReading) throws(NotationError) {
            openings = try notation.wordings("openings", by: &reading)
            whys = try notation.wordings("whys", atLeast: FiveWhys.whys, by: &reading)
            takingUp = try notation.wordings("taking-up", slot: .clause, by: &reading)
        }

        static let keys: Set<String> = ["openings", "whys", "taking-up"]
    }

    private let clauses: ClauseFinder
    private var openings: WordingDraw
    private var whys: WordingDraw
    private var asked = 0

    init(_ words: Words, clauses: ClauseFinder) {
        self.clauses = clauses
        openings = WordingDraw(words.openings)
        whys = WordingDraw(words.whys + words.takingUp)
    }

    mutating func open(_ generator: inout SplitMix64) -> Asking? {
        openings.plain(&generator).map {
            .drill(
                $0, .decision, "The decision", move: .open, reason: "It asks for a decision to ask why about."
            )
        }
    }

    mutating func next(after heard: DrillAnswer?, _ generator: inout SplitMix64) -> Asking? {
        guard asked < Self.whys else { return nil }
        let reason = heard.flatMap { clauses.reason(in: $0.words) }
        guard let wording = whys.taking(reason, &generator) else { return nil }
        asked += 1
        return .drill(
            wording, .decision, "Why \(asked) of \(Self.whys)",
            reason:
                "Why \(asked) of \(Self.whys), on \(reason == nil ? "what you said" : "the reason that you gave") last.",
            taking: reason)
    }
}
