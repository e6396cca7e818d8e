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
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        if let environment { process.environment = environment }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        if let input {
            let pipe = Pipe()
            process.standardInput = pipe
            try process.run()
            try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try pipe.fileHandleForWriting.close()
        } else {
            process.standardInput = FileHandle.nullDevice
            try process.run()
        }
        // Both pipes are emptied at once, or a full one would stop the program.
        let said = Mutexed(Data())
        let reading = DispatchGroup()
        DispatchQueue.global().async(group: reading) {
            said.set(errors.fileHandleForReading.readDataToEndOfFile())
        }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        reading.wait()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .uncaughtSignal
                ? -process.terminationStatus : process.terminationStatus,
            output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: said.get(), as: UTF8.self))
    }
}
