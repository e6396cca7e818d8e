import Analysis
import Testing

@testable import Fitting

@Suite("Agreement: the figures of the scorer")
struct AgreementTests {
    private func item(_ traits: [Analysis.Trait], responsive: Bool = true, evidence: [String: [String]] = [:])
        -> LabelledAnswer
    {
        var item = LabelledAnswer(
            id: "a", asked: .surface, question: "What?", answer: "we lost two of our customers that spring")
        item.labels = LabelledAnswer.Labels(traits, responsive: responsive, next: ["context"])
        item.evidence = evidence
        return item
    }

    @Test("Hits, false alarms and misses give precision, recall and F1")
    func counts() {
        var agreement = Agreement()
        agreement.add(item([.surface, .context]), said: [.surface, .decision], responsive: true)
        agreement.add(item([.surface]), said: [.surface], responsive: false)
        #expect(agreement.counts[.surface]?.f1 == 1)
        #expect(agreement.counts[.context]?.recall == 0)
        #expect(agreement.counts[.decision]?.precision == 0)
        #expect(abs(agreement.macroF1(.rungs) - 1.0 / 6) < 1e-9)
        #expect(agreement.responsive.right == 1 && agreement.responsive.all == 2)
    }

    @Test(
        "A quote lies on a marked one where four words in a row are shared",
        arguments: [("we lost two of", 1), ("lost two our customers", 0), ("so we lost two of our", 1)])
    func quotes(quote: String, hits: Int) {
        var agreement = Agreement()
        let item = item([.tradeoff], evidence: ["rungs.tradeoff": ["we lost two of our customers"]])
        agreement.add(item, said: [.tradeoff], responsive: true, quotes: [.tradeoff: quote])
        #expect(agreement.quotes.hits == hits && agreement.quotes.all == 1)
    }
}
