import Speech
import Testing

@testable import Interview

@Suite("Correction: the right words in place of those that were heard")
struct CorrectionTests {
    /// Words of a tenth of a second each, every fifth of a second from 0 on.
    private static func heard(_ text: String, confidence: Double = 0.3) -> [Word] {
        text.split(separator: " ").enumerated().map { place, text in
            let start = Samples(place * 3200)
            return Word(
                String(text), span: Span(start: start, end: start + Samples(1600)), confidence: confidence)
        }
    }

    private static func span(of words: ArraySlice<Word>) -> Span {
        Span(start: words.first?.span.start ?? .zero, end: words.last?.span.end ?? .zero)
    }

    @Test(
        "The words of the stretch alone are replaced",
        arguments: [
            ("we must the bill", 1..<3, "moved the big", "we moved the big bill"),
            ("we must the bill", 0..<1, "she", "she must the bill"),
            ("we must the bill", 3..<4, "billing service now", "we must the billing service now"),
            ("we must the bill", 1..<2, "", "we the bill"),
            ("we must the bill", 0..<4, "", ""),
            ("we must the bill", 0..<4, "nobody", "nobody"),
            ("we must the bill", 2..<3, "the", "we must the bill"),
        ])
    func replaced(text: String, range: Range<Int>, said: String, result: String) {
        let words = Self.heard(text)
        let right = said.split(separator: " ").map { String($0) }
        let correction = Correction(
            span: Self.span(of: words[range]), heard: words[range].map(\.text), said: right)
        let after = correction.applied(to: words)
        #expect(after.map(\.text).joined(separator: " ") == result)
        #expect(after.filter { $0.confidence == 1 }.map(\.text) == right)
        #expect(after.filter { $0.confidence < 1 }.count == words.count - range.count)
        #expect(after.map(\.span.start) == after.map(\.span.start).sorted())
    }

    @Test("Right words share the stretch by their letters, without a gap")
    func shares() {
        let correction = Correction(
            span: Span(start: Samples(1000), end: Samples(2000)), heard: ["x"], said: ["a", "four", "fives"])
        let words = correction.spread
        #expect(words.map(\.span.start.count) == [1000, 1100, 1500])
        #expect(words.map(\.span.end.count) == [1100, 1500, 2000])
        #expect(words.allSatisfy { $0.confidence == 1 })
    }

    @Test("A word that is confirmed keeps its own time")
    func confirmed() {
        let words = Self.heard("we moved it")
        let correction = Correction(
            span: Self.span(of: words[0..<3]), heard: words.map(\.text), said: words.map(\.text))
        let after = correction.applied(to: words)
        #expect(correction.isConfirmation)
        #expect(after.map(\.span) == words.map(\.span))
        #expect(after.allSatisfy { $0.confidence == 1 })
    }

    @Test("A filled pause that was put right is one")
    func filler() {
        let words = Self.heard("on we moved")
        let correction = Correction(span: words[0].span, heard: ["on"], said: ["um"])
        #expect(correction.applied(to: words).first?.kind == .filler)
    }

    @Test("Where another pass has moved the edges since, the middles decide")
    func moved() {
        var words = Self.heard("we must it")
        words[1].span = Span(start: Samples(2900), end: Samples(4700))
        let correction = Correction(
            span: Span(start: Samples(3200), end: Samples(4800)), heard: ["must"], said: ["moved"])
        #expect(correction.applied(to: words).map(\.text) == ["we", "moved", "it"])
    }

    @Test("The later of two corrections of a stretch holds, and other answers are left alone")
    func order() {
        let words = Self.heard("we must it")
        let first = Correction(span: words[1].span, heard: ["must"], said: ["missed"])
        let second = Correction(span: words[1].span, heard: ["missed"], said: ["moved", "past"])
        let elsewhere = Correction(
            span: words[1].span.moved(by: .seconds(60)), heard: ["it"], said: ["nothing"])
        let window = Span(start: .zero, end: .seconds(10))
        let after = [first, elsewhere, second].applied(to: words, in: window)
        #expect(after.map(\.text) == ["we", "moved", "past", "it"])
    }

    @Test("Whatever is corrected, no time is invented and no other word lost", arguments: 1...200)
    func properties(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...12, using: &random)
        let words = Self.heard(Array(repeating: "word", count: count).joined(separator: " "))
        let from = Int.random(in: 0..<count, using: &random)
        let to = Int.random(in: (from + 1)...count, using: &random)
        let said = (0..<Int.random(in: 0...6, using: &random)).map { String(repeating: "x", count: $0 + 1) }
        let correction = Correction(
            span: Self.span(of: words[from..<to]), heard: words[from..<to].map(\.text), said: said)
        let after = correction.applied(to: words)
        #expect(after.count == words.count - (to - from) + said.count)
        #expect(after.prefix(from) == words.prefix(from))
        #expect(after.suffix(count - to) == words.suffix(count - to))
        for word in after.dropFirst(from).prefix(said.count) {
            #expect(correction.span.overlap(with: word.span) == word.span.length)
        }
        #expect(correction.applied(to: after).map(\.text) == after.map(\.text), "twice is once")
    }

    private static func entry(_ what: LogEntry.What) -> LogEntry { LogEntry(at: .seconds(9), what: what) }

    private static func segment(_ text: String, at seconds: Double, confidence: Double) -> Segment {
        let offset = Samples.seconds(seconds)
        let words = heard(text, confidence: confidence).map { $0.moved(by: offset) }
        return Segment(span: Span(start: offset, end: offset + .seconds(2)), words: words)
    }

    private static func answer(_ from: Double, _ to: Double) -> LogEntry {
        let window = Span(start: .seconds(from), end: .seconds(to))
        return entry(
            .event(
                .answered(
                    answer: Answer(
                        window: window, sounding: [window], words: [], ending: .pause, patience: .zero))))
    }

    @Test("What was set right gives sentences, without what is still in doubt; other answers give none")
    func sentences() {
        let doubtful = Self.segment("we must it over", at: 1, confidence: 0.3)
        let log = [
            Self.entry(.segment(doubtful)),
            Self.entry(.segment(Self.segment("it took a year", at: 5, confidence: 0.9))),
            Self.answer(0, 8),
            Self.entry(.segment(Self.segment("nobody looked at this", at: 11, confidence: 0.9))),
            Self.answer(10, 14),
            Self.entry(
                .correction(
                    Correction(
                        span: Self.span(of: doubtful.words[0..<2]), heard: ["we", "must"],
                        said: ["we", "moved"]))),
        ]
        #expect(log.correctedSentences() == [["we", "moved"], ["it", "took", "a", "year"]])
        #expect(log.dropLast().map { $0 }.correctedSentences().isEmpty)
    }
}
