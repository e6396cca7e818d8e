import Speech
import Testing

@testable import Analysis

@Suite("Pace: words a second between pauses")
struct PaceTests {
    /// Runs of words, each run at its own words a second, half a second of silence between.
    private func said(_ runs: [(words: Int, rate: Double)]) -> (words: [Word], pauses: [Span]) {
        var place = 0.0
        var words: [Word] = []
        var pauses: [Span] = []
        for run in runs {
            for _ in 0..<run.words {
                words.append(
                    Word(
                        "word", span: Span(start: .seconds(place), end: .seconds(place + 1 / run.rate)),
                        confidence: 0.6))
                place += 1 / run.rate
            }
            pauses.append(Span(start: .seconds(place), end: .seconds(place + 0.5)))
            place += 0.5
        }
        return (words, pauses)
    }

    @Test("From the slow runs to the quick ones")
    func range() throws {
        let (words, pauses) = said([(5, 2), (6, 4), (8, 3), (5, 2.5), (9, 3), (6, 3.5)])
        let pace = try #require(Pace(words: words, pauses: pauses))
        #expect(abs(pace.slow - 2) < 0.01 && abs(pace.quick - 4) < 0.01)
    }

    @Test("Nothing of few runs, of short ones, or of no words")
    func few() {
        let five = said([(5, 2), (6, 4), (8, 3), (5, 2.5), (9, 3)])
        #expect(Pace(words: five.words, pauses: five.pauses) == nil)
        let short = said(Array(repeating: (3, 2.0), count: 12))
        #expect(Pace(words: short.words, pauses: short.pauses) == nil)
        #expect(Pace(words: [], pauses: []) == nil)
    }

    @Test("Fillers are no words of a run")
    func fillers() throws {
        var (words, pauses) = said(Array(repeating: (5, 3.0), count: 7))
        let pace = Pace(words: words, pauses: pauses)
        words.append(Word("um", span: words[2].span, confidence: 0.9))
        words.sort { $0.span.start < $1.span.start }
        #expect(Pace(words: words, pauses: pauses) == pace)
        pauses.removeAll()
        #expect(Pace(words: words, pauses: pauses) == nil)
    }
}
