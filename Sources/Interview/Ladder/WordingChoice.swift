internal import Analysis
internal import Speech

/// Chooses how a rung is asked for: never the same wording twice, with the candidate's own words where they fit.
struct WordingChoice: Equatable, Sendable {
    /// A wording, and the phrase that it took up.
    struct Chosen: Equatable, Sendable {
        var id: String
        var text: String
        var phrase: String?
    }

    private var used: Set<String> = []
    private var taken: Set<String> = []
    private var lastTookPhrase = false

    /// Chooses among the wordings; nothing where all have been used.
    mutating func choose(
        from wordings: RungWordings, move: Asking.Move, phrases: [String], generator: inout SplitMix64
    ) -> Chosen? {
        let first = (move == .again ? wordings.sharper : wordings.plain).filter { !used.contains($0.id) }
        // Where all of one kind have been asked, the other kind asks for the same rung.
        let fresh =
            first.isEmpty ? (wordings.sharper + wordings.plain).filter { !used.contains($0.id) } : first
        // A phrase in every question would sound like a trick.
        if !lastTookPhrase, let phrase = phrases.first(where: { !taken.contains($0) }),
            let wording = fresh.filter(\.takesPhrase).randomElement(using: &generator)
        {
            taken.insert(phrase)
            return use(wording, phrase: phrase)
        }
        let plain = fresh.filter { !$0.takesPhrase }.randomElement(using: &generator)
        return plain.map { use($0, phrase: nil) }
    }

    private mutating func use(_ wording: Wording, phrase: String?) -> Chosen {
        used.insert(wording.id)
        lastTookPhrase = phrase != nil
        return Chosen(
            id: wording.id, text: phrase.map { wording.filled(with: $0) } ?? wording.text, phrase: phrase)
    }
}
