import Analysis
import Fitting
import Foundation
import Language

/// Makes `Models/corpus/answers.txt` from the labelled answers that may be learned from.
struct CorpusRun {
    let root: String

    /// Reads every file of `Models/answers` but the held-out one and writes one unit of speech a line.
    func run() throws {
        let folder = root + "/Models/answers"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".jsonl") && $0 != "held-out.jsonl" }
        var lines: [String] = []
        for name in names {
            for item in try LabelledFile.read(folder + "/" + name) {
                lines += CorpusText.units(CorpusText.words(item.answer)).map { $0.joined(separator: " ") }
            }
        }
        let file = root + "/Models/corpus/answers.txt"
        try (lines.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
        let words = lines.flatMap { $0.split(separator: " ") }
        let fillers = words.count { FillerSeeding.fillers.contains(String($0)) }
        print("\(file): \(lines.count) lines, \(words.count) words, \(fillers) of them um or uh")
    }
}
