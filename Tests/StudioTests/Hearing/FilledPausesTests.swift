import Analysis
import Foundation
import PocketSphinx
import SoundFile
import Speech
import Testing
import VirtualDesk

@Suite("Filled pauses: real recogniser, flite's voice")
struct FilledPausesTests {
    private static func spoken(_ arguments: [String], voice: String = "rms") throws -> [Int16] {
        let scratch = try Scratch()
        let file = scratch.file("spoken.wav")
        let outcome = try Outcome.of("flite", ["-voice", voice] + arguments + ["-o", file])
        guard outcome.status == 0 else { throw VirtualDesk.Broken(description: "flite: \(outcome.errors)") }
        return try Recording.read(file).samples
    }

    private static func heard(_ samples: [Int16]) throws -> [Word] {
        let path = Repository.root + "/Models/fillers.tsv"
        let table = try FillerTable(text: String(contentsOfFile: path, encoding: .utf8), file: path)
        let decoder = try Decoder.load(.installed, feeding: .whole)
        let words = try decoder.decode(samples)
        let aligned = try decoder.align(samples, with: words)
        // The alignment leaves the decoder as it was.
        #expect(try decoder.decode(samples) == words)
        return FillerInsertion.insert(
            table.fillers(in: samples, words: words, aligned: aligned), into: words)
    }

    @Test("A long um between two sentences is found there, the fluent sentences have none")
    func um() throws {
        let first = try Self.spoken(["-t", "we talked about the budget for the project"])
        let second = try Self.spoken(["-t", "then my manager asked me to stop"])
        let um = try Self.spoken(["-p", "pau ah m pau", "--setf", "duration_stretch=2.5"])
        let fluent = try Self.heard(first + second)
        #expect(!fluent.contains { $0.kind == .filler })
        let words = try Self.heard(first + um + second)
        let fillers = words.filter { $0.kind == .filler }
        #expect(fillers.count == 1)
        let filler = try #require(fillers.first)
        let place = Span(start: Samples(first.count), end: Samples(first.count + um.count))
        #expect(place.overlap(with: filler.span).count * 2 > filler.span.length.count)
        #expect(filler.confidence > 0.35)
    }

    @Test("Fluent speech has none", arguments: ["rms", "slt"])
    func fluent(voice: String) throws {
        let text = "i joined the team in march and we rebuilt the whole system before the end of the summer"
        let words = try Self.heard(Self.spoken(["-t", text], voice: voice))
        #expect(words.count > 5)
        #expect(!words.contains { $0.kind == .filler })
    }

    @Test("Words that the dictionary lacks, or that mean something in a grammar, end nothing")
    func unknown() throws {
        let sound = try Self.spoken(["-t", "we talked about the budget"])
        let decoder = try Decoder.load(.installed, feeding: .whole)
        let words = ["qwzzxy", "<s>", "a;b", "we", "|", "talked"].map {
            Word($0, span: Span(start: .zero, end: .zero), confidence: 0.9)
        }
        let aligned = try decoder.align(sound, with: words)
        #expect(aligned.filter { $0.kind == .word }.allSatisfy { ["we", "talked"].contains($0.text) })
        #expect(try decoder.align([], with: words).isEmpty)
        _ = try decoder.align(sound, with: [])
    }
}
