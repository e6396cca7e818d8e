import Analysis
import Foundation
import Language
import Notation
import PocketSphinx

/// Writes how the long cues of `Prompts/cues/families.yaml` sound, by the recogniser's dictionary.
struct CueRun {
    let root: String

    /// Writes `Prompts/cues/sounds.yaml`; a cue with a word that the dictionary lacks is known by its words alone.
    func run() throws {
        let file = root + "/Prompts/cues/families.yaml"
        let dictionary = RecognitionModel.installed.dictionary
        let table = try PronouncingDictionary(
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: dictionary))), file: dictionary)
        var sounds: [String: String] = [:]
        let notation = try Notation.parse(try String(contentsOfFile: file, encoding: .utf8), file: file)
        for (_, value) in try notation.entries() {
            for entry in try value.list() {
                let cue = try entry.text()
                let ways = cue.split(separator: " ").map { table.pronunciations(of: String($0)).first }
                guard !ways.contains(where: { $0 == nil }) else { continue }
                let phones = ways.compactMap(\.self).flatMap(\.self)
                if phones.count >= CueFamilies.leastPhones { sounds[cue] = phones.joined(separator: " ") }
            }
        }
        let head = """
            # How the cues of families.yaml sound that have \(CueFamilies.leastPhones) phones and more: where words were misheard, they are known
            # by that. Written by scripts/evaluate cues; do not edit.

            """
        let lines = sounds.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
        try (head + lines.joined()).write(
            toFile: root + "/Prompts/cues/sounds.yaml", atomically: true, encoding: .utf8)
        print("\(sounds.count) cues of \(CueFamilies.leastPhones) phones and more")
    }
}
