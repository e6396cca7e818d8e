import ESpeak
import Foundation
import Language
import Speech

/// How well eSpeak NG's reading, mapped to ARPAbet, agrees with the recogniser's dictionary.
struct PronunciationRun {
    let dictionary: String
    static let sample = 3000

    /// Reads 3000 seeded words of the dictionary; each counts against the nearest of its ways, stress aside.
    func run() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: dictionary)))
        let table = try PronouncingDictionary(bytes, file: dictionary)
        let synthesizer = try Synthesizer.setUp(voice: Voice())
        for seed in 1...2 as ClosedRange<UInt64> {
            var generator = SplitMix64(seed: seed)
            let words = Array(Self.words(bytes).shuffled(using: &generator).prefix(Self.sample))
            var (errors, phones, right) = (0, 0, 0)
            for word in words {
                let said = try EspeakPhones.phones(synthesizer.phonemes(of: word)).map {
                    $0.filter { !$0.isNumber }
                }
                let ways = table.pronunciations(of: word).map { (way: $0, errors: Self.distance($0, said)) }
                guard let nearest = ways.min(by: { $0.errors < $1.errors }) else { continue }
                errors += nearest.errors
                phones += nearest.way.count
                right += nearest.errors == 0 ? 1 : 0
            }
            print(
                Figure(
                    name: "phone errors of \(words.count) words, seed \(seed)",
                    value: 100 * Double(errors) / Double(phones),
                    unit: "%", baseline: "the reference's table 10.5 %", limit: 10.5
                ).line)
            print(
                Figure(
                    name: "words with an error, seed \(seed)",
                    value: 100 * (1 - Double(right) / Double(words.count)),
                    unit: "%", baseline: "the reference's table 42 %", limit: 42
                ).line)
        }
    }

    // Words of letters alone, in the file's order.
    private static func words(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let word = line.prefix { $0 != " " }
            return word.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "'") } ? String(word) : nil
        }
    }

    private static func distance(_ first: [String], _ second: [String]) -> Int {
        var row = Array(0...second.count)
        for (place, phone) in first.enumerated() {
            var corner = row[0]
            row[0] = place + 1
            for column in second.indices {
                let best = min(
                    row[column + 1] + 1, row[column] + 1, corner + (phone == second[column] ? 0 : 1))
                corner = row[column + 1]
                row[column + 1] = best
            }
        }
        return row[second.count]
    }
}
