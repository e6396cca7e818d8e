import Foundation
import Notation
import Testing

@testable import Language

@Suite("PronouncingDictionary: the recogniser's words")
struct PronouncingDictionaryTests {
    @Test("Words and their further ways, wherever the file has them")
    func reads() throws {
        let text = "a AH\na's EY Z\na(2) EY\nzoo Z UW"
        let dictionary = try PronouncingDictionary(Array(text.utf8), file: "d")
        #expect(dictionary.count == 3)
        #expect(dictionary.pronunciations(of: "a") == [["AH"], ["EY"]])
        #expect(dictionary.pronunciations(of: "zoo") == [["Z", "UW"]])
        #expect(dictionary.contains("a's"))
        for missing in ["", "zo", "zoos", "A", "a(3)"] { #expect(!dictionary.contains(missing)) }
        #expect(dictionary.pronunciations(of: "zo").isEmpty)
    }

    @Test("A word without phones names its line", arguments: ["a AH\nb\n", "a AH\nb   \n"])
    func broken(text: String) throws {
        let error = try #require(throws: NotationError.self) {
            try PronouncingDictionary(Array(text.utf8), file: "d")
        }
        #expect(error.file == "d")
        #expect(error.line == 2)
    }

    @Test("An empty file has no words")
    func empty() throws {
        #expect(try PronouncingDictionary([], file: "d").count == 0)
        #expect(try !PronouncingDictionary([], file: "d").contains("a"))
    }

    @Test("Every word of the recogniser's own dictionary is found, with its phones")
    func installed() throws {
        let path = "/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict"
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let dictionary = try PronouncingDictionary([UInt8](data), file: path)
        #expect(dictionary.count == 125_945)
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated()
        where line.offset % 97 == 0 {
            let fields = line.element.split(separator: " ").map(String.init)
            #expect(dictionary.contains(fields[0]), "\(fields[0])")
            let base = String(fields[0].prefix { $0 != "(" })
            #expect(dictionary.pronunciations(of: base).contains(Array(fields.dropFirst())), "\(fields[0])")
        }
    }
}
