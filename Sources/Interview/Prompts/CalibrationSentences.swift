public import Notation
internal import Speech

/// The sentences that a person reads aloud so that Ladder learns how their voice sounds here.
public struct CalibrationSentences: Equatable, Sendable {
    /// The least that says enough about a voice.
    public static let enough = 8
    /// Fewer words end before a level can be told; more do not fit into one breath.
    static let length = 5...20

    /// The sentences, in the order of reading.
    public let all: [String]

    /// Reads a file of one sentence a line; empty lines and those that begin with `#` are passed over.
    ///
    /// - throws: `NotationError` with the line of a sentence that is too short, too long, not plain or there twice.
    public init(text: String, file: String) throws(NotationError) {
        var sentences: [String] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let sentence = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if sentence.isEmpty || sentence.hasPrefix("#") { continue }
            func wrong(_ problem: String) -> NotationError {
                NotationError(file: file, line: number + 1, problem: problem)
            }
            let words = Word.typed(sentence).count
            guard Self.length.contains(words) else {
                throw wrong(
                    "a sentence to read has \(Self.length.lowerBound) to \(Self.length.upperBound) words, "
                        + "this one \(words)")
            }
            // A figure or a sign can be read in several ways, so that nobody knows what was said.
            if let strange = sentence.first(where: { !$0.isLetter && !" ,.;:?!'\u{2019}-".contains($0) }) {
                throw wrong("'\(strange)' can be read in several ways; write words")
            }
            guard !sentences.contains(sentence) else { throw wrong("this sentence is there twice") }
            sentences.append(sentence)
        }
        guard sentences.count >= Self.enough else {
            throw NotationError(
                file: file, line: 0,
                problem: "it has \(sentences.count) sentences; \(Self.enough) are the least")
        }
        all = sentences
    }
}
