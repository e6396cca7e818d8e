@testable import Analysis
import Testing

@testable import Interview

@Suite("MovePolicy: the next move, first match wins")
struct MovePolicyTests {
    private func move(
        asked: Rung = .surface, shown: Set<Rung> = [.surface], tries: Int = 1, thin: Bool = false,
        responsive: Bool = true, patterns: [(Analysis.Trait, Double, Bool)] = [], challenged: Bool = false,
        needsSure: Bool = true
    ) -> String {
        let judgement = Judgement(
            shown: patterns.map { Judgement.Shown(trait: $0.0, probability: $0.1, quote: "", isSure: $0.2) },
            probabilities: [:], isResponsive: responsive, unresponsive: responsive ? 0.1 : 0.9, isEnough: true
        )
        let standing = Standing(
            asked: asked, highest: .worldview, judgement: judgement, isThin: thin, shown: shown,
            tries: [asked: tries], isChallenged: challenged, needsSurePattern: needsSure)
        return MovePolicy.choose(standing).move.label
    }

    @Test("The table, line by line")
    func table() {
        #expect(move(thin: true) == "again:surface")
        #expect(move(responsive: false) == "again:surface")
        #expect(move(tries: 2, responsive: false) == "context")
        #expect(move(patterns: [(.hero, 0.9, true)]) == "challenge:credit")
        #expect(move(patterns: [(.hero, 0.9, true), (.rehearsed, 0.95, true)]) == "challenge:angle")
        #expect(move(patterns: [(.humbleBrag, 0.8, false)]) == "context", "not sure, not said")
        #expect(move(patterns: [(.humbleBrag, 0.8, false)], needsSure: false) == "challenge:humble-brag")
        #expect(move(patterns: [(.humbleBrag, 0.99, true)], challenged: true) == "context")
        #expect(move(asked: .decision, shown: [.surface]) == "again:decision")
        #expect(move(asked: .decision, shown: [.surface], tries: 2) == "context")
        #expect(move(asked: .decision, shown: [.surface, .context, .decision]) == "tradeoff")
        #expect(move(shown: Set(Rung.allCases)) == "close")
    }
}
