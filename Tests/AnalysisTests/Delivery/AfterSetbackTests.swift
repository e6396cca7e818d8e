import Speech
import Testing

@testable import Analysis

@Suite("AfterSetback: what came after something bad was told")
struct AfterSetbackTests {
    private func reading(_ words: [Word]) throws -> AnswerReading {
        var reading = AnswerReading(evidence: [:], words: words.count, phrases: [])
        let text = AnswerText(words)
        let families = try CueFamilies(yaml: "setback: [we lost]\nredemption: [worked out]\n", file: "f.yaml")
        reading.text = text
        reading.beats = Beats(in: text, cues: families.cues(in: text))
        return reading
    }

    @Test("A pause behind its clause, or none; a good thing at once, or none")
    func after() throws {
        // A third of a second a word: "lease" ends at 3.93 s.
        let words = heard(
            "it was a cold spring and um we lost the whole lease and it worked out and then we lost the van")
        let reading = try reading(words)
        let silent = AfterSetback.all(
            in: reading, of: words, pauses: [Span(start: .seconds(3.8), end: .seconds(5.2))])
        #expect(silent.map(\.quote) == ["and um we lost the whole lease", "and then we lost the van"])
        #expect(silent.map(\.pause) == [.seconds(1.4), nil])
        #expect(silent.map(\.good) == ["worked out", nil])
        #expect(silent.map(\.isLast) == [false, true])
        #expect(silent[0].at == words[5].span.start)
        let elsewhere = AfterSetback.all(
            in: reading, of: words, pauses: [Span(start: .seconds(2), end: .seconds(2.6))])
        #expect(elsewhere.allSatisfy { $0.pause == nil })
    }

    @Test("Nothing of words that were heard with doubt, or not judged")
    func doubt() throws {
        let words = heard("so in the spring we lost:0.5 the whole lease")
        #expect(AfterSetback.all(in: try reading(words), of: words, pauses: []).isEmpty)
        let bare = AnswerReading(evidence: [:], words: 2, phrases: [])
        #expect(AfterSetback.all(in: bare, of: words, pauses: []).isEmpty)
    }
}
