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
        let impressions = self.impressions(of: answer, occasion: occasion)
        var judgement = Judgement(
            shown: [], probabilities: [:], isResponsive: true, unresponsive: 0,
            isEnough: isEnough(answer.words))
        for (column, trait) in Trait.allCases.enumerated() where trait != .evasion {
            guard let weighing = table.weighings[trait.rawValue] else { continue }
            let probability = judgement.isEnough ? weighing.probability(impressions.inputs) : 0
            judgement.probabilities[trait] = Double(probability)
            guard probability >= weighing.taken, judgement.isEnough else { continue }
            judgement.shown.append(
                Judgement.Shown(
                    trait: trait, probability: Double(probability),
                    quote: impressions.place(of: column).map { answer.quote($0) } ?? "",
                    isSure: probability >= weighing.shown))
        }
        if let weighing = table.weighings[JudgementTable.unresponsive] {
            let probability = weighing.probability(impressions.inputs)
            judgement.unresponsive = Double(probability)
            judgement.isResponsive = probability < weighing.taken
        }
        return judgement
    }

    /// The families that have a word among these.
    func familyNames(in answer: AnswerText) -> Set<String> {
        Set(families.cues(in: answer).map(\.family))
    }

    /// The bad and the good things that an answer tells.
    func beats(in answer: AnswerText) -> Beats { Beats(in: answer, cues: families.cues(in: answer)) }

    /// Who acts, is right and is credited in a story.
    func cast(of story: AnswerText) -> Cast { Cast(in: story, cues: families.cues(in: story)) }

    /// The words with which an answer calls back to what was told before ("going back to"); nothing where it does not.
    func callBack(in answer: AnswerText) -> String? {
        let cue = families.cues(in: answer).first { $0.family == "call-back" && $0.stretch.count > 1 }
        return cue.map { cue in
            let start = cue.stretch.lowerBound
            return answer.quote(start..<min(answer.words.count, start + Self.callBack))
        }
    }

    private func isEnough(_ words: [String]) -> Bool {
        let different = Set(words)
        let known = different.count { table.windows.row($0) != nil || table.answers.row($0) != nil }
        return different.count >= Self.fewest && Double(known) >= Self.known * Double(different.count)
    }

    private func impressions(of answer: AnswerText, occasion: Occasion) -> Impressions {
        let cues = families.cues(in: answer)
        return Impressions(
            answer, features: WordFeature.all(in: answer.words, cues: cues), occasion: occasion,
            cues: cues, windows: table.windows, answers: table.answers)
    }
}

extension JudgementTable.Weighing {
    /// How likely the trait is.
    package func probability(_ inputs: [Float]) -> Float {
        let sum = zip(weights, inputs).reduce(bias) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum))
    }
}
