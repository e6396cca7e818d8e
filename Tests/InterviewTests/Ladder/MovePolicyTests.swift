import Testing

@testable import Analysis
@testable import Interview

@Suite("MovePolicy: the next move, first match wins")
struct MovePolicyTests {
    private func move(
        asked: Rung = .surface, shown: Set<Rung> = [.surface], tries: Int = 1,
        _ change: (inout Standing) -> Void = { _ in }
    ) -> String {
        let quotes = Dictionary(uniqueKeysWithValues: shown.map { ($0, "so it was \($0.rawValue)") })
        var standing = Standing(asked: asked, highest: .worldview, shown: quotes, tries: [asked: tries])
        standing.lacksAsked = !shown.contains(asked)
        change(&standing)
        return MovePolicy.choose(standing).move.label
    }

    private func pattern(_ trait: Analysis.Trait) -> Judgement.Shown {
        Judgement.Shown(trait: trait, probability: 0.95, quote: "i alone saw it", isSure: true)
    }

    @Test("The table, line by line")
    func table() {
        #expect(move { $0.silence = .reassure } == "time")
        #expect(move { $0.silence = .offer } == "time")
        #expect(move { $0.silence = .leave } == "close")
        #expect(
            move {
                $0.unfinished = "and then we"
                $0.thinness = "3 words"
            } == "silence", "who may go on is not pressed")
        #expect(move { $0.thinness = "3 words" } == "again:surface")
        #expect(move(tries: 2) { $0.thinness = "3 words" } == "context")
        #expect(
            move(tries: 2) {
                $0.thinness = "3 words"
                $0.thinRungs = 2
            } == "close")
        #expect(move { $0.isUnderstood = false } == "again:surface")
        #expect(move(tries: 2) { $0.isUnderstood = false } == "context")
        #expect(move { $0.isBeside = true } == "again:surface")
        #expect(move(tries: 2) { $0.isBeside = true } == "context")
        #expect(move { $0.patterns = [pattern(.hero)] } == "challenge:credit")
        #expect(move { $0.patterns = [pattern(.rehearsed), pattern(.hero)] } == "challenge:angle")
        #expect(
            move {
                $0.patterns = [pattern(.humbleBrag)]
                $0.isChallenged = true
            } == "context")
        let reuse = Reuse(source: "your story", quote: "word for word", share: 0.6)
        #expect(move { $0.reuse = reuse } == "challenge:angle")
        #expect(
            move {
                $0.reuse = reuse
                $0.isChallenged = true
            } == "context", "once a story")
        #expect(
            move {
                $0.returning = "as i said"
                $0.isChallenged = true
            } == "challenge:angle", "the other side was not met")
        #expect(move(asked: .decision) == "again:decision")
        #expect(move(asked: .decision, tries: 2) == "context")
        #expect(move(asked: .decision, tries: 2) { $0.settled = [.context, .decision] } == "tradeoff")
        #expect(move(asked: .decision, shown: [.surface, .context, .decision]) == "tradeoff")
        #expect(move(shown: Set(Rung.allCases)) == "close")
        #expect(move(asked: .worldview, shown: [.surface, .worldview]) == "context")
        #expect(
            move(asked: .worldview, shown: [.surface, .worldview]) {
                $0.tries = [.surface: 1, .decision: 1, .tradeoff: 1, .meta: 2, .worldview: 1]
            } == "close", "no step down from the top")
        #expect(move(shown: [.surface, .context]) { $0.highest = .context } == "close")
        #expect(
            move(shown: Set(Rung.allCases)) {
                $0.asksEveryRung = true
                $0.settled = [.surface]
            } == "context")
    }

    @Test("Every line of the table can be reached, and its name is its own")
    func names() {
        let names = MovePolicy.rules.map(\.name)
        #expect(Set(names).count == names.count)
        var standing = Standing(
            asked: .surface, highest: .worldview, shown: [.surface: "a", .context: "b c d"],
            tries: [.surface: 1])
        #expect(MovePolicy.choose(standing).rule == "what was already given is skipped")
        standing.shown[.context] = nil
        #expect(MovePolicy.choose(standing).rule == "the lowest open rung")
    }

    @Test("A decision has its reason and the words that it rests on")
    func grounds() {
        var standing = Standing(
            asked: .surface, highest: .worldview, shown: [.surface: "a", .context: "b c d"],
            tries: [.surface: 1])
        #expect(MovePolicy.decide(standing).decision.quotes == ["b c d"])
        standing.patterns = [pattern(.hero)]
        let challenge = MovePolicy.decide(standing).decision
        #expect(challenge.quotes == ["i alone saw it"])
        #expect(challenge.reason.contains("\u{201C}i alone saw it\u{201D}"))
        standing.unfinished = "and then we"
        let silence = MovePolicy.decide(standing).decision
        #expect(silence.quotes == ["and then we"])
        #expect(silence.asksNothing && !challenge.asksNothing)
    }
}
