import Analysis
import Speech
import Testing

@testable import Fitting

@Suite("Mishearing: an answer as a recogniser might have heard it")
struct MishearingTests {
    private func example() -> Example {
        let quote = "we lost the trust of our oldest customer"
        let filling = String(repeating: "and then the work went on for a while as it had before ", count: 8)
        var item = LabelledAnswer(
            id: "a", asked: .tradeoff, question: "What did it cost?", answer: filling + quote + " " + filling)
        item.labels = LabelledAnswer.Labels([.tradeoff], responsive: true, next: ["meta"])
        item.evidence = ["rungs.tradeoff": [quote]]
        return Example(item, families: CueFamilies())
    }

    private func misheard(seed: UInt64) -> Example {
        let example = example()
        let mishearing = Mishearing(
            vocabulary: Set(example.text.words + ["win", "then", "last", "trees", "off", "cut", "other"]),
            families: CueFamilies())
        var generator = SplitMix64(seed: seed)
        return mishearing.of(example, generator: &generator)
    }

    @Test(
        "Some words go wrong, most stay; the labels stay, and the marked stretch moves with its words",
        arguments: 1...20 as ClosedRange<UInt64>)
    func words(seed: UInt64) throws {
        let before = example()
        let after = misheard(seed: seed)
        #expect(after.text.words != before.text.words)
        #expect(after.traits == before.traits)
        let kept = after.text.words.count { Set(before.text.words).contains($0) }
        #expect(Double(kept) > 0.7 * Double(before.text.words.count))
        let stretch = try #require(after.marked[.tradeoff]?.first)
        #expect(stretch.upperBound <= after.text.words.count)
        let words = Set(after.text.words[stretch])
        #expect(
            words.intersection(["we", "lost", "trust", "oldest", "customer", "our"]).count >= 2, "\(words)")
        #expect(after.windows.contains { after.shows(.tradeoff, in: $0) == true })
    }

    @Test("The same seed, the same mishearing")
    func seeded() {
        #expect(misheard(seed: 7).text == misheard(seed: 7).text)
        #expect(misheard(seed: 7).text != misheard(seed: 8).text)
    }
}
