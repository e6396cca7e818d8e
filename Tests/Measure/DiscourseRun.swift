import Analysis
import Foundation
import Speech
import VirtualDesk

/// Whether "like", "you know" and the others fill time or mean something: sentences labelled by hand.
struct DiscourseRun {
    /// Prints precision and recall on the labelled phrases of `Material/discourse.tsv`.
    func run() throws {
        let file = Repository.root + "/Tests/Measure/Material/discourse.tsv"
        var (right, invented, missed, elsewhere, sentences) = (0, 0, 0, 0, 0)
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
            let isFound = starts.contains(spoken[index].span.start)
            let isFiller = fields[3] == "filler"
            sentences += 1
            right += isFound && isFiller ? 1 : 0
            invented += isFound && !isFiller ? 1 : 0
            missed += !isFound && isFiller ? 1 : 0
            elsewhere += starts.count { $0 != spoken[index].span.start }
        }
        print("\nDiscourse fillers, \(sentences) labelled phrases")
        print(
            HearingReport.padded("ladder")
                + String(
                    format: "precision %.2f  recall %.2f  (%d found, %d invented, %d missed; "
                        + "%d on words without a label)",
                    Double(right) / Double(max(1, right + invented)),
                    Double(right) / Double(max(1, right + missed)), right, invented, missed, elsewhere))
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
