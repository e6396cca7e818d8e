import Foundation
import Interview
import Speech
import Testing
import VirtualDesk

@testable import Archive

@Suite("EventLog: a session's log on disk")
struct EventLogTests {
    let scratch: Scratch
    private let path: String

    private static let note = #"{"at":1,"note":"a"}"#
    private static let closed = #"{"at":1,"closed":"complete"}"#

    init() throws {
        scratch = try Scratch()
        path = scratch.file("events.jsonl")
    }

    private func put(_ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    @Test("What is appended is read back, in order, also after going on with the log")
    func roundTrip() throws {
        let entries = [
            LogEntry(
                at: .zero,
                what: .opened(
                    SessionOpening(
                        id: "2026-01-31-0900", started: "2026-01-31T09:00:00+01:00", source: .typed,
                        settings: InterviewSettings(profile: .general, seed: .max)))),
            LogEntry(at: .seconds(1), what: .effect(.say(line: Line("Take your time.")))),
            LogEntry(at: .seconds(2), what: .note("two\nlines, a \u{201C}quote\u{201D} and a / slash")),
            LogEntry(at: .seconds(3), what: .closed("complete")),
        ]
        for part in [entries[..<2], entries[2...]] {
            let log = try EventLog(path: path)
            for entry in part { try log.append(entry) }
            try log.settle()
        }
        let read = try EventLog.read(path: path)
        #expect(read == entries)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasSuffix("\n"))
        #expect(text.count(where: { $0 == "\n" }) == entries.count)
        #expect(text.contains(#"{"at":48000,"closed":"complete"}"#))
    }

    @Test("Lines from several threads never mix")
    func threads() throws {
        let log = try EventLog(path: path)
        DispatchQueue.concurrentPerform(iterations: 200) { number in
            let entry = LogEntry(at: Samples(number), what: .note(String(repeating: "x", count: number)))
            #expect(throws: Never.self) { try log.append(entry) }
        }
        let read = try EventLog.read(path: path).sorted { $0.at < $1.at }
        #expect(read.map(\.at.count) == Array(0..<200))
    }

    @Test("It is readable by its owner alone")
    func mode() throws {
        _ = try EventLog(path: path)
        #expect(try permissions(of: path) == 0o600)
    }

    @Test(
        "A last line that a crash cut off is left out",
        arguments: ["{", #"{"at":2,"no"#, #"{"at":2,"note":"b"#, "\u{0}\u{0}"])
    func cutOff(rest: String) throws {
        try put("\(Self.note)\n\(rest)")
        let read = try EventLog.read(path: path)
        #expect(read == [LogEntry(at: Samples(1), what: .note("a"))])
    }

    @Test("A log without a line yet is empty")
    func empty() throws {
        _ = try EventLog(path: path)
        #expect(try EventLog.read(path: path).isEmpty)
    }

    private static let brokenLogs: [(text: String, line: Int)] = [
        ("nonsense\n\(note)\n", 1), ("\(note)\nnonsense\n\(note)\n", 2),
        ("\(note)\n\n" + #"{"at":1,"sneezed":{}}"# + "\n", 3),
    ]

    @Test("A broken line is told with its file and number", arguments: brokenLogs)
    func broken(text: String, line: Int) throws {
        try put(text)
        let error = try #require(throws: ArchiveError.self) { try EventLog.read(path: path) }
        #expect(error.path == path)
        #expect(error.line == line)
        #expect(error.sentence.hasPrefix("\(path), line \(line): "))
        #expect(!error.remedy.isEmpty)
    }

    @Test("A missing log is told by its path")
    func missing() throws {
        let error = try #require(throws: ArchiveError.self) { try EventLog.read(path: path) }
        #expect(error.sentence == "\(path): there is no event log here.")
    }

    @Test("A log that is open cannot be opened again; once let go of it can")
    func locked() throws {
        let log = try EventLog(path: path)
        let error = try withExtendedLifetime(log) {
            try #require(throws: ArchiveError.self) { _ = try EventLog(path: path) }
        }
        #expect(error.sentence.contains("another ladder is writing this session"))
        #expect(!error.remedy.isEmpty)
    }

    @Test("A log in a folder that is not there is told with the call")
    func nowhere() throws {
        let error = try #require(throws: ArchiveError.self) {
            _ = try EventLog(path: scratch.file("none/events.jsonl"))
        }
        #expect(
            error.sentence
                == "\(scratch.file("none/events.jsonl")): No such file or directory (open, code 2).")
        #expect(error.remedy.contains("--home DIR"))
    }

    @Test("A full disk is told, and told again")
    func full() throws {
        let log = try EventLog(path: "/dev/full")
        let entry = LogEntry(at: .zero, what: .note("a"))
        let first = try #require(throws: ArchiveError.self) { try log.append(entry) }
        #expect(first.sentence.contains("No space left on device"))
        #expect(first.remedy.hasPrefix("Free some space"))
        let second = try #require(throws: ArchiveError.self) { try log.append(entry) }
        #expect(second == first)
    }

    private static let ends: [(text: String, isClosed: Bool)] = [
        ("", false), ("\(note)\n", false), (closed, false), ("\(closed)\n", true),
        (#"{"at":1,"note":"\"closed\":"}"# + "\n", false), ("\(closed)\n\(note)\n", false),
        (String(repeating: "\(note)\n", count: 100) + "\(closed)\n", true),
    ]

    @Test("The end of a log tells whether it was closed", arguments: ends)
    func endsClosed(text: String, isClosed: Bool) throws {
        try put(text)
        #expect(try EventLog.endsClosed(path: path) == isClosed)
    }

    @Test(
        "Only what follows the last newline is cut",
        arguments: [("", ""), ("a\n", "a\n"), ("a\nb", "a\n"), ("b", ""), ("a\n\nb{", "a\n\n")])
    func cut(before: String, after: String) throws {
        try put(before)
        try EventLog.cutUnfinishedLine(path: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == after)
    }
}
