import Foundation
import Speech
import Testing

@testable import Analysis

@Suite("Delivery: how an answer was spoken")
struct DeliveryTests {
    private func words(_ text: String) -> [Word] { Word.typed(text) }

    @Test("It measures from the first sound to the last, in the window only")
    func measures() {
        let delivery = Delivery(
            window: Span(1000, 20_000),
            sounding: [
                Span(0, 900), Span(2500, 4000), Span(4200, 6000), Span(7000, 9500), Span(21_000, 22_000),
            ],
            words: words("um i thought uh that it would hold"))
        #expect(delivery.timeToFirstWord == .milliseconds(1500))
        #expect(delivery.speaking == .seconds(7))
        #expect(delivery.words == 6)
        #expect(delivery.fillers.map(\.text) == ["um", "uh"])
        #expect(delivery.pauses == [Span(6000, 7000)])
        #expect(delivery.longestPause == Span(6000, 7000))
        #expect(delivery.wordsPerMinute == 6 * 60 / 7.0)
    }

    @Test("Nothing heard is nothing measured, not zero")
    func nothing() {
        let delivery = Delivery(window: Span(0, 9000), sounding: [], words: [])
        #expect(delivery.timeToFirstWord == nil)
        #expect(delivery.speaking == .zero)
        #expect(delivery.wordsPerMinute == nil)
        #expect(delivery.medianPause == nil)
        #expect(delivery.longestPause == nil)
    }

    @Test("A rate needs five seconds of speech", arguments: [(4990, false), (5000, true)])
    func rate(milliseconds: Int, isMeasured: Bool) {
        let delivery = Delivery(
            window: Span(0, 60_000), sounding: [Span(1000, 1000 + milliseconds)], words: words("a few words"))
        #expect((delivery.wordsPerMinute != nil) == isMeasured)
    }

    @Test("Who speaks before the window opens takes no time to begin")
    func early() {
        let delivery = Delivery(window: Span(1000, 5000), sounding: [Span(800, 3000)], words: [])
        #expect(delivery.timeToFirstWord == .zero)
    }

    @Test(
        "The median of the pauses",
        arguments: [([300], 300), ([300, 900], 600), ([900, 300, 500], 500), ([250, 260, 400, 4000], 330)])
    func median(pauses: [Int], median: Int) {
        var sounding = [Span(0, 1000)]
        for pause in pauses {
            let start = (sounding.last?.milliseconds[1] ?? 0) + pause
            sounding.append(Span(start, start + 500))
        }
        let delivery = Delivery(window: Span(0, 60_000), sounding: sounding, words: [])
        #expect(delivery.medianPause == .milliseconds(median))
        #expect(delivery.longestPause?.length == pauses.max().map(Samples.milliseconds))
    }

    @Test("It is read back as it was written")
    func codable() throws {
        let delivery = Delivery(
            window: Span(0, 9000), sounding: [Span(500, 2000), Span(2600, 8000)], words: words("um yes"))
        #expect(try JSONDecoder().decode(Delivery.self, from: JSONEncoder().encode(delivery)) == delivery)
    }

    @Test("A silence where sound was lost is nobody's pause")
    func lost() {
        let delivery = Delivery(
            window: Span(0, 9000), sounding: [Span(0, 1000), Span(2000, 3000), Span(4000, 5000)], words: [],
            lost: [Span(1200, 1900)])
        #expect(delivery.pauses == [Span(3000, 4000)])
    }

    /// Words a second apart from `start` on, each 400 ms long.
    private func spoken(_ text: String, from start: Int = 0) -> [Word] {
        text.split(separator: " ").enumerated().map { place, text in
            Word(String(text), span: Span(start + place * 1000, start + place * 1000 + 400), confidence: 0.9)
        }
    }

    @Test("Each pause has its place among the words")
    func places() {
        // Sound wherever a word is, so that there is a pause of 600 ms behind each but the last.
        let words = spoken("we lost the um customer and i left")
        let delivery = Delivery(window: Span(0, 9000), sounding: words.map(\.span), words: words)
        #expect(delivery.pauses.count == 7)
        #expect(
            delivery.places == [
                .insideClause, .clauseEnd, .aroundFiller, .aroundFiller, .clauseEnd, .insideClause,
                .insideClause,
            ])
        #expect(delivery.placedPauses.map(\.pause) == delivery.pauses)
        #expect(delivery.placedPauses.map(\.place) == delivery.places)
        #expect(delivery.pausesByPlace.map(\.count) == [3, 2, 2])
        #expect(delivery.pausesByPlace.map(\.place) == [.insideClause, .clauseEnd, .aroundFiller])
    }

    @Test("Where no word was heard a pause has no place")
    func placeless() {
        let delivery = Delivery(
            window: Span(0, 9000), sounding: [Span(0, 1000), Span(2000, 3000)], words: [])
        #expect(delivery.pauses.count == 1)
        #expect(delivery.places.isEmpty)
        #expect(delivery.placedPauses.map(\.place) == [nil])
        #expect(delivery.pausesByPlace.isEmpty)
    }

    @Test("Every place has its own phrase")
    func phrases() {
        #expect(Set(PausePlace.allCases.map(\.phrase)).count == PausePlace.allCases.count)
    }

    @Test(
        "Fillers to a hundred words need thirty words",
        arguments: [(29, 2, nil), (30, 3, 10), (50, 0, 0), (200, 1, 0.5)] as [(Int, Int, Double?)])
    func fillerRate(words: Int, fillers: Int, rate: Double?) {
        let text = Array(repeating: "word", count: words) + Array(repeating: "um", count: fillers)
        let delivery = Delivery(
            window: Span(0, 9000), sounding: [], words: self.words(text.joined(separator: " ")))
        #expect(delivery.fillersPerHundredWords == rate)
    }

    @Test("Words that perhaps fill time are kept beside the filled pauses, not among them")
    func discourse() {
        let delivery = Delivery(
            window: Span(0, 9000), sounding: [], words: words("um it was, you know, a hard year"))
        #expect(delivery.fillers.map(\.text) == ["um"])
        #expect(delivery.words == 7)
        let set = Delivery(
            window: Span(0, 9000), sounding: [], words: Word.paragraph("It was, you know, a hard year."))
        #expect(set.discourse.map(\.text) == ["you know"])
        #expect(set.discourse.allSatisfy { $0.confidence > DiscourseFillers.told })
    }

    @Test("What was written before there were places can be read")
    func old() throws {
        let old = """
            {"timeToFirstWord": 8000, "speaking": 32000, "words": 3, "fillers": [],
             "pauses": [{"start": 16000, "end": 24000}]}
            """
        let delivery = try JSONDecoder().decode(Delivery.self, from: Data(old.utf8))
        #expect(delivery.pauses == [Span(1000, 1500)])
        #expect(delivery.places.isEmpty)
        #expect(delivery.discourse.isEmpty)
        #expect(delivery.placedPauses.map(\.place) == [nil])
    }
}
