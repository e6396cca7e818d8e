import Speech
import Testing

@testable import Analysis

@Suite("Clauses: speech cut where a connective, a new subject or a pause opens one")
struct ClausesTests {
    @Test(
        "Drawn clauses",
        arguments: [
            "so last spring i was running the bakery | and we lost the lease",
            "i told my manager that the date was wrong | because nobody had tested it",
            "the vendor ran the conversion overnight | they said it was green",
            "well i",
            // No clause ends behind a word that needs another.
            "we gave it to the and then they left",
        ])
    func drawn(line: String) {
        let words = line.split(separator: " ").filter { $0 != "|" }.map(String.init)
        let clauses = Clauses.cut(words).map { words[$0].joined(separator: " ") }
        #expect(clauses == line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") })
    }

    @Test("A pause ends a clause, but not after a word that needs another")
    func paused() {
        let words = "we wrote the plan four men left that week".split(separator: " ").map(String.init)
        #expect(Clauses.cut(words) == [0..<9])
        #expect(Clauses.cut(words, breaks: [4]) == [0..<4, 4..<9])
        #expect(Clauses.cut(words, breaks: [3]) == [0..<9])
    }

    @Test(
        "Whatever the words, the clauses are all of them, in order, none too long", arguments: UInt64(1)...20)
    func property(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let pool = [
            "and", "i", "the", "so", "lost", "boats", "because", "she", "was", "right", "which", "of",
        ]
        let words = (0..<Int.random(in: 0...120, using: &generator)).compactMap { _ in
            pool.randomElement(using: &generator)
        }
        let breaks = Set(words.indices.filter { _ in Int.random(in: 0..<9, using: &generator) == 0 })
        let clauses = Clauses.cut(words, breaks: breaks)
        #expect(clauses.flatMap { Array($0) } == Array(words.indices))
        #expect(clauses.allSatisfy { !$0.isEmpty && $0.count <= Clauses.longest })
    }
}
