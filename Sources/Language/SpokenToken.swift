/// One word of a text as the recogniser needs it.
public struct SpokenToken: Hashable, Sendable {
    /// The word in lower case, without accents: a key of the recogniser's dictionary.
    public var word: String
    /// As it was written, plural and possessive endings included; a number's words are written as they are said.
    public var written: String
    /// Whether it was written as an acronym is: capitals where its sentence has others.
    public var isAcronym: Bool

    /// A word.
    public init(_ word: String, written: String? = nil, isAcronym: Bool = false) {
        self.word = word
        self.written = written ?? word
        self.isAcronym = isAcronym
    }
}
