import Notation
import Speech
import Testing

@testable import Analysis

@Suite("PhraseFinder: the candidate's own words, said back")
struct PhraseFinderTests {
    @Test(
        "A typed phrase is taken as it is, where what it names is said again",
        arguments: [
            ("my manager was there", ["your manager"]), ("our release plan was late", ["your release plan"]),
            ("the payment system broke", ["the payment system"]),
            ("I told my manager that the payment system was late", ["the payment system", "your manager"]),
            ("my manager and my manager again", ["your manager"]),  // once is enough
            ("we lost my manager", []),  // the end may have been cut off
            ("the very big thing was there", []), ("a manager was there", []),
            ("my old system design review meeting was long", []),  // a clause, not a phrase
            ("the failed launch was bad", []), ("my manager's plan was bad", []),
            ("the badly run team was ours", []),
            ("our pricing was off", []), ("the log was off", []),  // no head: -ing, or three letters
            ("", []), ("my", []), ("the", []),
        ] as [(String, [String])])
    func typed(answer: String, phrases: [String]) throws {
        let again = answer.hasSuffix("my manager") ? "" : " then plan then system then manager"
        let before = answer.hasSuffix("my manager") ? "manager said " : ""
        #expect(try Shipped.phrases().phrases(in: Word.typed(before + answer + again)) == phrases)
    }

    @Test("What is named once in passing is not taken up")
    func inPassing() throws {
        #expect(
            try Shipped.phrases().phrases(in: Word.typed("my manager was there and we sold the boat")) == [])
    }

    @Test(
        "A recognised phrase needs each of its words twice, apart, and confidently",
        arguments: [
            ("my manager was there", []), ("my manager was there and a manager left", ["your manager"]),
            ("my manager was there and a manager? left", []),
            ("my? manager was there and a manager left", []),
            ("my manager:0.7 was there and a manager:0.7 left", ["your manager"]),
            ("my manager:0.69 was there and a manager left", []),
            ("the payment? system was late and the other system was old", []),
            ("the payment system was late and the other system was old", []),  // payment was heard once
            ("the payment system was late and the other payment system", ["the payment system"]),
            ("my manager manager was there", []),  // said again in one breath
            ("the payment system was late and the other payment was old", []),
        ] as [(String, [String])])
    func recognised(answer: String, phrases: [String]) throws {
        #expect(try Shipped.phrases().phrases(in: heard(answer)) == phrases)
    }

    @Test("Whatever was said, a phrase is made of it", arguments: 1...200 as ClosedRange<UInt64>)
    func properties(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let finder = try PhraseFinder(
            yaml: "openers: {my: your, our: your, the: the}\nstops: [my our the was and very, had small]\n",
            file: "p.yaml")
        let stops: Set = ["my", "our", "the", "was", "and", "very", "had", "small"]
        let vocabulary =
            ["manager", "system", "release", "plan", "quickly", "failed", "log", "isn't", "testing", "um"]
            + stops.sorted()
            + ["my", "our", "the", "manager", "system"]
        let words = (0..<40).map { place in
            Word(
                vocabulary.randomElement(using: &generator) ?? "", span: Span(place * 300, place * 300 + 250),
                confidence: [0.3, 0.75, 0.9, 0.95].randomElement(using: &generator) ?? 0)
        }
        let said = words.map(\.text).joined(separator: " ")
        let phrases = finder.phrases(in: words)
        #expect(Set(phrases).count == phrases.count)
        for phrase in phrases {
            let parts = phrase.split(separator: " ").map(String.init)
            #expect((2...3).contains(parts.count))
            #expect(["your", "the"].contains(parts[0]))
            #expect(parts.dropFirst().allSatisfy { !stops.contains($0) }, "\(phrase)")
            let body = parts.dropFirst().joined(separator: " ")
            let openers = parts[0] == "your" ? ["my", "our"] : ["the"]
            #expect(
                openers.contains { said.contains("\($0) \(body) ") }, "\(phrase) was not said in: \(said)")
            let head = try #require(parts.last)
            #expect(words.count { $0.text == head && $0.confidence >= 0.7 } >= 2, "\(phrase)")
            for word in parts.dropFirst() {
                #expect(words.count { $0.text == word && $0.confidence >= 0.7 } >= 2, "\(phrase): \(word)")
            }
        }
    }

    @Test(
        "A mistake names file and line",
        arguments: [
            ("openers: {my: your}\n", 1, "'stops'"), ("stops: [a]\n", 1, "'openers'"),
            ("openers: {my: your}\nstops: [a]\nstop: [b]\n", 3, "'stop'"),
            ("openers: my\nstops: [a]\n", 1, "entries"),
            ("openers: {my: your}\nstops: a\n", 2, "list"),
            ("openers: {my: [your]}\nstops: [a]\n", 1, "text"),
        ])
    func mistakes(yaml: String, line: Int, problem: String) throws {
        let error = try #require(throws: NotationError.self) {
            try PhraseFinder(yaml: yaml, file: "Prompts/phrases.yaml")
        }
        #expect(error.file == "Prompts/phrases.yaml")
        #expect(error.line == line)
        #expect(error.problem.contains(problem), "\(error.problem)")
    }

    @Test("A phrase never crosses a typed comma or full stop")
    func marks() throws {
        let finder = try Shipped.phrases()
        for (text, phrases) in [
            ("I led the pilot. Nobody trusted it then, no pilot", ["the pilot"]),
            ("the date, invoices could not, no date", ["the date"]),
            ("we asked the supplier again and it went, a supplier", ["the supplier"]),
        ] as [(String, [String])] {
            #expect(finder.phrases(in: Word.paragraph(text)) == phrases, "\(text)")
        }
    }
}
