internal import Analysis
internal import Notation
internal import Speech

/// Finds clauses of an answer that may be said back, turned to the second person: a reason, or a path not taken.
///
/// Only what was typed, or heard with confidence and twice (`SaidBack`). Whatever is in doubt is left out; a question without the words is always at hand.
struct ClauseFinder: Equatable, Sendable {
    /// A longer clause makes a question that nobody can hold.
    static let longest = 9

    private let reasons: [[String]]
    private let paths: [[String]]
    private let lists: [String: Set<String>]
    private let person: [String: String]
    private let verbs: [String: String]

    init(_ notation: Notation) throws(NotationError) {
        let names = ["subjects", "no-paths", "denials", "ends", "dangling", "refused"]
        try notation.allow(only: Set(names + ["reasons", "paths", "person", "verbs"]))
        func openers(_ key: String) throws(NotationError) -> [[String]] {
            try notation.at(key).texts().map { $0.split(separator: " ").map(String.init) }
        }
        func turns(_ key: String) throws(NotationError) -> [String: String] {
            var turned: [String: String] = [:]
            for (word, value) in try notation.at(key).entries() { turned[word] = try value.text() }
            return turned
        }
        reasons = try openers("reasons")
        paths = try openers("paths")
        person = try turns("person")
        verbs = try turns("verbs")
        var lists: [String: Set<String>] = [:]
        for name in names { lists[name] = Set(try notation.at(name).texts()) }
        self.lists = lists
    }

    /// The last reason in an answer, such as "you were afraid of the audit"; nothing where none can be said back.
    func reason(in words: [Word]) -> String? {
        clauses(in: words, after: reasons) { before, clause in
            clause.first.map { isIn("subjects", $0.text) } == true && !isDenied(before)
        }.last
    }

    /// What was not done, in the order said, such as "asked your manager first".
    func paths(in words: [Word]) -> [String] {
        clauses(in: words, after: paths) { before, clause in
            clause.first.map { !isIn("no-paths", $0.text) } == true && !isDenied(before.suffix(2))
        }
    }

    private func isIn(_ list: String, _ word: String) -> Bool { lists[list]?.contains(word) == true }

    // "I did not do it because …" says one thing or its opposite; only the sentence counts that it stands in.
    private func isDenied(_ before: ArraySlice<Word>) -> Bool {
        let start = before.lastIndex { $0.kind == .mark && $0.text != "," } ?? before.startIndex
        return before[start...].suffix(12).contains { isIn("denials", $0.text) || $0.text.hasSuffix("n't") }
    }

    private func clauses(
        in words: [Word], after openers: [[String]],
        where isWanted: (_ before: ArraySlice<Word>, _ clause: ArraySlice<Word>) -> Bool
    ) -> [String] {
        words.indices.compactMap { place in
            guard
                let opener = openers.first(where: { words[place...].map(\.text).starts(with: $0) }),
                words[place..<(place + opener.count)].allSatisfy({ $0.confidence >= SaidBack.confident })
            else { return nil }
            let clause = words[(place + opener.count)...].prefix {
                $0.kind == .word && !isIn("ends", $0.text)
            }
            guard (2...Self.longest).contains(clause.count), isWanted(words[..<place], clause),
                clause.last.map({ !isIn("dangling", $0.text) }) == true,
                clause.allSatisfy({ !isIn("refused", $0.text) && isTrusted($0, among: words) })
            else { return nil }
            return turned(clause)
        }
    }

    // Little words are recognised by their neighbours; the others must have been heard twice.
    private func isTrusted(_ word: Word, among words: [Word]) -> Bool {
        let isLittle = word.text.count <= 3 || person[word.text] != nil
        return isLittle && word.confidence >= SaidBack.confident || SaidBack.isSure(word, among: words)
    }

    private func turned(_ clause: ArraySlice<Word>) -> String? {
        var texts: [String] = []
        var isAfterI = false
        for word in clause {
            texts.append((isAfterI ? verbs[word.text] : nil) ?? person[word.text] ?? word.text)
            // "I really was": the adverb passes the turn on.
            isAfterI = word.text == "i" || (isAfterI && word.text.hasSuffix("ly"))
        }
        return texts.joined(separator: " ")
    }
}
