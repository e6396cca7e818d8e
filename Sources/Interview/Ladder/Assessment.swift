public import Analysis

/// What was read in one answer, and the move that it calls for.
public struct Assessment: Equatable, Sendable {
    /// What the words show.
    public var judgement: Judgement
    /// The next move.
    public var move: NextMove
    /// The line of the policy's table that chose it.
    public var rule: String

    /// Assesses an answer that was written down, from its words and its earlier exchanges alone.
    public init(of item: LabelledAnswer, judge: AnswerJudge, highest: Rung = .worldview) {
        var shown: Set<Rung> = []
        var tries: [Rung: Int] = [:]
        for (place, exchange) in item.before.enumerated() {
            tries[exchange.asked, default: 0] += 1
            let occasion = Occasion(
                asked: exchange.asked, question: exchange.question,
                earlier: item.before[..<place].map(\.answer))
            shown.formUnion(judge.judge(AnswerText(exchange.answer), occasion: occasion).rungs)
        }
        tries[item.asked, default: 0] += 1
        let text = AnswerText(item.answer)
        judgement = judge.judge(text, occasion: item.occasion)
        shown.formUnion(judgement.rungs)
        (move, rule) = MovePolicy.choose(
            Standing(
                asked: item.asked, highest: highest, judgement: judgement,
                isThin: text.words.count < Climb.thinWords, shown: shown, tries: tries, isChallenged: false,
                needsSurePattern: false))
    }
}
