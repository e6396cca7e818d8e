import Foundation
import PocketSphinx
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("Recogniser's process: a decoder's calls, across two processes")
struct RecogniserProcessTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func load(_ settings: DecoderSettings) throws -> RecogniserProcess {
        try RecogniserProcess.load(settings, program: Repository.program)
    }

    @Test(
        "A whole segment has the same words as in this process, to the last digit",
        arguments: [DecoderSettings.Search.full, .hasty, .cautious])
    func whole(search: DecoderSettings.Search) throws {
        let sound = try Spoken.goForward()
        let settings = DecoderSettings(feeding: .whole, search: search)
        let here = try Decoder.load(settings).decode(sound)
        var process = try load(settings)
        let first = try process.decode(sound)
        let second = try process.decode(sound)
        #expect(first.map(\.text) == Spoken.words)
        #expect(first == here)
        #expect(second == here)
        let none = try process.decode([])
        #expect(none.isEmpty)
    }

    @Test("So has a live utterance, sent block by block without waiting")
    func live() throws {
        let sound = try Spoken.goForward()
        let decoder = try Decoder.load(DecoderSettings(feeding: .live))
        var process = try load(DecoderSettings(feeding: .live))
        for _ in 1...2 {
            try decoder.begin()
            try process.begin()
            for start in stride(from: 0, to: sound.count, by: 320) {
                let block = Array(sound[start..<min(start + 320, sound.count)])
                try block.withUnsafeBufferPointer { try decoder.hear($0) }
                try process.hear(block)
            }
            let soFar = try process.partial()
            #expect(soFar == decoder.partial())
            let words = try process.end()
            let here = try decoder.end()
            #expect(words.map(\.text) == Spoken.words)
            #expect(words == here)
        }
    }

    @Test("A whole segment leaves the same mean as in this process")
    func mean() throws {
        let sound = try Spoken.goForward()
        let settings = DecoderSettings(feeding: .whole)
        let decoder = try Decoder.load(settings)
        _ = try decoder.decode(sound)
        let here = decoder.mean
        var process = try load(settings)
        _ = try process.decode(sound)
        let there = try process.mean()
        #expect(there == here)
        #expect(there.count == Decoder.meanLength)
    }

    @Test("What cannot be loaded is the same typed error as in this process")
    func refusedLoading() throws {
        let nowhere = DecoderSettings(model: RecognitionModel(under: "/nowhere"), feeding: .whole)
        let missing = RecogniserError(
            call: "/nowhere/en-us/mdef", problem: "its model is not installed")
        #expect(throws: missing) { _ = try Decoder.load(nowhere) }
        #expect(throws: RecogniserProcess.Failure.refused(missing)) { _ = try load(nowhere) }
        let phones = DecoderSettings(
            feeding: .whole, taught: [DecoderSettings.Taught(word: "zzyzx", phones: "Q Q")])
        #expect(
            throws: RecogniserProcess.Failure.refused(
                RecogniserError(
                    call: "ps_add_word", problem: "the pronunciation 'Q Q' of 'zzyzx' was refused"))
        ) { _ = try load(phones) }
    }

    @Test("Calls out of turn are refused by the next answer, and the process can be asked again")
    func outOfTurn() throws {
        var process = try load(DecoderSettings(feeding: .live))
        #expect(
            throws: RecogniserProcess.Failure.refused(
                RecogniserError(call: "ps_end_utt", problem: "it refused a call"))
        ) { _ = try process.end() }
        try process.begin()
        try process.begin()
        #expect(
            throws: RecogniserProcess.Failure.refused(
                RecogniserError(call: "ps_start_utt", problem: "it refused a call"))
        ) { _ = try process.end() }
        #expect(throws: RecogniserProcess.Failure.self) { _ = try process.decode([1, 2, 3]) }
        try process.begin()
        try process.hear(try Spoken.goForward())
        let words = try process.end()
        #expect(words.map(\.text) == Spoken.words)
    }

    @Test("A small model that is missing is refused, and what was expected before still is")
    func expects() throws {
        var process = try load(DecoderSettings(feeding: .whole))
        #expect(throws: RecogniserProcess.Failure.self) {
            try process.expect(PersonalModel(path: "/nowhere.lm"))
        }
        try process.expect(nil)
        let words = try process.decode(try Spoken.goForward())
        #expect(words.map(\.text) == Spoken.words)
    }

    @Test("A killed process is lost, and says by what")
    func killed() throws {
        var process = try load(DecoderSettings(feeding: .whole))
        let before = process.hasGone
        Processes.killAndWait(process.number)
        let after = process.hasGone
        #expect(!before && after)
        let lost = RecogniserError(call: Repository.program, problem: "its process ended with signal 9")
        #expect(throws: RecogniserProcess.Failure.lost(lost)) {
            _ = try process.decode(try Spoken.goForward())
        }
        #expect(throws: RecogniserProcess.Failure.lost(lost)) {
            _ = try process.decode(try Spoken.goForward())
        }
    }

    @Test(
        "A program that is no recogniser is one clear sentence",
        arguments: [
            (UnsteadyProgram.Start.leaves, "its process ended with code 3"),
            (.babbles, "what it sent is no message of a recogniser"),
            (.breaksOff, "its process ended with code 0"),
        ])
    func stranger(start: UnsteadyProgram.Start, problem: String) throws {
        let program = try UnsteadyProgram([start, start], in: scratch)
        let error = RecogniserError(call: program.path, problem: problem)
        #expect(throws: RecogniserProcess.Failure.lost(error)) {
            _ = try RecogniserProcess.load(DecoderSettings(feeding: .whole), program: program.path)
        }
        #expect(error.sentence == "The speech recogniser did not work: \(problem) (\(program.path)).")
        let starts = try program.starts
        #expect(starts == 2, "it has a second chance")
    }

    @Test("A program that is not there is one clear sentence")
    func missing() {
        #expect(
            throws: RecogniserProcess.Failure.lost(
                RecogniserError(
                    call: "/nowhere/ladder",
                    problem: "its process could not be started, No such file or directory"))
        ) { _ = try RecogniserProcess.load(DecoderSettings(feeding: .whole), program: "/nowhere/ladder") }
    }

    @Test("A process lost while it loads has a second chance")
    func secondChance() throws {
        let program = try UnsteadyProgram([.leaves], in: scratch)
        var process = try RecogniserProcess.load(DecoderSettings(feeding: .whole), program: program.path)
        let words = try process.decode(try Spoken.goForward())
        #expect(words.map(\.text) == Spoken.words)
    }

    @Test("It ends with its handle, has its own process group, and holds three descriptors and a copy")
    func manners() throws {
        let open = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/etc/hostname"))
        let passed = fcntl(open.fileDescriptor, F_DUPFD, 10)  // without close-on-exec
        defer { close(passed) }
        let number: Int32
        do {
            let process = try load(DecoderSettings(feeding: .live))
            number = process.number
            #expect(getpgid(number) == number)
            let held = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(number)/fd").map {
                try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(number)/fd/\($0)")
            }
            #expect(held.count { $0.hasPrefix("socket:") } == 2, "\(held)")
            #expect(!held.contains("/etc/hostname"), "\(held)")
        }
        #expect(!Processes.isRunning(number))
    }
}
