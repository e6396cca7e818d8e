internal import Analysis

/// One way to ask for a rung.
public struct Wording: Hashable, Sendable {
    /// Its name in the bank.
    public var id: String
    /// The words; `{phrase}` stands for a phrase of the candidate's own.
    public var text: String

    /// The interviewer whose way of asking this is; nothing where anybody may ask so.
    public var persona: Persona?

    /// A wording.
    public init(id: String, text: String, persona: Persona? = nil) {
        self.id = id
        self.text = text
        self.persona = persona
    }

    /// Whether it has a place for the candidate's own words.
    public var takesPhrase: Bool { text.contains("{phrase}") }

    /// The words with `phrase` in their place.
    public func filled(with phrase: String) -> String {
        text.replacing("{phrase}", with: phrase)
    }
}

/// All ways to ask for one rung.
struct RungWordings: Equatable, Sendable {
    /// The usual ones.
    var plain: [Wording]
    /// Those for asking the same rung again, once.
    var sharper: [Wording]
}
