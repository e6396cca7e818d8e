internal import Analysis
internal import Notation

/// All ways to ask further: by rung, by category, by what has not been heard, and for the ladder of "why here".
struct WordingBanks: Equatable, Sendable {
    /// The story on which is asked, as far as wordings depend on it.
    struct Occasion {
        /// What the opening question asked about; nothing where it is not known.
        var category: Question.Category?
        /// Whether it asked why the candidate is there.
        var asksWhyHere = false
        /// What belongs to a rung and was heard nowhere on this story.
        var lacking: Set<Lack> = []
    }

    var rungs: [Rung: RungWordings] = [:]
    var categories: [Question.Category: [Rung: [Wording]]] = [:]
    var missing: [Lack: [Wording]] = [:]
    var whyHere: WhyHere
    var challenges: [NextMove.Challenge: [Wording]] = [:]

    /// The banks for a move, the fittest first; none where nothing is asked.
    func banks(for move: NextMove, on occasion: Occasion) -> [[Wording]] {
        switch move {
        case .climb(let rung):
            let rungs = rungs[rung]
            return [particular(rung, occasion), rungs?.plain ?? [], rungs?.sharper ?? []]
        case .again(let rung):
            let rungs = rungs[rung]
            // Asked again means asked otherwise: a sharper wording, unless something in particular was not heard.
            let first = ofWhyHere(rung, occasion) ?? missing(rung, occasion)
            return [first, rungs?.sharper ?? [], rungs?.plain ?? []]
        case .challenge(let challenge): return [challenges[challenge] ?? []]
        case .silence, .time, .close: return []
        }
    }

    /// What of a rung's parts was not heard, and has a bank of its own.
    func lacking(for rung: Rung, on occasion: Occasion) -> [Lack] {
        Lack.allCases.filter { $0.rung == rung && occasion.lacking.contains($0) }
    }

    /// What was not heard, where a wording asks for it.
    func lack(askedBy wording: String) -> Lack? {
        missing.first { $0.value.contains { $0.id == wording } }?.key
    }

    private func missing(_ rung: Rung, _ occasion: Occasion) -> [Wording] {
        lacking(for: rung, on: occasion).flatMap { missing[$0] ?? [] }
    }

    private func particular(_ rung: Rung, _ occasion: Occasion) -> [Wording] {
        if let step = ofWhyHere(rung, occasion) { return step }
        let ofCategory = occasion.category.flatMap { categories[$0]?[rung] } ?? []
        let missing = missing(rung, occasion)
        let plain = rungs[rung]?.plain ?? []
        // What fits any story comes in where nothing in particular is to be asked, or where it is a persona's own way.
        return missing + ofCategory + (missing.isEmpty ? plain : plain.filter { $0.persona != nil })
    }

    private func ofWhyHere(_ rung: Rung, _ occasion: Occasion) -> [Wording]? {
        guard occasion.asksWhyHere else { return nil }
        return WhyHere.Step.allCases.first { $0.rung == rung }.flatMap { whyHere.wordings[$0] }
    }
}
