import Foundation
import Speech
import Testing

@Suite("Word: heard or typed")
struct WordTests {
    @Test(
        "A typed text falls into lower-case words without punctuation",
        arguments: [
            ("", []), ("  \n ", []), ("?! -- …", []), ("I shipped it.", ["i", "shipped", "it"]),
            ("So, we'd planned; then (sadly) failed!", ["so", "we'd", "planned", "then", "sadly", "failed"]),
            ("Don’t, she said.", ["don't", "she", "said"]),
            ("She said 'stop now' twice", ["she", "said", "stop", "now", "twice"]),
            ("‘Stop now’, “she” said", ["stop", "now", "she", "said"]),
            ("'' ' '", []), ("the customers' data", ["the", "customers", "data"]),
            ("a well-known, 24/7 team", ["a", "well", "known", "24", "7", "team"]),
            ("Überraschung à la carte", ["überraschung", "à", "la", "carte"]),
        ] as [(String, [String])])
    func typed(text: String, words: [String]) {
        #expect(Word.typed(text).map(\.text) == words)
    }

    @Test("Typed words are certain and have no time")
    func typedIsCertain() {
        for word in Word.typed("Well, um, it broke") {
            #expect(word.confidence == 1)
            #expect(word.span == Span(start: .zero, end: .zero))
        }
    }

    @Test("A filled pause is known by sight", arguments: Word.filledPauses.sorted())
    func filler(text: String) {
        let span = Span(start: .zero, end: Samples(160))
        #expect(Word(text, span: span, confidence: 0.4).kind == .filler)
        #expect(Word.typed(text.uppercased() + "...").map(\.kind) == [.filler])
    }

    @Test(
        "Other short words say something", arguments: ["so", "like", "well", "a", "umbrella", "hm?", "err"])
    func noFiller(text: String) {
        #expect(Word(text, span: Span(start: .zero, end: .zero), confidence: 1).kind == .word)
    }

    @Test("It is read back as it was written")
    func codable() throws {
        let words = [
            Word("um", span: Span(start: Samples(5), end: Samples(9)), confidence: 0.25),
            Word("don't", span: Span(start: .zero, end: .zero), confidence: 1),
        ]
        #expect(try JSONDecoder().decode([Word].self, from: JSONEncoder().encode(words)) == words)
        let segment = Segment(span: Span(start: .zero, end: Samples(99)), words: words)
        #expect(try JSONDecoder().decode(Segment.self, from: JSONEncoder().encode(segment)) == segment)
    }

    @Test("A typed paragraph keeps its commas and full stops, but not the points inside numbers and names")
    func paragraph() {
        let words = Word.paragraph("I led the pilot. Nobody, at 3.5 or example.org, trusted it?")
        let text = words.map(\.text).joined(separator: " ")
        #expect(text == "i led the pilot . nobody , at 3 5 or example org , trusted it ?")
        #expect(words.filter { $0.kind == .mark }.map(\.text) == [".", ",", ",", "?"])
    }
}
