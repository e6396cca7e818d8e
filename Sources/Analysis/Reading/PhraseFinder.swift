public import Notation
public import Speech

/// Finds short noun phrases of the candidate's that a follow-up may say back to them: "my manager" → "your manager".
///
/// A recognised content word that was heard once is wrong a third of the time; heard twice, apart, it is right in 97 of
/// 100. So a phrase from recognised words needs each of its words twice, confidently; typed words are taken as they are.
public struct PhraseFinder: Equatable, Sendable {
    /// The confidence that every word of a phrase needs.
    static let confident = 0.7

    /// Two hearings of a word are two where they lie so many words apart.
    static let apart = 3

    private let turned: [String: String]
    private let stops: Set<String>

    /// Reads which words open a phrase, and how they turn (`openers: {my: your}`), and which end one (`stops: […]`).
    ///
    /// - throws: `NotationError` with the place of a mistake.
    public init(yaml: String, file: String) throws(NotationError) {
        let notation = try Notation.parse(yaml, file: file)
        try notation.allow(only: ["openers", "stops"])
        var turned: [String: String] = [:]
        for (word, value) in try notation.at("openers").entries() { turned[word] = try value.text() }
        self.turned = turned
        stops = Set(try notation.at("stops").texts().flatMap { $0.split(separator: " ").map(String.init) })
    }

    /// The phrases of an answer, longest first, then in the order said, each once.
    public func phrases(in words: [Word]) -> [String] {
        var found: [(text: String, length: Int)] = []
        for (place, opener) in words.enumerated() {
            guard let turn = turned[opener.text], opener.confidence >= Self.confident else { continue }
            let body = words[(place + 1)...].prefix(4).prefix { isContent($0.text) }
            // A run of four content words is a clause, not a phrase; one that ends the answer may have been cut off.
            guard (1...2).contains(body.count), let head = body.last, place + body.count + 1 < words.count,
                canEnd(head), body.allSatisfy({ isTrusted($0, among: words) })
            else { continue }
            let text = ([turn] + body.map(\.text)).joined(separator: " ")
            if !found.contains(where: { $0.text == text }) { found.append((text, body.count)) }
        }
        return found.filter { $0.length == 2 }.map(\.text) + found.filter { $0.length == 1 }.map(\.text)
    }

    private func isContent(_ word: String) -> Bool {
        word.count >= 3 && word.allSatisfy { $0.isLetter || $0 == "-" } && !stops.contains(word)
            && !word.hasSuffix("ly") && !word.hasSuffix("ed")
            && !word.contains("'")
    }

    private func canEnd(_ head: Word) -> Bool { head.text.count >= 4 && !head.text.hasSuffix("ing") }

    // Heard twice, and not in one breath: a word said again at once may be misheard again at once.
    private func isTrusted(_ word: Word, among words: [Word]) -> Bool {
        guard word.confidence >= Self.confident else { return false }
        if word.span.length == .zero { return true }  // typed
        let places = words.indices.filter {
            words[$0].text == word.text && words[$0].confidence >= Self.confident
        }
        guard let first = places.first, let last = places.last else { return false }
        return last - first >= Self.apart
    }
}
