import Analysis
import Testing

@testable import Fitting

@Suite("JudgementFit: weights from labelled answers")
struct JudgementFitTests {
    // Forty answers, of which every other one says in one sentence what it cost.
    private func items() -> [LabelledAnswer] {
        (0..<40).map { number in
            let cost = number % 2 == 0
            let quote = "and we lost the trust of our oldest customer"
            let words = ["boat", "farm", "school", "ward", "shop"][number % 5]
            var item = LabelledAnswer(
                id: "\(number)", asked: .tradeoff, question: "What did it cost?",
                answer: "it was the time of the \(words) and i was there with the others for a year or more "
                    + (cost ? quote : "and then the work went on as it had gone on before"))
            item.labels = LabelledAnswer.Labels(
                cost ? [.tradeoff, .cost] : [], responsive: true, next: ["meta"])
            item.evidence = cost ? ["rungs.tradeoff": [quote], "principles.cost": [quote]] : [:]
            return item
        }
    }

    @Test("It learns what readers marked, shows it, and gives the same table twice")
    func learns() throws {
        let fit = JudgementFit(items(), families: CueFamilies())
        let (table, crossed) = fit.fit(remarks: []) { _ in }
        #expect(fit.fit(remarks: []) { _ in }.0.text == table.text)
        let found = try #require(crossed.probabilities[Analysis.Trait.cost.rawValue])
        for (place, probability) in found.enumerated() { #expect((probability > 0.5) == (place % 2 == 0)) }
        let judge = AnswerJudge(table: table, families: CueFamilies())
        let judgement = judge.judge(
            AnswerText("well it was a hard winter and we lost the trust of our oldest customer over it"),
            occasion: Occasion(asked: .tradeoff, question: "What did it cost?"))
        #expect(judgement[.cost]?.quote.contains("lost the trust") == true)
    }
}
