internal import Analysis
internal import Notation
internal import Speech

/// From one moment to a pattern: what it reveals, where else, who sees it, what it costs, what is different now.
struct SelfAwareness: DrillShape {
    /// One step, in the file's order.
    struct Step: Equatable, Sendable {
        let name: String
        let rung: Rung
        /// The step is left out where this was plain in an answer already.
        let unless: Rung?
        let wordings: [Wording]
    }

    /// Its wordings.
    struct Words: Equatable, Sendable {
        let openings: [Wording]
        let steps: [Step]

        init(_ notation: Notation, _ reading: inout BankReading) throws(NotationError) {
            openings = try notation.wordings("openings", by: &reading)
            var steps: [Step] = []
            for entry in try notation.at("steps").list() {
                try entry.allow(only: ["name", "rung", "unless", "wordings"])
                steps.append(
                    Step(
                        name: try entry.at("name").text(), rung: try entry.at("rung").choice(of: Rung.self),
                        unless: try entry.optional("unless")?.choice(of: Rung.self),
                        wordings: try entry.wordings("wordings", slot: .phrase, by: &reading)))
            }
            guard !steps.isEmpty else { throw try notation.at("steps").wrong("there must be a step") }
            self.steps = steps
        }

        static let keys: Set<String> = ["openings", "steps"]
    }

    private var openings: WordingDraw
    private var left: ArraySlice<Step>
    private var shown: Set<Rung> = []

    init(_ words: Words) {
        openings = WordingDraw(words.openings)
        left = words.steps[...]
    }

    mutating func open(_ generator: inout SplitMix64) -> Asking? {
        openings.plain(&generator).map {
            .drill($0, .surface, "The moment", move: .open, reason: "It asks for one moment to look into.")
        }
    }

    mutating func next(after heard: DrillAnswer?, _ generator: inout SplitMix64) -> Asking? {
        shown.formUnion(heard.map { Set($0.reading.evidence.keys) } ?? [])
        while let step = left.popFirst() {
            if let rung = step.unless, shown.contains(rung) { continue }
            var draw = WordingDraw(step.wordings)
            let phrase = step.wordings.contains(where: \.takesPhrase) ? heard?.reading.phrases.first : nil
            return draw.taking(phrase, &generator).map {
                .drill(
                    $0, step.rung, step.name, reason: "The next step of the self-awareness drill.",
                    taking: phrase)
            }
        }
        return nil
    }
}
