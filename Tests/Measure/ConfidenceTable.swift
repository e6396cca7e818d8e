import Foundation

/// How often words are right, by the confidence that they were heard with: a reliability table.
struct ConfidenceTable {
    private struct Bin {
        var words = 0
        var right = 0
        var confidence = 0.0
    }

    private var bins = [Bin](repeating: Bin(), count: 5)

    /// Counts one recording's words; fillers are another detector's and stay out.
    mutating func add(said: [String], heard: Heard) {
        let words = heard.words.filter { !HearingText.isFiller($0.text) }
        let pairs = WordAlignment.pairs(said.filter { !HearingText.isFiller($0) }, words.map(\.text))
        for (pair, word) in zip(pairs.filter { $0.heard != nil }, words) {
            let place = min(bins.count - 1, max(0, Int(word.confidence * Double(bins.count))))
            bins[place].words += 1
            bins[place].right += pair.said == pair.heard ? 1 : 0
            bins[place].confidence += word.confidence
        }
    }

    /// Prints a line a bin and the expected calibration error (Naeini, Cooper and Hauskrecht 2015).
    func show() {
        var error = 0.0
        for (place, bin) in bins.enumerated() {
            let words = Double(max(1, bin.words))
            error += abs(bin.confidence - Double(bin.right))
            print(
                String(
                    format: "  %.1f to %.1f  %4d words  mean confidence %.2f  right %.2f",
                    Double(place) / Double(bins.count), Double(place + 1) / Double(bins.count), bin.words,
                    bin.confidence / words, Double(bin.right) / words))
        }
        let words = bins.reduce(0) { $0 + $1.words }
        print(String(format: "  expected calibration error %.3f", error / Double(max(1, words))))
    }
}
