import Analysis
import Foundation
import Speech
import VirtualDesk

/// Whether "like", "you know" and the others fill time or mean something: sentences labelled by hand.
struct DiscourseRun {
    /// The phrases for which figures are wanted: precision 0.9, recall 0.7.
    private static let wanted = ["like", "you know"]

    private let material = Repository.root + "/Tests/Measure/Material/"

    /// Prints precision and recall on the labelled phrases of `Material/discourse.tsv`, and on those beside which the
    /// rules were written.
    func run() throws {
        try report(material + "discourse.tsv", title: "Discourse fillers")
        try report(material + "discourse-dev.tsv", title: "Discourse fillers (rules written on these)")
    }

    private func report(_ file: String, title: String) throws {
        var (pair, all) = (Count(), Count())
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if number == 0, fields.first == "text" { continue }
            let words = fields[0].split(separator: " ").map(String.init)
            guard fields.count >= 4, let index = Int(fields[2]),
                words.dropFirst(index).starts(with: fields[1].split(separator: " ").map(String.init)),
                ["filler", "lexical"].contains(fields[3])
            else {
                throw VirtualDesk.Broken(
                    description: "\(file): line \(number + 1): not text, target, index, label, pauses.")
            }
            let pauses = fields.count > 4 ? fields[4].split(separator: ",").compactMap { Int($0) } : []
            let spoken = Self.spoken(words, pauses: Set(pauses))
            let starts = DiscourseFillers.find(in: spoken).map(\.span.start)
            var one = Count()
            one.add(
                isFound: starts.contains(spoken[index].span.start), isFiller: fields[3] == "filler",
                elsewhere: starts.count { $0 != spoken[index].span.start })
            all += one
            if Self.wanted.contains(fields[1]) { pair += one }
        }
        print("\n\(title), \(all.phrases) labelled phrases")
        print(HearingReport.padded("like + you know") + pair.line)
        print(HearingReport.padded("all eight") + all.line)
    }

    /// Words of 0.3 s; before some of them a pause of 0.4 s, before the others nothing.
    private static func spoken(_ words: [String], pauses: Set<Int>) -> [Word] {
        var place = Samples.zero
        return words.enumerated().map { index, text in
            if pauses.contains(index) { place += .milliseconds(400) }
            let start = place
            place += .milliseconds(300)
            return Word(text, span: Span(start: start, end: place), confidence: 1)
        }
    }
}

extension DiscourseRun {
    /// What was found among labelled phrases.
    private struct Count {
        var (phrases, right, invented, missed, elsewhere) = (0, 0, 0, 0, 0)

        mutating func add(isFound: Bool, isFiller: Bool, elsewhere others: Int) {
            phrases += 1
            right += isFound && isFiller ? 1 : 0
            invented += isFound && !isFiller ? 1 : 0
            missed += !isFound && isFiller ? 1 : 0
            elsewhere += others
        }

        static func += (left: inout Count, right: Count) {
            left.phrases += right.phrases
            left.right += right.right
            left.invented += right.invented
            left.missed += right.missed
            left.elsewhere += right.elsewhere
        }

        var line: String {
            String(
                format: "precision %.2f  recall %.2f  (%d phrases: %d found, %d invented, %d missed; "
                    + "%d on words without a label)",
                Double(right) / Double(max(1, right + invented)),
                Double(right) / Double(max(1, right + missed)),
                phrases, right, invented, missed, elsewhere)
        }
    }
}
