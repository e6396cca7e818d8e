import Analysis
import Notation
import Testing

@testable import Interview

@Suite("Prompts: a mistake names file and line")
struct PromptsValidationTests {
    /// A slip of the pen: in `file`, `find` becomes `put`; the error is expected at the first line that holds `at`.
    struct Slip: Sendable, CustomTestStringConvertible {
        var file: String
        var find: String
        var put: String
        var at: String
        var says: String

        init(_ file: String, _ find: String, _ put: String, at: String, says: String) {
            (self.file, self.find, self.put, self.at, self.says) = (file, find, put, at, says)
        }

        var testDescription: String { "\(file): \(find) → \(put.prefix(40))" }
    }

    private static let question = "\"What about failure, first?\""
    private static let plain = """
        text: "Which context?"
          - id: context-2
            text: "Which context then?"
        """
    private static let words26 = Array(repeating: "word", count: 26).joined(separator: " ")

    private static let bank: [Slip] = [
        Slip("questions/failure.yaml", question, "\"\(words26)\"", at: "word word", says: "26 words"),
        Slip("questions/failure.yaml", question, "\"Why? And how?\"", at: "Why?", says: "two questions"),
        Slip("questions/failure.yaml", question, "\"Why {phrase}?\"", at: "Why", says: "{phrase}"),
        Slip("questions/failure.yaml", question, "\"\"", at: "text: \"\"", says: "a text was expected"),
        Slip(
            "questions/failure.yaml", "failure-2", "failure-1", at: "never", says: "'failure-1' occurs twice"),
        Slip(
            "questions/failure.yaml", "failure-1", "context-1", at: "never", says: "'context-1' occurs twice"),
        Slip(
            "questions/failure.yaml", "project-failure", "failure", at: "story: failure", says: "not one of"),
        Slip(
            "questions/failure.yaml", "direct-negative", "negative", at: "frame: negative", says: "not one of"
        ),
        Slip(
            "questions/failure.yaml", "frame: open", "farme: open", at: "farme", says: "'farme' is not known"),
        Slip("questions/failure.yaml", "category: failure", "category: fail", at: "fail", says: "not one of"),
        Slip(
            "questions/failure.yaml", "questions:", "question:", at: "question:",
            says: "'question' is not known"),
        Slip(
            "questions/failure.yaml", "category: failure", "category: growth", at: "never",
            says: "no file asks about"),
        Slip(
            "rungs/context.yaml", "rung: context", "rung: meta", at: "rung: meta",
            says: "must hold the rung 'context'"),
        Slip("rungs/context.yaml", "rung: context", "rung: ctx", at: "rung: ctx", says: "not one of"),
        Slip("rungs/context.yaml", "{phrase}", "{frase}", at: "{frase}", says: "{phrase}"),
        Slip("rungs/context.yaml", "{phrase}", "{}", at: "{}", says: "{phrase}"),
        Slip("rungs/context.yaml", plain, "text: Of {phrase}?", at: "rung:", says: "without {phrase}"),
        Slip(
            "rungs/context.yaml", "Which context, exactly?", "Of {phrase}?", at: "rung:",
            says: "without {phrase}"),
        Slip("rungs/context.yaml", "sharper:", "sharp:", at: "sharp:", says: "'sharp' is not known"),
        Slip("rungs/context.yaml", "id: context-1\n    ", "", at: "- text", says: "'id' is missing"),
        Slip("lines.yaml", "offer: [\"(offer)\"]\n", "", at: "greeting", says: "'offer' is missing"),
        Slip(
            "lines.yaml", "offer: [\"(offer)\"]", "offer: []", at: "greeting", says: "'offer' has no wording"),
        Slip("missing.yaml", "cost:", "costs:", at: "costs:", says: "'costs' is not known"),
        Slip(
            "missing.yaml", "text: Which?}", "text: \"Of {phrase}?\"}", at: "cost:", says: "must do without"),
        Slip("missing.yaml", "text: Which?}", "text: Which? Why?}", at: "cost:", says: "two questions"),
        Slip(
            "missing.yaml", "text: Which?}", "text: Which?, persona: cold}", at: "cost:", says: "not one of"),
        Slip(
            "missing.yaml", "text: Which?}", "text: Which?, persona: warm}", at: "cost:",
            says: "must do without"),
        Slip(
            "why-here.yaml", "mission-1", "mission-9", at: "mission-9",
            says: "no question is named 'mission-9'"),
        Slip("why-here.yaml", "[mission-1]", "[]", at: "questions", says: "must ask why here"),
        Slip("why-here.yaml", "moment:", "instant:", at: "instant:", says: "'instant' is not known"),
        Slip("themes.yaml", "listens:", "hears:", at: "hears:", says: "'hears' is not known"),
        Slip("themes.yaml", "category: mission", "category: misson", at: "misson", says: "not one of"),
        Slip(
            "rungs/context.yaml", "text: \"Which context?\"", "text: \"Which?\"\n    persona: cold",
            at: "cold", says: "not one of"),
        Slip("lines.yaml", "offer:", "offre:", at: "offre:", says: "'offre' is not known"),
        Slip("cues.yaml", "meta:", "mate:", at: "mate:", says: "'mate' is not known"),
        Slip("phrases.yaml", "openers:", "opener:", at: "opener:", says: "'opener' is not known"),
        Slip("requests.yaml", "skip:", "leave:", at: "leave:", says: "'leave' is not known"),
        Slip(
            "requests.yaml", "  - stop the interview", "  - \"\"", at: "- \"\"", says: "a text was expected"),
    ]

    private static let patience: [Slip] = [
        Slip("patience.yaml", "base: 2.2", "base: 1.1", at: "base: 1.1", says: "must rise"),
        Slip("patience.yaml", "most: 4.0", "most: 2.0", at: "most: 2.0", says: "must rise"),
        Slip("patience.yaml", "base: 2.2", "base: two", at: "base: two", says: "a number was expected"),
        Slip("patience.yaml", "least: 1.3", "least: 0", at: "least: 0}", says: "not between"),
        Slip("patience.yaml", "most: 4.0", "most: .inf", at: ".inf", says: "not between"),
        Slip("patience.yaml", "base: 2.2", "bass: 2.2", at: "bass", says: "'bass' is not known"),
        Slip("patience.yaml", "  long: {", "  longer: {", at: "longer:", says: "'longer' is not known"),
        Slip("patience.yaml", "factor: 1.4", "factor: -1", at: "factor: -1", says: "not between"),
        Slip("patience.yaml", "factor: 0.7", "facter: 0.7", at: "facter", says: "'facter' is not known"),
        Slip("patience.yaml", "factor: 1.7", "factor: 99", at: "factor: 99", says: "not between"),
        Slip("patience.yaml", "ending-phrase:", "ending:", at: "ending:", says: "'ending' is not known"),
        Slip("patience.yaml", "thinking-factor: 3", "thinking-factor: .nan", at: ".nan", says: "not between"),
        Slip(
            "patience.yaml", "thinking-factor: 3", "thinking-factor: 0", at: "factor: 0}", says: "not between"
        ),
        Slip("patience.yaml", "leave: 20", "leeve: 20", at: "leeve", says: "'leeve' is not known"),
        Slip("patience.yaml", "warm: 1.3", "warm: 0", at: "warm: 0", says: "not between"),
        Slip("patience.yaml", "warm: 1.3", "kind: 1.3", at: "kind", says: "'kind' is not known"),
        Slip("patience.yaml", "probe: 3", "probe: 0", at: "probe: 0", says: "not between"),
        Slip("patience.yaml", "offer: 12", "offer: 5", at: "offer: 5", says: "after"),
    ]

    @Test("Each rule", arguments: bank + patience)
    func rule(slip: Slip) throws {
        var files = try SmallBank.files.get()
        let before = try #require(files[slip.file])
        let text = try #require(
            before.firstRange(of: slip.find).map { before.replacingCharacters(in: $0, with: slip.put) })
        files[slip.file] = text
        let error = try #require(throws: NotationError.self) { try Prompts(files: files, folder: "small") }
        #expect(error.problem.contains(slip.says), "\(error.sentence)")
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains(slip.at) }.map { $0 + 1 }
        guard let line else { return }  // in another file, or in none
        #expect(error.file == "small/\(slip.file)")
        #expect(error.line == line, "\(error.sentence)")
    }

    @Test("A name that occurs twice is reported where it occurs again")
    func twice() throws {
        var files = try SmallBank.files.get()
        files["rungs/meta.yaml"] = files["rungs/meta.yaml"]?.replacing("meta-sharper-1", with: "growth-2")
        let error = try #require(throws: NotationError.self) { try Prompts(files: files, folder: "small") }
        #expect(
            error
                == NotationError(
                    file: "small/rungs/meta.yaml", line: 10, problem: "the id 'growth-2' occurs twice"))
    }

    @Test(
        "A file that is missing is named",
        arguments: Prompts.single + Rung.allCases.map { "rungs/\($0.rawValue).yaml" })
    func missing(file: String) throws {
        var files = try SmallBank.files.get()
        files[file] = nil
        let error = try #require(throws: NotationError.self) { try Prompts(files: files, folder: "small") }
        #expect(error == NotationError(file: "small/\(file)", line: 0, problem: "the file is missing"))
    }

    @Test("A category without questions is named", arguments: Question.Category.allCases)
    func missing(category: Question.Category) throws {
        var files = try SmallBank.files.get()
        files["questions/\(category.rawValue).yaml"] = nil
        let error = try #require(throws: NotationError.self) { try Prompts(files: files, folder: "small") }
        #expect(error.file == "small/questions")
        #expect(error.problem.contains("'\(category.rawValue)'"))
    }

    @Test("A person may add a file of questions under any name")
    func added() throws {
        var files = try SmallBank.files.get()
        files["questions/mine.yaml"] =
            "category: ethics\nquestions: [{id: mine, text: Why?, story: mentorship, frame: counterfactual}]\n"
        let questions = try Prompts(files: files, folder: "small").questions
        #expect(questions.count == 18)
        #expect(
            questions.contains(
                Question(
                    id: "mine", category: .ethics, text: "Why?", story: .mentorship, frame: .counterfactual)))
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
