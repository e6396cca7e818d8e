public import Analysis

/// What was read in one answer, and the move that it calls for.
public struct Assessment: Equatable, Sendable {
    /// What the words show.
    public var judgement: Judgement
    /// The next move.
    public var move: NextMove
    /// Why, with the line of the policy's table that chose it.
    public var decision: Decision
    /// What belongs to a rung and was said nowhere on this story.
    public var lacking: Set<Lack>

    /// Assesses an answer that was written down, from its words and its earlier exchanges alone.
    public init(of item: LabelledAnswer, judge: AnswerJudge, highest: Rung = .worldview) {
        self.init(
            of: item, judgement: judge.judge(AnswerText(item.answer), occasion: item.occasion), judge: judge,
            highest: highest)
    }

    /// The same, where the answer itself is judged already.
    public init(of item: LabelledAnswer, judgement: Judgement, judge: AnswerJudge, highest: Rung = .worldview)
    {
        var tries: [Rung: Int] = [:]
        var given: Set<Lack> = []
        var earlier: [Judgement] = []
        for (place, exchange) in item.before.enumerated() {
            tries[exchange.asked, default: 0] += 1
            let occasion = Occasion(
                asked: exchange.asked, question: exchange.question,
                earlier: item.before[..<place].map(\.answer))
            let text = AnswerText(exchange.answer)
            earlier.append(judge.judge(text, occasion: occasion))
            given.formUnion(judge.given(in: text, judgement: earlier[place]))
        }
        tries[item.asked, default: 0] += 1
        let text = AnswerText(item.answer)
        self.judgement = judgement
        given.formUnion(judge.given(in: text, judgement: judgement))
        lacking = Set(Lack.allCases).subtracting(given)
        let told = Self.shown(earlier)
        let shown = Self.shown(earlier + [judgement])
        var standing = Standing(
            asked: item.asked, highest: highest, shown: shown, new: Set(shown.keys).subtracting(told.keys),
            // What opened the story, and what was answered just now, is not what is asked for next.
            settled: [.surface, item.asked], tries: tries)
        if text.words.count < AnswerReading.thinWords {
            standing.thinness = Standing.words(text.words.count)
        }
        standing.isUnderstood = judgement.isKnown
        standing.isBeside = judgement.unresponsive >= Self.likely
        standing.lacksAsked = Self.likelihood(of: item.asked, in: earlier + [judgement]) < Self.unlikely
        // Nobody is accused by it: a reader of written answers wants to know what an interviewer might ask about.
        standing.patterns = judgement.shown.filter { $0.trait.kind == .anti }
            .sorted { $0.probability > $1.probability }
        (move, decision) = MovePolicy.decide(standing)
    }

    // Chosen by cross-validation on Models/answers without the held-out file, where anything from .45 to .55 and from
    // .25 to .4 does as well: more likely than not, and hardly.
    private static let likely = 0.5
    private static let unlikely = 0.3

    // How likely a rung was shown in any of the answers: what was half said twice was said.
    private static func likelihood(of rung: Rung, in answers: [Judgement]) -> Double {
        1 - answers.reduce(1) { $0 * (1 - $1.probabilities[Trait(rung), default: 0]) }
    }

    // The rungs that were likely shown, each with the first words that show it, where any do.
    private static func shown(_ answers: [Judgement]) -> [Rung: String] {
        let likely = Rung.allCases.filter { likelihood(of: $0, in: answers) >= Self.likely }
        return Dictionary(
            uniqueKeysWithValues: likely.map { rung in
                (rung, answers.lazy.compactMap { $0[Trait(rung)]?.quote }.first ?? "")
            })
    }
}
