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
}
