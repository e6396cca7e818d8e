import Analysis
import Foundation

/// Other people's talk about their work, in a file of CEReD's form: tab-separated number, context, sentence, label.
///
/// None of them accuses themselves of anything, and their readers marked which sentences are thoughtful.
struct PlainTalk {
    private struct Row {
        var context: String
        var sentence: String
        var isThoughtful: Bool
    }

    private static let question = "Tell me about something that happened at your work."
    private let rows: [Row]

    /// Reads the file.
    init(file: String) throws {
        rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst().compactMap
        {
            let fields = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 3 else { return nil }
            return Row(context: fields[1], sentence: fields[2], isThoughtful: Self.labels.contains(fields[3]))
        }
    }

    /// Prints how many of 300 contexts are said to show a pattern.
    func countAccusations(by judge: AnswerJudge) {
        let step = max(1, rows.count / 300)
        let chosen = Array(stride(from: 0, to: rows.count, by: step).prefix(300))
        var said: [Trait: Int] = [:]
        var sure: [Trait: Int] = [:]
        for place in chosen {
            let judgement = judge.judge(
                AnswerText(rows[place].context), occasion: Occasion(asked: .surface, question: Self.question))
            for shown in judgement.shown {
                said[shown.trait, default: 0] += 1
                if shown.isSure { sure[shown.trait, default: 0] += 1 }
            }
        }
        let each = (Trait.all(.anti) + [.surface]).map {
            "\($0.label) \(said[$0] ?? 0), surely \(sure[$0] ?? 0)"
        }
        print("plain talk: of \(chosen.count) texts: " + each.joined(separator: "; "))
    }

    /// Prints how well the scores of Meta-Reflection, Worldview and Learning tell thoughtful sentences from the rest.
    ///
    /// The area under the curve is the chance that a thoughtful one scores above another: .5 is by lot.
    func rank(by judge: AnswerJudge) {
        let traits = [Trait.meta, .worldview, .learning]
        let thoughtful = rows.map(\.isThoughtful)
        let scores = rows.map { row in
            let judgement = judge.judge(
                AnswerText(row.sentence), occasion: Occasion(asked: .meta, question: Self.question))
            return traits.map { judgement.probabilities[$0] ?? 0 }
        }
        let each = traits.indices.map { column in
            traits[column].label + String(format: " %.2f", Self.area(scores.map { $0[column] }, thoughtful))
        }
        let together = Self.area(scores.map { $0.reduce(0, +) }, thoughtful)
        print(
            "thoughtful sentences: area under the curve of \(rows.count), \(thoughtful.count { $0 }) of them so: "
                + each.joined(separator: ", ") + String(format: ", together %.2f", together))
    }

    private static let labels: Set = ["Reflection", "Learning", "Perspective", "Intention"]

    // By ranks (Mann and Whitney); equal scores share theirs.
    private static func area(_ scores: [Double], _ truths: [Bool]) -> Double {
        let ranked = scores.indices.sorted { scores[$0] < scores[$1] }
        var sum = 0.0
        var start = 0
        while start < ranked.count {
            var end = start
            while end < ranked.count, scores[ranked[end]] == scores[ranked[start]] { end += 1 }
            let rank = Double(start + 1 + end) / 2
            sum += rank * Double(ranked[start..<end].count { truths[$0] })
            start = end
        }
        let positives = Double(truths.count { $0 })
        let negatives = Double(truths.count) - positives
        guard positives > 0, negatives > 0 else { return 0.5 }
        return (sum - positives * (positives + 1) / 2) / (positives * negatives)
    }
}
