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
            "you need skills you get like patience", "what was he like when the cameras were off",
            "it was like trying to park a bus", "i was like no we can't", "he talked like i was a customer",
            "i learned to like the silence", "they like two sugars", "like i said it was hard",
            "he got paid like a surgeon", "do you like actually meeting the families",
            "the trouble is you know too much", "the more you know about bees",
            "until you know what is under it",
            "some of you know the firm", "next thing you know they've sold it",
            "you know the crossroads by the chapel",
            "by the second week you know everyone", "i'll have you know i passed", "just so you know i left",
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
            ("she rang me at like eleven", "like"), ("i had like four minutes", "like"),
            ("there was like a whole box of receipts", "like"), ("they gave us like no training", "like"),
            ("we like sat down with them", "like"), ("she like never wrote", "like"),
            ("we had to like strip the engine", "like"), ("he was like shaking", "like"),
            ("he was like the only one", "like"), ("it is like impossible to find one", "like"),
            ("i kept like checking my phone", "like"), ("because like we'd already paid", "like"),
            ("it was a really like intense week", "like"), ("carrying like half the shop", "like"),
            ("it was you know very polite", "you know"), ("a you know family place", "you know"),
            ("i had to you know let go", "you know"), ("we could you know talk to them", "you know"),
            ("it was a hard winter you know we lost eleven", "you know"),
            ("they'd call at night you know asking for it", "you know"),
            ("and you know my brothers all went away", "you know"),
            ("but you know when the money's gone it's gone", "you know"),
            ("we had music and everything you know", "you know"),
            ("we lost it i mean we never had it", "i mean"), ("the deal sort of fell through", "sort of"),
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
        let words = "the parents like nobody called".split(separator: " ").map { text in
            if text == "like" || text == "nobody" { at += .milliseconds(milliseconds) }
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
