internal import Notation

/// What may stand in the place of `{phrase}`.
enum Slot {
    /// There is none.
    case none
    /// A noun phrase, in some of the wordings.
    case phrase
    /// A whole clause, in every wording.
    case clause
}

extension Notation {
    /// The wordings listed under `key`; one at least of those that may take a phrase does without.
    func wordings(
        _ key: String, slot: Slot = .none, atLeast least: Int = 1, by reading: inout BankReading
    ) throws(NotationError) -> [Wording] {
        let place = try at(key)
        var wordings: [Wording] = []
        for entry in try place.list() {
            try entry.allow(only: ["id", "text"])
            let text = try reading.asked(entry, mayTakePhrase: slot != .none)
            let wording = Wording(id: try reading.name(entry), text: text)
            if slot == .clause {
                guard wording.takesPhrase else {
                    throw try entry.at("text").wrong("{phrase} is missing here")
                }
                let words = text.split(separator: " ").count - 1 + ClauseFinder.longest
                guard words <= Prompts.longestText else {
                    throw try entry.at("text").wrong(
                        "with a clause of \(ClauseFinder.longest) words in it this question has \(words); "
                            + "a listener can hold \(Prompts.longestText)")
                }
            }
            wordings.append(wording)
        }
        guard wordings.count(where: { slot == .clause || !$0.takesPhrase }) >= least else {
            throw place.wrong(
                "'\(key)' needs \(least == 1 ? "a wording" : "\(least) wordings")"
                    + (slot == .phrase ? " without {phrase}" : ""))
        }
        return wordings
    }
}
