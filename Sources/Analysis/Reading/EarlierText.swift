/// Words of the candidate's from before this interview: a story of the bank, or an answer of an earlier session.
public struct EarlierText: Equatable, Sendable {
    /// What it is, as it is said to the candidate: `your story “The late launch”`.
    public var name: String
    /// Its words, lower case.
    public let words: [String]

    /// A text, written or heard.
    public init(name: String, text: String) {
        self.name = name
        words = AnswerText(text.lowercased().replacing("\u{2019}", with: "'")).words
    }
}
