import Testing

@testable import Language

@Suite("CorpusText and FillerSeeding: text as it is said")
struct CorpusTextTests {
    @Test(
        "Written text becomes spoken words",
        arguments: [
            ("Well, I didn't KNOW — that's it.", "well i didn't know that's it"),
            ("a walk-in, 'quoted' text and the lads' van", "a walk in quoted text and the lads' van"),
            ("in 2019 and 2005, by 1900", "in twenty nineteen and two thousand five by nineteen hundred"),
            ("12,500 users, 20% of 7", "twelve thousand five hundred users twenty percent of seven"),
            ("room 007 and 0", "room zero zero seven and zero"),
            ("100 by 42", "one hundred by forty two"),
            ("the 3rd", "the three rd"),
            ("… !", ""),
        ])
    func words(text: String, expected: String) {
        #expect(CorpusText.words(text).joined(separator: " ") == expected)
    }

    @Test("A unit ends before an opener, once it has eight words; nothing is lost")
    func units() {
        let words = CorpusText.words(
            "we had one and two and then so the parlour was old and so we built a new one")
        let units = CorpusText.units(words)
        #expect(
            units.map { $0.joined(separator: " ") } == [
                "we had one and two and then so the parlour was old", "and so we built a new one",
            ])
        #expect(units.flatMap { $0 } == words)
        #expect(CorpusText.units([]) == [])
    }

    @Test(
        "Fillers come to the wanted share, at openings, the same for the same seed",
        arguments: [UInt64](1...4))
    func seeding(seed: UInt64) {
        let sentences =
            Drawn.sentences(3000, words: 0..<30, seed: seed).map { ["um"] + $0 + ["and"] + $0 }
            + Drawn.sentences(12_000, words: 0..<30, seed: seed + 7)
        let seeding = FillerSeeding(rate: 0.09, seed: seed)
        let seeded = seeding.seeded(sentences)
        let words = seeded.flatMap { $0 }
        let share = Double(words.count { FillerSeeding.fillers.contains($0) }) / Double(words.count)
        #expect(abs(share - 0.09) < 0.005)
        #expect(seeded == seeding.seeded(sentences))
        func bare(_ text: [[String]]) -> [[String]] {
            text.map { $0.filter { !FillerSeeding.fillers.contains($0) } }
        }
        #expect(bare(seeded) == bare(sentences))
        for sentence in seeded {
            for place in sentence.indices.dropFirst() where FillerSeeding.fillers.contains(sentence[place]) {
                #expect(sentence[place - 1] == "and")
            }
        }
    }

    @Test("Text that has fillers enough stays as it is")
    func enough() {
        #expect(FillerSeeding(rate: 0.02).seeded([["um", "a", "b"]]) == [["um", "a", "b"]])
        #expect(FillerSeeding().seeded([]) == [])
    }

    @Test("A personal model knows the stories and the names, and makes the story's own phrases likely")
    func personal() throws {
        let arpa = PersonalText.arpa(
            stories: ["We moved the billing service in 2019. The switch took one weekend."],
            vocabulary: ["Kubernetes"])
        let model = try NGramModel(arpa: arpa, file: "personal")
        #expect(model.vocabulary["kubernetes"] != nil && model.vocabulary["nineteen"] != nil)
        #expect(model.probability(of: "service", after: ["the", "billing"]) > 0.5)
        #expect(model.probability(of: "kubernetes", after: ["<s>"]) > 0.1)
    }
}
