import Foundation
import Interview
import Speech
import VirtualDesk

@testable import Archive

/// An interview that runs at the virtual desk while a test speaks, listens and waits.
final class LiveSession {
    let desk: VirtualDesk
    let process: Process
    let output: String
    let home: String

    /// Starts `ladder` with a home of its own at the desk.
    init(_ desk: VirtualDesk, _ arguments: [String], through wrapper: [String] = [], home: String? = nil)
        throws
    {
        self.desk = desk
        self.home = home ?? desk.scratch.file("home-\(UUID().uuidString)")
        output = desk.scratch.file("output-\(UUID().uuidString)")
        let command = wrapper + [LadderProgram.path] + arguments
        process = try desk.launch(
            command[0], Array(command.dropFirst()),
            extra: ["LADDER_HOME": self.home, "LADDER_RESOURCES": Repository.root], output: output)
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// What the program has printed so far, both streams.
    var printed: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

    /// The session's folder, once there is one.
    var folder: SessionFolder? { get throws { try SessionStore(home: home).all().first } }

    /// The log so far.
    func log() throws -> [LogEntry] {
        guard let folder = try folder, FileManager.default.fileExists(atPath: folder.events) else {
            return []
        }
        return try folder.log()
    }

    /// Waits until something is in the log.
    @discardableResult
    func wait(_ seconds: Double = 30, for what: String, until isThere: ([LogEntry]) -> Bool) throws
        -> [LogEntry]
    {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            let entries = try log()
            if isThere(entries) { return entries }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw VirtualDesk.Broken(description: "no \(what) within \(seconds) s; printed: \(printed)")
    }

    /// Waits until the candidate's turn has begun for the given time, counted from 1.
    @discardableResult
    func waitForTurn(_ number: Int, within seconds: Double = 30) throws -> [LogEntry] {
        try wait(seconds, for: "turn \(number)") { $0.turns >= number }
    }

    /// Waits for the program's end.
    func finish(within seconds: Double = 90) throws -> Int32 {
        let end = Date().addingTimeInterval(seconds)
        while process.isRunning {
            guard Date() < end else {
                throw VirtualDesk.Broken(description: "it did not end; printed: \(printed)")
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return process.terminationStatus
    }

    /// Says something to the microphone.
    func say(_ text: String) throws {
        let file = try Flite.speak(text, to: desk.scratch.file("say-\(UUID().uuidString).wav"))
        try desk.speak(file)
    }
}

extension [LogEntry] {
    /// How often the candidate was listened to.
    var turns: Int {
        count { if case .effect(.listen) = $0.what { true } else { false } }
    }

    /// The lines of the interviewer's, in order.
    var lines: [Line] {
        compactMap { if case .effect(.say(let line)) = $0.what { line } else { nil } }
    }

    /// Where they were heard.
    var said: [Speech.Span] {
        compactMap { if case .said(let span) = $0.what { span } else { nil } }
    }

    /// The answers, in order.
    var answers: [Answer] {
        compactMap { if case .event(.answered(let answer)) = $0.what { answer } else { nil } }
    }

    /// How the session was closed; what was heard again or set right later stands behind that line.
    var ending: String? {
        compactMap { if case .closed(let cause) = $0.what { cause } else { nil } }.last
    }
}
