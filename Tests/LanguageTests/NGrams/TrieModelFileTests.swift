import Foundation
import Speech
import Testing
import VirtualDesk

@testable import Language

@Suite("TrieModelFile: sphinxbase's binary models")
struct TrieModelFileTests {
    private static let stock = "/usr/share/pocketsphinx/model/en-us/en-us.lm.bin"

    @Test("The stock model holds what sphinxbase reads from it, six bigrams fewer than it claims")
    func stock() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.stock)))
        let model = try TrieModelFile.read(bytes, file: Self.stock)
        #expect(model.counts == [72_547, 2_051_541, 1_669_625])
        let golden = Repository.root + "/Tests/LanguageTests/Golden/sphinxbase.tsv"
        let lines = try String(contentsOfFile: golden, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        #expect(lines.count == 620)
        for line in lines {
            let columns = line.split(separator: "\t")
            let words = columns[1].split(separator: " ").map(String.init)
            let expected = try #require(Double(columns[0]))
            let found = model.logProbability(of: words[words.count - 1], after: words.dropLast())
            // sphinxbase rounds to whole logarithms of base 1.0001, which are .00004.
            #expect(abs((found ?? 0) - expected) < 1e-4, "\(line)")
        }
    }

    @Test("What is written is read again", arguments: [UInt64](1...5))
    func roundTrip(seed: UInt64) throws {
        let model = NGramTrainer().model(of: Drawn.sentences(200, words: 0..<40, seed: seed))
        let again = try TrieModelFile.read(TrieModelFile.bytes(of: model), file: "again")
        #expect(again.vocabulary == model.vocabulary)
        #expect(again.counts == model.counts)
        for context in model.contexts where context.last != "</s>" {
            for word in ["w0", "w7", "</s>"] {
                let (was, now) = (
                    model.logProbability(of: word, after: context),
                    again.logProbability(of: word, after: context)
                )
                #expect(abs((was ?? 0) - (now ?? 1)) < 3e-4)
            }
        }
    }

    @Test("A file that is cut off anywhere is an error, never a crash")
    func cutOff() {
        let bytes = TrieModelFile.bytes(of: NGramTrainer().model(of: [["a", "b"], ["a", "c"]]))
        let lengths = Array(0..<40) + stride(from: 40, to: bytes.count, by: 9973) + [bytes.count - 1]
        for length in lengths {
            #expect(throws: LanguageModelError.self) {
                try TrieModelFile.read(Array(bytes.prefix(length)), file: "cut")
            }
        }
    }

    @Test(
        "A file that contradicts itself is named",
        arguments: [
            (0, UInt8(0), "does not begin"), (19, 4, "n-grams of 4 words"), (32, 7, "quantised"),
            (23, 255, "counts are impossible"),
        ])
    func contradictory(place: Int, value: UInt8, problem: String) throws {
        var bytes = TrieModelFile.bytes(of: NGramTrainer().model(of: [["a", "b"], ["a", "c"]]))
        bytes[place] = value
        let error = try #require(throws: LanguageModelError.self) {
            try TrieModelFile.read(bytes, file: "f.lm.bin")
        }
        #expect(error.problem.contains(problem), "\(error.problem)")
    }

    @Test("Bytes changed at random are read or refused, never a crash", arguments: [UInt64](1...8))
    func changed(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let bytes = TrieModelFile.bytes(
            of: NGramTrainer().model(of: Drawn.sentences(30, words: 0..<9, seed: 1)))
        // What follows the quantiser's tables is where the pointers are.
        let tables = 36 + 3 * TrieModelFile.bins * 4
        for _ in 0..<20 {
            var changed = bytes
            changed[Int.random(in: tables..<bytes.count, using: &random)] ^= UInt8.random(
                in: 1...255, using: &random)
            let result = Result { try TrieModelFile.read(changed, file: "changed") }
            if case .failure(let error) = result { #expect(error is LanguageModelError) }
        }
    }
}
