public import Notation
public import Speech

/// Finds short noun phrases of the candidate's that a follow-up may say back to them: "my manager" → "your manager".
///
/// Every word of it must be one that may be said back (`SaidBack`), and its last one must be said at least twice: what is
/// named once in passing is seldom what the story is about, and a question that takes it up sounds deaf. (Of 23 follow-ups
/// with a phrase that one strict reader read, 18 sounded wrong; how many of them this rule spares was not counted.)
public struct PhraseFinder: Equatable, Sendable {
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
            guard let turn = turned[opener.text], opener.confidence >= SaidBack.confident else { continue }
            let body = words[(place + 1)...].prefix(4).prefix { isContent($0.text) }
            // A run of four content words is a clause, not a phrase; one that ends the answer may have been cut off.
            guard (1...2).contains(body.count), let head = body.last, place + body.count + 1 < words.count,
                canEnd(head), words.count(where: { $0.text == head.text }) >= 2,
                body.allSatisfy({ SaidBack.isSure($0, among: words) })
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
}
