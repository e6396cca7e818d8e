import Speech
import Testing

@testable import Analysis

@Suite("AnswerReader: what an answer plainly held")
struct AnswerReaderTests {
    private static let yaml = """
        decision:
          plain: [i decided, i chose, the alternative]
          strong: ["i decided to * because", so i decided]
        meta:
          plain: [i avoid, i always]
          strong: [i tend to]
        """

    private func reader() throws -> AnswerReader {
        AnswerReader(
            cues: try Cues(yaml: Self.yaml, file: "cues.yaml"), phrases: try Shipped.phrases())
    }

    @Test(
        "A rung is plain with two cues apart, or with one strong",
        arguments: [
            ("i decided that we stop", []),
            ("i decided that we stop and the alternative was worse", [.decision]),
            ("i decided once and i decided twice", []),  // the same cue twice is one
            ("i tend to wait", [.meta]), ("i avoid people and i always have", [.meta]),
            // Strong cues that begin and end like plain ones.
            ("i decided to wait because it rained", [.decision]), ("so i decided", [.decision]),
            ("i decided to wait and i tend to", [.meta]),
            ("i chose and i tend to and the alternative", [.decision, .meta]),
            ("", []), ("decided i", []), ("i", []),
        ] as [(String, Set<Rung>)])
    func plain(answer: String, rungs: Set<Rung>) throws {
        #expect(Set(try reader().read(heard(answer)).evidence.keys) == rungs)
        #expect(Set(try reader().read(Word.typed(answer)).evidence.keys) == rungs)
    }

    @Test(
        "A word heard with little confidence counts for nothing",
        arguments: [
            ("i tend to wait", true), ("i tend? to wait", false), ("i tend:0.5 to wait", true),
            ("i tend:0.49 to wait", false), ("i decided to wait? because of rain", true),
            ("i decided? to wait because of rain", false), ("i chose but the alternative? was bad", false),
        ])
    func confidence(answer: String, isPlain: Bool) throws {
        #expect(try !reader().read(heard(answer)).evidence.isEmpty == isPlain)
    }

    @Test(
        "The asterisk is exactly one word",
        arguments: [
            ("i decided to because of it", false), ("i decided to stop because of it", true),
            ("i decided to stop it because of that", false),
        ])
    func wildcard(answer: String, isPlain: Bool) throws {
        #expect(try !reader().read(heard(answer)).evidence.isEmpty == isPlain)
    }

    @Test("Filled pauses neither count nor part a cue")
    func fillers() throws {
        let reading = try reader().read(heard("um i uh tend hmm to wait"))
        #expect(reading.words == 4)
        #expect(reading.evidence[.meta]?.quote == "i tend to wait")
        #expect(reading.evidence[.meta]?.cues == ["i tend to"])
    }

    @Test("Distant cues are quoted with what lies around each, joined by an ellipsis")
    func quote() throws {
        let filling = Array(repeating: "word", count: 20).joined(separator: " ")
        let reading = try reader().read(heard("\(filling) i chose it \(filling) the alternative failed"))
        let quote = try #require(reading.evidence[.decision]?.quote)
        #expect(quote == "word word i chose it word word word word word … word word the alternative failed")
        #expect(Set(reading.evidence[.decision]?.cues ?? []) == ["i chose", "the alternative"])
    }

    @Test(
        "Quotes are what was said, in its order, and hold the cues", arguments: 1...100 as ClosedRange<UInt64>
    )
    func quotes(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let cues = try Shipped.cues()
        let reader = AnswerReader(cues: cues, phrases: try Shipped.phrases())
        let pieces = cues.byRung.values.flatMap { $0.map(\.words) }.sorted { $0.joined() < $1.joined() }
        var words: [String] = []
        while words.count < 60 {
            words += pieces.randomElement(using: &generator)?.map { $0 == "*" ? "something" : $0 } ?? []
            words += ["um", "river", "stone", "um", "cloud"].shuffled(using: &generator).prefix(
                .random(in: 0...5, using: &generator))
        }
        let said = words.filter { $0 != "um" }.joined(separator: " ")
        let reading = reader.read(heard(words.joined(separator: " ")))
        #expect(!reading.evidence.isEmpty)
        for (rung, evidence) in reading.evidence {
            #expect(evidence.rung == rung)
            #expect(!evidence.cues.isEmpty)
            var rest = said[...]
            for stretch in evidence.quote.split(separator: " … ") {
                let place = try #require(
                    rest.firstRange(of: stretch), "\(stretch) was not said, or not in this order")
                rest = rest[place.upperBound...]
            }
            // Three stretches are quoted at most.
            for cue in evidence.cues where evidence.cues.count <= 3 && !cue.contains("*") {
                #expect(evidence.quote.contains(cue), "\(cue) is not in \(evidence.quote)")
            }
        }
    }

    @Test("Of the shipped cues a strong one suffices, a plain one does not")
    func shipped() throws {
        let cues = try Shipped.cues()
        let reader = AnswerReader(cues: cues, phrases: try Shipped.phrases())
        for (rung, found) in cues.byRung {
            for cue in found {
                let words = cue.words.map { $0 == "*" ? "something" : $0 }.joined(separator: " ")
                let isPlain = reader.read(heard(words)).evidence[rung] != nil
                #expect(isPlain == (cue.weight == 2), "\(rung): \(words)")
            }
        }
    }

    @Test("An answer about nothing shows nothing")
    func nothing() throws {
        let reader = AnswerReader(cues: try Shipped.cues(), phrases: try Shipped.phrases())
        let reading = reader.read(
            heard("the weather is nice and people walk along the river eating bread all afternoon"))
        #expect(reading.evidence.isEmpty)
        #expect(reading.words == 14)
    }
}
