import Analysis
import Notation
import Testing

@testable import Interview

@Suite("Drills: a mistake in their words names file and line")
struct DrillPromptsTests {
    private static let long = Array(repeating: "word", count: 26).joined(separator: " ")

    @Test(
        "Each rule",
        arguments: [
            ("five-whys", "Why was that?\"", "\(long)\"", "26 words"),
            ("five-whys", "  - id: five-whys-07", "  - id: five-whys-01", "'five-whys-01' occurs twice"),
            ("five-whys", "\nwhys:", "\nwhies:", "'whies' is not known"),
            (
                "five-whys", "You said that {phrase}. Why was that?", "Why was that, then?",
                "{phrase} is missing"
            ),
            (
                "five-whys", "{phrase}. Why was that?", "{phrase}. \(long.prefix(80))?",
                "with a clause of 9 words"
            ),
            ("alternative-path", "What if you had done the opposite?", "What if {phrase}?", "only {phrase}"),
            ("critic", "What in that criticism is right?", "What {phrase} is right?", "only {phrase}"),
            ("critic", "about:", "abuot:", "'abuot' is not known"),
            ("self-awareness", "rung: tradeoff", "rung: price", "'price' is not one of"),
            ("self-awareness", "unless: worldview", "unles: worldview", "'unles' is not known"),
            ("values-conflict", "turns:", "turn:", "'turn' is not known"),
            ("retrieval", "story: project-failure", "story: failure", "'failure' is not one of"),
            (
                "retrieval", "closing:\n  - \"That", "closing: []\nclosings:\n  - \"That",
                "'closings' is not known"
            ),
            ("clauses", "dangling:", "dangeling:", "'dangeling' is not known"),
        ])
    func rule(file: String, find: String, put: String, says: String) throws {
        var files = try Shipped.files.get()
        let name = "drills/\(file).yaml"
        let text = try #require(files[name])
        let place = try #require(text.firstRange(of: find))
        files[name] = text.replacing(find, with: put, maxReplacements: 1)
        let error = try #require(throws: NotationError.self) { try Prompts(files: files, folder: "Prompts") }
        #expect(error.problem.contains(says), "\(error.sentence)")
        #expect(error.file == "Prompts/\(name)")
        #expect(error.line > 0)
        if !find.contains("closing") {
            let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
            #expect(abs(error.line - line) <= 1, "\(error.sentence) at \(line)")
        }
    }

    @Test("A kind of story without a prompt is told")
    func kinds() throws {
        var files = try Shipped.files.get()
        files["drills/retrieval.yaml"] = files["drills/retrieval.yaml"]?
            .replacing("story: mission-motivation", with: "story: mentorship")
        let error = try #require(throws: NotationError.self) { try Prompts(files: files, folder: "Prompts") }
        #expect(error.problem.contains("no prompt asks for 'mission-motivation'"))
    }

    @Test("Every drill is told in a sentence, and every rung has a drill", arguments: Drill.allCases)
    func shipped(drill: Drill) throws {
        let prompts = try Shipped.prompts.get()
        #expect(prompts.drills.about(drill).hasSuffix(".") || prompts.drills.about(drill).hasSuffix("?"))
        let practised = Rung.allCases.map { prompts.feedback[$0].drill } + [prompts.feedback.beside.drill]
        #expect(practised.contains(drill))
    }

    @Test("Feedback of a rung that is missing, or a drill that does not exist, is told")
    func feedback() throws {
        for (find, put, says) in [
            ("drill: retrieval", "drill: recall", "'recall' is not one of"),
            ("meta:", "mate:", "'mate' is not known"),
        ] {
            var files = try Shipped.files.get()
            files["feedback.yaml"] = files["feedback.yaml"]?.replacing(find, with: put)
            let error = try #require(throws: NotationError.self) {
                try Prompts(files: files, folder: "Prompts")
            }
            #expect(error.problem.contains(says))
            #expect(error.file == "Prompts/feedback.yaml" && error.line > 0)
        }
    }
}
