internal import Foundation

/// Judges what the words of an answer show: sparse patterns over short stretches, weighed with the whole answer and the
/// question asked.
///
/// The recipe of `reference/content.md`, section 2. Pure, exact and the same everywhere: dot products over a table.
public struct AnswerJudge: Equatable, Sendable {
    /// Fewer different words than these show nothing, whatever they are.
    static let fewest = 4
    /// Where fewer of the words than this are known, they are of another language, or misheard altogether.
    static let known = 0.4

    /// How many words a quote has at most.
    private static let longestQuote = 40
    /// How many words of a call-back are quoted.
    private static let callBack = 10

    private let table: JudgementTable
    private let families: CueFamilies

    /// A judge with these weights and families of words.
    public init(table: JudgementTable, families: CueFamilies) {
        self.table = table
        self.families = families
    }

    /// Judges an answer.
    public func judge(_ answer: AnswerText, occasion: Occasion) -> Judgement {
        judge(answer, occasion: occasion, cues: cues(in: answer))
    }

    // `cues`: those of the answer, which take long to find where it was heard.
    func judge(_ answer: AnswerText, occasion: Occasion, cues: [CueFamilies.Cue]) -> Judgement {
        let impressions = Impressions(
            answer, features: WordFeature.all(in: answer.words, cues: cues), occasion: occasion,
            cues: cues, windows: table.windows, answers: table.answers)
        let different = Set(answer.words)
        let isKnown = self.isKnown(different)
        var judgement = Judgement(
            shown: [], probabilities: [:], isResponsive: true, unresponsive: 0,
            isEnough: isKnown && different.count >= Self.fewest, isKnown: isKnown)
        for (column, trait) in Trait.allCases.enumerated() where trait != .evasion {
            guard let weighing = table.weighings[trait.rawValue] else { continue }
            let probability = judgement.isEnough ? weighing.probability(impressions.inputs) : 0
            judgement.probabilities[trait] = Double(probability)
            guard probability >= weighing.taken, judgement.isEnough else { continue }
            judgement.shown.append(
                Judgement.Shown(
                    trait: trait, probability: Double(probability),
                    quote: impressions.place(of: column).map { place in
                        answer.quote(answer.clauses(around: place, longest: Self.longestQuote))
                    } ?? "",
                    isSure: probability >= weighing.shown))
        }
        // Of words that nobody knows it cannot be told what they speak of.
        if isKnown, let weighing = table.weighings[JudgementTable.unresponsive] {
            let probability = weighing.probability(impressions.inputs)
            judgement.unresponsive = Double(probability)
            judgement.isResponsive = probability < weighing.taken
        }
        return judgement
    }

    /// The families of words that an answer has, and where.
    func cues(in answer: AnswerText) -> [CueFamilies.Cue] { families.cues(in: answer) }

    /// Who acts, is right and is credited in a story.
    func cast(of story: AnswerText) -> Cast { Cast(in: story, cues: cues(in: story)) }

    /// The words with which an answer goes back to what was told before ("as i said"); nothing where it does not.
    func callBack(in answer: AnswerText, cues: [CueFamilies.Cue]) -> String? {
        cues.first { $0.family == CueFamilies.Named.backToStory.rawValue }.map { cue in
            let start = cue.stretch.lowerBound
            return answer.quote(start..<min(answer.words.count, start + Self.callBack))
        }
    }

    private func isKnown(_ words: Set<String>) -> Bool {
        let known = words.count { table.windows.row($0) != nil || table.answers.row($0) != nil }
        return Double(known) >= Self.known * Double(words.count)
    }
}

extension JudgementTable.Weighing {
    /// How likely the trait is.
    package func probability(_ inputs: [Float]) -> Float {
        let sum = zip(weights, inputs).reduce(bias) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum))
    }
}
