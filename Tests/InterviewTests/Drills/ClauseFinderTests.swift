import Speech
import Testing

@testable import Interview

@Suite("Drills: clauses that may be said back")
struct ClauseFinderTests {
    private func finder() throws -> ClauseFinder { try Shipped.prompts.get().drills.clauses }

    @Test(
        "The last reason, turned to the second person, or none where it is in doubt",
        arguments: [
            ("I stopped because I was afraid of the audit.", "you were afraid of the audit"),
            ("because i really was tired", "you really were tired"),
            ("because my manager told me to wait, and that was it", "your manager told you to wait"),
            ("Because we had a week. Because they'd left us alone.", "they'd left you alone"),
            ("I did not do it because I was lazy.", nil),
            ("Maybe because I was lazy.", nil),
            ("I didn't like it. I went because it was late.", "it was late"),
            ("because of the weather", nil), ("because if we had waited", nil),
            ("because i wanted to", nil), ("because i was, you know, tired", nil),
            ("because you have to", nil), ("because it was bloody late", nil),
            ("because i thought of all the many things that one might yet have done there", nil),
            ("because", nil), ("no reason at all", nil), ("", nil),
        ] as [(String, String?)])
    func reason(said: String, phrase: String?) throws {
        #expect(try finder().reason(in: Word.paragraph(said)) == phrase)
    }

    @Test(
        "The paths that were not taken",
        arguments: [
            ("I could have asked my manager first, but I did not.", ["asked your manager first"]),
            (
                "we should've waited and i might have gone to her.",
                ["gone to her"]
            ),
            ("I could have been wrong.", []), ("I should have known better.", []),
            ("I could have not gone at all.", []), ("They could have asked me.", []),
            ("I don't think I could have stopped it there.", []),
        ] as [(String, [String])])
    func paths(said: String, paths: [String]) throws {
        #expect(try finder().paths(in: Word.paragraph(said)) == paths)
    }

    @Test("A recognised clause is said back only where every longer word was heard twice, with confidence")
    func recognised() throws {
        func heard(_ text: String, confidence: Double = 0.9) -> [Word] {
            Word.typed(text).enumerated().map { place, word in
                let span = Span(start: .seconds(Double(place)), end: .seconds(Double(place) + 0.5))
                return Word(word.text, span: span, confidence: confidence)
            }
        }
        let once = "we stopped because i was afraid of the audit"
        let twice = "the audit made me afraid so " + once
        #expect(try finder().reason(in: heard(once)) == nil)
        #expect(try finder().reason(in: heard(twice)) == "you were afraid of the audit")
        #expect(try finder().reason(in: heard(twice, confidence: 0.6)) == nil)
    }
}
