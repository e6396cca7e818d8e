@testable import Report
import Analysis
import Speech
import Testing

@Suite struct WordingsTests {
    @Test(arguments: [
        (0, "0:00"), (59.99, "0:59"), (60, "1:00"), (187, "3:07"), (4325, "72:05"), (-1, "0:00"),
    ])
    func clock(seconds: Double, text: String) {
        #expect(Wordings.clock(.seconds(seconds)) == text)
    }

    @Test(arguments: [(0.25, "0.25 s"), (1.204, "1.20 s")])
    func exactSeconds(seconds: Double, text: String) {
        #expect(Wordings.exactSeconds(.seconds(seconds)) == text)
    }

    @Test(arguments: [(0, "0 s"), (59.9, "59 s"), (60, "1 min 0 s"), (754, "12 min 34 s")])
    func duration(seconds: Double, text: String) {
        #expect(Wordings.duration(.seconds(seconds)) == text)
    }

    @Test(arguments: [
        ("2026-03-04T17:20:05+01:00", "4 March 2026, 17:20"),
        ("2026-12-31T00:00:00Z", "31 December 2026, 00:00"),
        ("2026-13-01T00:00:00Z", "2026-13-01T00:00:00Z"), ("yesterday", "yesterday"), ("", ""),
    ])
    func date(started: String, text: String) {
        #expect(Wordings.date(started) == text)
    }

    @Test func countsHaveTheirNoun() {
        #expect([0, 1, 2].map { Wordings.count($0, "pause") } == ["0 pauses", "1 pause", "2 pauses"])
    }

    @Test func everyEndingIsASentence() {
        let causes: [String?] = [
            "complete", "stopped", "nobodyThere", "hungUp", "failed", "cut off", nil, "new",
        ]
        let sentences = causes.map(Wordings.ending)
        #expect(Set(sentences).count == causes.count)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }

    @Test func fillersAreCountedTheMostFrequentFirst() {
        #expect(Wordings.fillers([]) == "no fillers heard")
        let heard = words("uh er um um er", 0, 2)
        #expect(Wordings.fillers(heard) == "fillers heard: er 2 times, um 2 times, uh once")
    }

    @Test func deliveryInWords() {
        let delivery = Delivery(
            window: span(10, 30), sounding: [span(11.2, 16), span(17.5, 20), span(20.5, 22)],
            words: words("so we um lost", 11.2, 22))
        #expect(
            Wordings.delivery(delivery) == [
                "first word after 1.2 s", "spoke for 10.8 s", "17 words a minute",
                "2 silent pauses, median 1.0 s, longest 1.5 s at 0:16", "fillers heard: um once",
            ])
    }

    @Test func ofAShortAnswerNoRateIsGiven() {
        let delivery = Delivery(window: span(0, 5), sounding: [span(1, 2)], words: words("no", 1, 2))
        #expect(
            Wordings.delivery(delivery) == [
                "first word after 1.0 s", "spoke for 1.0 s", "no silent pauses", "no fillers heard",
            ])
    }
}
