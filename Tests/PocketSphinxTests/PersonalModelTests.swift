import Foundation
import Speech
import Testing
import VirtualDesk

@testable import PocketSphinx

@Suite("Decoder: expecting what a small model knows")
struct PersonalModelTests {
    // A unigram model with one sentence's words, heavily on "foreword", which sounds like "forward".
    private static let arpa = """
        \\data\\
        ngram 1=5

        \\1-grams:
        -0.7782 </s>
        -99 <s>
        -0.3010 foreword
        -0.7782 go
        -0.7782 zyzzyx

        \\end\\

        """

    @Test("What the small model knows is heard; without it everything is as before")
    func expected() throws {
        let scratch = try Scratch()
        let path = scratch.file("small.arpa")
        try Self.arpa.write(toFile: path, atomically: true, encoding: .utf8)
        let decoder = try Decoder.load(.installed, feeding: .whole)
        let sound = try Sounds.goForward()
        try decoder.expect(PersonalModel(path: path, weight: 0.5))
        let biased = try decoder.decode(sound).map(\.text)
        #expect(biased.contains("foreword"))
        try decoder.expect(PersonalModel(path: path, weight: 0.4))
        let again = try decoder.decode(sound).map(\.text)
        #expect(again.contains("foreword"))
        try decoder.expect(nil)
        let plain = try decoder.decode(sound).map(\.text)
        #expect(plain == Sounds.words)
    }

    @Test("A missing model is told by its path, and hearing goes on")
    func missing() throws {
        let decoder = try Decoder.load(.installed, feeding: .whole)
        let error = try #require(throws: RecogniserError.self) {
            try decoder.expect(PersonalModel(path: "/nowhere/small.arpa"))
        }
        #expect(error.sentence.contains("/nowhere/small.arpa"))
        let words = try decoder.decode(Sounds.goForward()).map(\.text)
        #expect(words == Sounds.words)
    }
}
