import Analysis
import Fitting
import Foundation
import Language

/// How well the stock language model, the corpus alone and their mixes foresee the held-out answers.
struct LanguageRun {
    let root: String

    private let stock = "/usr/share/pocketsphinx/model/en-us/en-us.lm.bin"

    /// Prints a line a model: perplexity and unknown words, then the share that expectation maximisation finds.
    func run() throws {
        let base = try TrieModelFile.read(bytes(stock), file: stock)
        let held = try LabelledFile.read(root + "/Models/answers/held-out.jsonl")
            .flatMap { CorpusText.units(CorpusText.words($0.answer)) }
        let text = try String(contentsOfFile: root + "/Models/corpus/answers.txt", encoding: .utf8)
        let corpus = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let plain = NGramTrainer().model(of: corpus)
        let seeded = NGramTrainer().model(of: FillerSeeding().seeded(corpus))
        report("stock", base, held)
        report("corpus", plain, held)
        report("corpus, fillers seeded", seeded, held)
        for weight in [0.02, 0.05, 0.1, 0.2, 0.3, 0.5] {
            report("seeded, \(weight)", NGramMixture(seeded, weight: weight, base).model(), held)
        }
        print("best share of the corpus by EM: \(MixtureWeight.best(plain, base, on: held))")
    }

    private func report(_ name: String, _ model: NGramModel, _ sentences: [[String]]) {
        let found = model.perplexity(of: sentences)
        let unknown = 100 * found.unknownRate(sentences: sentences.count)
        print(
            "\(name): perplexity \(Int(found.value.rounded())), unknown \(String(format: "%.2f", unknown)) %")
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
