import Analysis
import Testing

@testable import Fitting

@Suite("PlainNGrams: the baseline of plain runs of words")
struct PlainNGramsTests {
    @Test(
        "It says a label where the words are those of answers that have it, and nothing of words it never saw"
    )
    func learns() {
        let items = (0..<40).map { number in
            let cost = number % 2 == 0
            var item = LabelledAnswer(
                id: "\(number)", asked: .tradeoff, question: "What did it cost?",
                answer: "it was year \(number) " + (cost ? "and we lost their trust" : "and the work went on")
            )
            item.labels = LabelledAnswer.Labels(
                cost ? [.cost] : [], responsive: cost, next: ["meta"])
            return item
        }
        let plain = PlainNGrams(items)
        let cost = plain.judge("that spring and we lost their trust")
        #expect(cost.traits == [.cost] && cost.isResponsive)
        let other = plain.judge("that spring and the work went on")
        #expect(other.traits.isEmpty && !other.isResponsive)
    }
}
