import Foundation
import Notation
import Speech
import Testing
import VirtualDesk

@testable import Interview

@Suite("CalibrationSentences: what a person reads aloud")
struct CalibrationSentencesTests {
    private static let plain = (1...8).map { "This is the sentence number " + Self.names[$0 - 1] + " of all" }
    private static let names = ["one", "two", "three", "four", "five", "six", "seven", "eight"]

    @Test("The shipped file has twenty, of five to twenty words")
    func shipped() throws {
        let file = Repository.root + "/Prompts/calibration.txt"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let sentences = try CalibrationSentences(text: text, file: file).all
        #expect(sentences.count == 20)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }

    @Test("Comments and empty lines are passed over, spaces do not matter")
    func comments() throws {
        let text = "# a comment\n\n  " + Self.plain.joined(separator: "  \n\n") + "\n"
        #expect(try CalibrationSentences(text: text, file: "x").all == Self.plain)
    }

    @Test(
        "A line that nobody can read in one way is told by its number",
        arguments: [
            ("Too short this", "this one 3"),
            (Array(repeating: "long", count: 21).joined(separator: " "), "this one 21"),
            ("It happened in the year 1999 or so", "'1'"),
            ("We paid fifty % of all of it", "'%'"),
            ("This is the sentence number one of all", "twice"),
        ])
    func wrong(line: String, problem: String) throws {
        let text = Self.plain.joined(separator: "\n") + "\n\n" + line
        let error = try #require(throws: NotationError.self) {
            try CalibrationSentences(text: text, file: "some.txt")
        }
        #expect(error.line == 10)
        #expect(error.sentence.hasPrefix("some.txt, line 10: "))
        #expect(error.problem.contains(problem), "\(error.problem)")
    }

    @Test("Too few say nothing about a voice")
    func few() throws {
        let error = try #require(throws: NotationError.self) {
            try CalibrationSentences(text: Self.plain.dropLast().joined(separator: "\n"), file: "some.txt")
        }
        #expect(error.problem.contains("7 sentences"))
    }
}
