import Foundation

/// What a program left behind.
public struct Outcome: Sendable {
    /// Its exit code; a signal's number, negative, where one ended it.
    public var status: Int32
    /// What it printed.
    public var output: String
    /// What it said on standard error.
    public var errors: String

    /// Runs a program to its end.
    public static func of(
        _ program: String, _ arguments: [String], environment: [String: String]? = nil, input: String? = nil
    ) throws -> Outcome {
        // Files, not pipes: a daemon that another test starts at the same moment inherits a pipe and never closes it.
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        if let environment { process.environment = environment }
        for name in ["input", "output", "errors"] {
            let text = name == "input" ? input ?? "" : ""
            try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.file(name)))
        }
        func file(_ name: String, writing: Bool) throws -> FileHandle {
            let url = URL(fileURLWithPath: scratch.file(name))
            return writing ? try FileHandle(forWritingTo: url) : try FileHandle(forReadingFrom: url)
        }
        process.standardInput = try file("input", writing: false)
        process.standardOutput = try file("output", writing: true)
        process.standardError = try file("errors", writing: true)
        try process.run()
        // `waitUntilExit` needs a run loop that a test's thread may not have.
        while process.isRunning { Thread.sleep(forTimeInterval: 0.005) }
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.file(name))), as: UTF8.self)
        }
        let status = process.terminationStatus
        return Outcome(
            status: process.terminationReason == .uncaughtSignal ? -status : status,
            output: try text("output"),
            errors: try text("errors"))
    }
}
