import Analysis
import Foundation
import Speech

/// Whether the scores of thought rank other people's thoughtful sentences above their others.
///
/// On a file of CEReD's form (tab-separated: number, context, sentence, label): Meta-Reflection, Learning and Worldview
/// against the sentences that its readers marked as Reflection, Learning, Perspective or Intention. The area under the
/// curve is the chance that one of those scores above one of the rest: .5 is by lot.
struct PlainTalkRanking {
    let file: String

    /// Prints the areas.
    func run(_ judge: AnswerJudge) throws {
        let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }.filter { $0.count > 3 }
        let traits = [Trait.meta, .worldview, .learning]
        let occasion = Occasion(
            asked: .meta, question: "Tell me about something that happened at your work.")
        var thoughtful: [Bool] = []
        var scores: [[Double]] = []
        for row in rows {
            let judgement = judge.judge(AnswerText(String(row[2])), occasion: occasion)
            scores.append(traits.map { judgement.probabilities[$0] ?? 0 })
            thoughtful.append(Self.labels.contains(String(row[3])))
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
