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

    @Test func theMostFrequentComesFirst() {
        #expect(Wordings.times(words("uh er um um er", 0, 2)) == "er 2 times, um 2 times, uh once")
        #expect(Wordings.times([]).isEmpty)
    }

    @Test(arguments: [
        (40, "", "no ums or uhs found"),
        (4, "um", "about 1 um or uh (um once)"),
        (29, "um uh um", "about 3 ums and uhs (um 2 times, uh once)"),
        (40, "um uh um", "about 3 ums and uhs (um 2 times, uh once), 8 per 100 words"),
        (150, "uh", "about 1 um or uh (uh once), fewer than 1 per 100 words"),
    ])
    func fillers(count: Int, fillers: String, text: String) {
        let said = Array(repeating: "word", count: count).joined(separator: " ")
        let delivery = Delivery(window: span(0, 60), sounding: [], words: words("\(said) \(fillers)", 0, 50))
        #expect(Wordings.fillers(delivery) == text)
    }

    @Test func whatIsOnlyPerhapsAFillerIsSaidSo() {
        #expect(Wordings.discourse([]) == nil)
        let found = [Word("you know", span: span(1, 2), confidence: 0.8)]
        #expect(Wordings.discourse(found) == "perhaps also as fillers: you know once")
    }

    @Test func deliveryInWords() {
        let delivery = Delivery(
            window: span(10, 30), sounding: [span(11.2, 16), span(17.5, 20), span(20.5, 22)],
            words: words("we had um lost", 11.2, 22))
        #expect(
            Wordings.delivery(delivery) == [
                "first word after 1.2 s", "spoke for 10.8 s", "17 words a minute",
                "2 silent pauses of a quarter second and more: 1 between clauses, 1 beside an um or uh",
                "median pause 1.0 s, longest 1.5 s at 0:16", "about 1 um or uh (um once)",
            ])
    }

    @Test(
        arguments: [
            ([], "we lost", ["no silent pauses"]),
            ([2], "we lost it", ["1 silent pause, 1.0 s at 0:02, inside a clause"]),
            ([2], "", ["1 silent pause, 1.0 s at 0:02"]),
            (
                [2, 5], "",
                ["2 silent pauses of a quarter second and more", "median pause 1.0 s, longest 1.0 s at 0:02"]
            ),
        ] as [([Double], String, [String])])
    func pauses(starts: [Double], said: String, phrases: [String]) {
        let edges: [Double] = [0] + starts.flatMap { start in [start, start + 1] } + [8]
        let sounding = stride(from: 0, to: edges.count, by: 2).map { span(edges[$0], edges[$0 + 1]) }
        // The first word alone lies before the pause.
        let heard = said.isEmpty ? [] : Array(words(said, 0, 6))
        let delivery = Delivery(window: span(0, 8), sounding: sounding, words: heard)
        #expect(Wordings.pauses(delivery) == phrases)
    }

    @Test func ofAShortAnswerNoRateIsGiven() {
        let delivery = Delivery(window: span(0, 5), sounding: [span(1, 2)], words: words("no", 1, 2))
        #expect(
            Wordings.delivery(delivery) == [
                "first word after 1.0 s", "spoke for 1.0 s", "no silent pauses", "no ums or uhs found",
            ])
    }
}
