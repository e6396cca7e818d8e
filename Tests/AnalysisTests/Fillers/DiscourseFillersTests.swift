import Speech
import Testing

@testable import Analysis

@Suite("Discourse fillers: only in a filler's position")
struct DiscourseFillersTests {
    @Test(
        "Never what says something",
        arguments: [
            "i would like to work here", "it looks like rain", "do you know the way", "i like that",
            "what i mean is this", "i was so tired that day", "people like him stay", "as you know i left",
            "that is the kind of job i want", "what actually happened was simple", "i mean it",
            "let me say it i'll let you know tomorrow", "we failed so we sent them home", "like that",
        ])
    func never(text: String) {
        #expect(DiscourseFillers.find(in: Word.typed(text)).isEmpty)
    }

    @Test(
        "What only fills time, once in each",
        arguments: [
            ("it took like three weeks", "like"), ("i was like really worried", "like"),
            ("and you know it was over", "you know"), ("i mean we all make mistakes", "i mean"),
            ("so i started there in may", "so"), ("i sort of knew it", "sort of"),
            ("we were kind of lost", "kind of"), ("actually i had a good year", "actually"),
            ("we were basically we were guessing", "basically"),
        ])
    func fills(text: String, phrase: String) throws {
        let found = DiscourseFillers.find(in: Word.typed(text))
        #expect(found.map(\.text) == [phrase])
        let filler = try #require(found.first)
        #expect(filler.kind == .filler)
        #expect(filler.confidence > DiscourseFillers.told && filler.confidence <= 1)
    }

    @Test("Silence on both sides makes a filler of the same words", arguments: [40, 400])
    func pauses(milliseconds: Int) {
        var at = Samples.zero
        let words = "the client like never called".split(separator: " ").map { text in
            if text == "like" || text == "never" { at += .milliseconds(milliseconds) }
            defer { at += .milliseconds(200) }
            return Word(String(text), span: Span(start: at, end: at + .milliseconds(200)), confidence: 1)
        }
        #expect(DiscourseFillers.find(in: words).map(\.text) == (milliseconds > 150 ? ["like"] : []))
    }

    @Test("A phrase of two words spans both")
    func span() throws {
        let words = ["well", "you", "know", "yes"].enumerated().map { place, text in
            Word(
                text, span: Span(start: .seconds(Double(place)), end: .seconds(Double(place) + 0.5)),
                confidence: 1)
        }
        let filler = try #require(DiscourseFillers.find(in: words).first)
        #expect(filler.span == Span(start: .seconds(1), end: .seconds(2.5)))
    }
}
