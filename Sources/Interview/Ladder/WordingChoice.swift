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

    private let persona: Persona
    private var used: Set<String> = []
    private var taken: Set<String> = []
    private var lastTookPhrase = false

    /// Nothing chosen yet.
    init(persona: Persona = .neutral) {
        self.persona = persona
    }

    /// Chooses from the first of the banks that has a wording left; nothing where all have been used.
    mutating func choose(
        from banks: [[Wording]], phrases: [String], generator: inout SplitMix64
    ) -> Chosen? {
        for bank in banks {
            let fresh = bank.filter {
                !used.contains($0.id) && ($0.persona == nil || $0.persona == persona)
            }
            // A phrase in every question would sound like a trick.
            if !lastTookPhrase, let phrase = phrases.first(where: { !taken.contains($0) }),
                let wording = fresh.filter(\.takesPhrase).randomElement(using: &generator)
            {
                taken.insert(phrase)
                return use(wording, phrase: phrase)
            }
            let plain = fresh.filter { !$0.takesPhrase }
            let own = plain.filter { $0.persona == persona }
            if let wording = (own.isEmpty ? plain : own).randomElement(using: &generator) {
                return use(wording, phrase: nil)
            }
        }
        return nil
    }

    private mutating func use(_ wording: Wording, phrase: String?) -> Chosen {
        used.insert(wording.id)
        lastTookPhrase = phrase != nil
        return Chosen(
            id: wording.id, text: phrase.map { wording.filled(with: $0) } ?? wording.text, phrase: phrase)
    }
}
