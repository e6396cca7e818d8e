import Language
import Notation
import Studio
import Testing
import VirtualDesk

@Suite("The sounds of cues are those of the recogniser's dictionary")
struct CueSoundsTests {
    @Test func areCurrent() throws {
        let files = try Repository.promptFiles()
        let dictionary = try PronouncingDictionary.read()
        let families = try Notation.parse(try #require(files["cues/families.yaml"]), file: "families.yaml")
        let sounds = try Notation.parse(try #require(files["cues/sounds.yaml"]), file: "sounds.yaml")
        var expected: [String: String] = [:]
        for (_, value) in try families.entries() {
            for entry in try value.list() {
                let cue = try entry.text()
                let ways = cue.split(separator: " ").compactMap {
                    dictionary.pronunciations(of: String($0)).first
                }
                guard ways.count == cue.split(separator: " ").count, ways.joined().count >= 12 else {
                    continue
                }
                expected[cue] = ways.joined().joined(separator: " ")
            }
        }
        var found: [String: String] = [:]
        for (cue, value) in try sounds.entries() { found[cue] = try value.text() }
        #expect(found == expected, "make them again: scripts/evaluate cues")
    }
}
