import Analysis
import Speech
import Testing

@Suite("PausePlace: where in what was said a pause lies")
struct PausePlaceTests {
    // `|` is a pause of half a second; every word lasts 200 ms.
    private func read(_ text: String) -> (words: [Word], pauses: [Span]) {
        var (words, pauses, at): ([Word], [Span], Int) = ([], [], 0)
        for token in text.split(separator: " ") {
            if token == "|" {
                pauses.append(Span(at, at + 500))
                at += 500
            } else {
                words.append(Word(String(token), span: Span(at, at + 200), confidence: 0.8))
                at += 200
            }
        }
        return (words, pauses)
    }

    @Test(
        "The words on either side decide",
        arguments: [
            ("| we moved it", [.beforeAnswer]),
            ("we moved it |", [.clauseEnd]),
            ("we moved the service | and nobody noticed", [.clauseEnd]),
            ("we moved the service | because it was slow", [.clauseEnd]),
            ("we moved the service | i wrote the plan", [.clauseEnd]),
            ("we moved the | service", [.insideClause]),
            ("we | moved the service", [.insideClause]),
            ("we moved the service and | nobody noticed", [.insideClause]),
            ("the end | of the year", [.insideClause]),
            ("my manager | was not happy", [.insideClause]),
            ("so we moved to | and the", [.insideClause]),
            ("we were late | nobody minded", [.clauseEnd]),
            ("we moved | um | the service", [.aroundFiller, .aroundFiller]),
            ("um | we moved", [.aroundFiller]),
            ("| um we moved", [.beforeAnswer]),
            ("we | moved | and um stopped |", [.insideClause, .clauseEnd, .clauseEnd]),
            ("|", [.beforeAnswer]),
            ("", []),
        ] as [(String, [PausePlace])])
    func places(text: String, places: [PausePlace]) {
        let (words, pauses) = read(text)
        #expect(PausePlace.places(of: pauses, among: words) == places)
    }

    @Test("A filler that is far off is another hesitation")
    func farFiller() {
        let words = [
            Word("um", span: Span(0, 200), confidence: 1), Word("we", span: Span(1500, 1700), confidence: 1),
        ]
        #expect(PausePlace.place(of: Span(300, 900), among: words) == .aroundFiller)
        #expect(PausePlace.place(of: Span(700, 1400), among: words) == .clauseEnd)
    }

    @Test("A word whose time reaches into the pause stays on the side of its middle")
    func looseTimes() {
        let words = [
            Word("service", span: Span(0, 700), confidence: 1),
            Word("and", span: Span(900, 1400), confidence: 1),
        ]
        #expect(PausePlace.place(of: Span(500, 1000), among: words) == .clauseEnd)
    }

    @Test("Typed marks are no words")
    func marks() {
        var words = read("we stopped | then").words
        words.insert(Word(",", span: Span(400, 400), confidence: 1), at: 2)
        words[2].kind = .mark
        #expect(PausePlace.place(of: Span(400, 900), among: words) == .clauseEnd)
        #expect(PausePlace.place(of: Span(0, 100), among: []) == .beforeAnswer)
    }
}
