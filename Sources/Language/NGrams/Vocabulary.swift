/// The words that a language model knows, sorted, each with its number.
///
/// Sorted, so that the numbers of two vocabularies run in the same order and their rows can be merged in one walk.
public struct Vocabulary: Equatable, Sendable {
    /// What stands before the first word of a sentence; never predicted.
    public static let start = "<s>"
    /// What stands after the last word; predicted like a word.
    public static let end = "</s>"
    /// What stands for any word that the vocabulary lacks.
    public static let unknown = "<unk>"

    /// All words in order.
    public let words: [String]
    private let numbers: [String: Int32]

    /// A vocabulary of `words`, sorted, each once, with `<s>` and `</s>` added.
    public init(_ words: some Sequence<String>) {
        self.words = Set(words).union([Self.start, Self.end]).sorted()
        numbers = Dictionary(uniqueKeysWithValues: zip(self.words, 0..<Int32(self.words.count)))
    }

    /// How many words there are, sentence marks among them.
    public var count: Int { words.count }

    /// The word's number, or nothing where it is unknown.
    public subscript(_ word: String) -> Int32? { numbers[word] }

    /// For every word its number in `other`, -1 where that lacks it.
    func numbers(in other: Vocabulary) -> [Int32] {
        words.map { other.numbers[$0] ?? -1 }
    }
}
