import Foundation
import Interview
import SoundFile
import Speech
import Testing
import VirtualDesk

@testable import Archive

@Suite("SessionStore: closing sessions that were cut off")
struct CloseUnfinishedTests {
    let scratch: Scratch
    private let store: SessionStore

    init() throws {
        scratch = try Scratch()
        store = SessionStore(home: scratch.path)
    }

    private static let spoke = LogEntry(at: .seconds(1), what: .event(.spoke))

    /// A session whose log has `entries` and then `rest`, without a running ladder.
    private func session(_ entries: [LogEntry], rest: String = "") throws -> SessionFolder {
        let folder = try store.create(now: Date(timeIntervalSince1970: 1_769_846_405), zone: .gmt).folder
        do {
            let log = try EventLog(path: folder.events)
            for entry in entries { try log.append(entry) }
        }
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.events))
        try file.seekToEnd()
        try file.write(contentsOf: Data(rest.utf8))
        try file.close()
        return folder
    }

    @Test("A recording whose header lags is mended, an unfinished line removed, and the end logged")
    func cutOff() throws {
        let folder = try session([Self.spoke], rest: #"{"at":32000,"no"#)
        try writeLaggingRecording(folder.recording, settled: 16_000, written: 48_000)
        #expect(try SoundReader.open(folder.recording).frames == 16_000)

        #expect(try store.closeUnfinished().closed == [folder])
        #expect(try SoundReader.open(folder.recording).frames == 48_000)
        let candidate = try folder.candidate()
        #expect(candidate.count == 48_000)
        #expect(candidate.last == 2000)
        let log = try folder.log()
        #expect(log == [Self.spoke, LogEntry(at: .seconds(3), what: .closed("cut off"))])
        let text = try String(contentsOfFile: folder.events, encoding: .utf8)
        #expect(!text.contains("32000"))
        #expect(text.hasSuffix("\"cut off\"}\n"))
        #expect(try permissions(of: folder.events) == 0o600)

        #expect(try store.closeUnfinished().closed.isEmpty)
        #expect(try folder.log() == log)
    }

    @Test("A typed session has no recording; it ends with its last line")
    func typed() throws {
        let folder = try session([Self.spoke])
        #expect(!folder.hasRecording)
        #expect(try store.closeUnfinished().closed == [folder])
        #expect(try folder.log().last == LogEntry(at: .seconds(1), what: .closed("cut off")))
        #expect(try folder.candidate().isEmpty)
    }

    @Test("A session that was closed is left as it is")
    func closed() throws {
        let folder = try session([Self.spoke, LogEntry(at: .seconds(9), what: .closed("complete"))])
        try writeLaggingRecording(folder.recording, settled: 100, written: 300)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.events))
        #expect(try store.closeUnfinished().closed.isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.events)) == before)
        #expect(try SoundReader.open(folder.recording).frames == 100)
    }

    @Test(
        "What was corrected behind its end leaves a session closed, however much it is", arguments: [1, 200])
    func corrected(count: Int) throws {
        let correction = Correction(
            span: Span(start: .zero, end: .seconds(1)), heard: ["must"], said: ["moved", "it"])
        let end = LogEntry(at: .seconds(9), what: .closed("complete"))
        let corrections = Array(
            repeating: LogEntry(at: .seconds(9), what: .correction(correction)), count: count)
        let folder = try session([Self.spoke, end] + corrections, rest: #"{"at":9,"corr"#)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.events))
        #expect(try store.closeUnfinished().closed.isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.events)) == before)
        // A later correction stands on a line of its own.
        let more = LogEntry(at: .seconds(9), what: .note("more"))
        try folder.reopenLog().append(more)
        #expect(try folder.log() == [Self.spoke, end] + corrections + [more])
    }

    @Test("Sentences that were set right come from every session; a damaged log is told, and costs no other")
    func sentences() throws {
        let words = ["we", "must", "it"].enumerated().map { place, text in
            let start = Samples(place * 1600)
            return Word(text, span: Span(start: start, end: start + Samples(1600)), confidence: 0.9)
        }
        let segment = Segment(span: Span(start: .zero, end: .seconds(1)), words: words)
        let correction = Correction(span: words[1].span, heard: ["must"], said: ["moved"])
        let log = [LogEntry.What.segment(segment), .correction(correction)]
            .map { LogEntry(at: .seconds(1), what: $0) }
        _ = try session(log)
        let broken = try session(log, rest: "nonsense\n")
        _ = try session(log)
        let (sentences, troubles) = try store.correctedSentences()
        #expect(sentences == [["we", "moved", "it"], ["we", "moved", "it"]])
        #expect(troubles.map(\.path) == [broken.events])
        #expect(troubles.map(\.line) == [3])
    }

    @Test("A session that another ladder is writing is left as it is")
    func running() throws {
        let folder = try session([Self.spoke])
        try writeLaggingRecording(folder.recording, settled: 100, written: 300)
        let log = try EventLog(path: folder.events)
        defer { withExtendedLifetime(log) {} }
        #expect(folder.isRunning)
        #expect(try store.closeUnfinished().closed.isEmpty)
        #expect(try folder.log() == [Self.spoke])
        #expect(try SoundReader.open(folder.recording).frames == 100)
    }

    @Test("Of several sessions only those cut off are closed; a broken one does not keep the others from it")
    func several() throws {
        let first = try session([Self.spoke])
        _ = try session([LogEntry(at: .zero, what: .closed("complete"))])
        let broken = try session([], rest: "nonsense\n")
        let last = try session([Self.spoke])
        let (closed, troubles) = try store.closeUnfinished()
        #expect(closed == [last, first])
        #expect(troubles.map { ($0 as? ArchiveError)?.path } == [broken.events])
        #expect(try String(contentsOfFile: broken.events, encoding: .utf8) == "nonsense\n")
    }

    @Test("A broken log is told by file and line")
    func broken() throws {
        let folder = try session([Self.spoke], rest: "nonsense\n")
        let error = try #require(try store.closeUnfinished().troubles.first as? ArchiveError)
        #expect(error.path == folder.events)
        #expect(error.line == 2)
    }

    @Test("Without any session there is nothing to close")
    func none() throws {
        #expect(try store.closeUnfinished().closed.isEmpty)
    }

    @Test("A folder in which nothing was recorded yet is removed without a word")
    func empty() throws {
        let folder = try session([])
        try writeLaggingRecording(folder.recording, settled: 0, written: 0)
        let (closed, troubles) = try store.closeUnfinished()
        #expect(closed.isEmpty && troubles.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test("A recording without a log is kept, and told with its place")
    func withoutLog() throws {
        let folder = try session([])
        unlink(folder.events)
        try writeLaggingRecording(folder.recording, settled: 16_000, written: 48_000)
        let trouble = try #require(try store.closeUnfinished().troubles.first as? ArchiveError)
        #expect(trouble.path == folder.events)
        #expect(FileManager.default.fileExists(atPath: folder.recording))
    }
}
