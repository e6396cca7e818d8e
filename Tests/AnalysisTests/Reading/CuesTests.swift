import Notation
import Testing

@testable import Analysis

@Suite("Cues: patterns that a person can edit")
struct CuesTests {
    @Test("Patterns are read with their weights")
    func reads() throws {
        let cues = try Cues(
            yaml: "meta:\n  strong: [i tend to]\n  plain: [i avoid, i * always]\n", file: "cues.yaml")
        #expect(Set(cues.byRung.keys) == [.meta])
        let found = try #require(cues.byRung[.meta])
        #expect(Set(found.filter { $0.weight == 2 }.map(\.words)) == [["i", "tend", "to"]])
        #expect(
            Set(found.filter { $0.weight == 1 }.map(\.words)) == [["i", "avoid"], ["i", "*", "always"]])
    }

    @Test(
        "A mistake names file and line",
        arguments: [
            ("meta:\n  plain: [a b]\nmood:\n  plain: [c]\n", 3, "'mood'"),
            ("meta:\n  plain: [a b]\n  stong: [c]\n", 3, "'stong'"), ("meta:\n  plain: a b\n", 2, "list"),
            ("meta:\n  plain:\n    - a b\n    - \"\"\n", 4, "text"), ("meta: [a b]\n", 1, "entries"),
            ("- a\n", 1, "entries"), ("meta:\n  plain: [\" \"]\n", 2, "a cue"),
            ("meta:\n  plain: [\"* *\"]\n", 2, "a cue"),
            ("meta:\n  plain: [I avoid]\n", 2, "a cue"), ("meta:\n  plain: [\"so, i avoid\"]\n", 2, "a cue"),
        ])
    func mistakes(yaml: String, line: Int, problem: String) throws {
        let error = try #require(throws: NotationError.self) {
            try Cues(yaml: yaml, file: "Prompts/cues.yaml")
        }
        #expect(error.file == "Prompts/cues.yaml")
        #expect(error.line == line)
        #expect(error.problem.contains(problem), "\(error.problem)")
    }

    @Test("The shipped cues cover every rung, with strong ones and plain ones, none twice")
    func shipped() throws {
        let cues = try Shipped.cues()
        for rung in Rung.allCases {
            let found = try #require(cues.byRung[rung])
            #expect(found.count { $0.weight == 2 } >= 4, "\(rung)")
            #expect(found.count { $0.weight == 1 } >= 8, "\(rung)")
            #expect(Set(found.map(\.words)).count == found.count, "\(rung)")
        }
    }
}
