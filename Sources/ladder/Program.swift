internal import ArgumentParser
internal import Foundation
internal import Notation
internal import Speech

/// Starts the command that the user named, and turns every error into one sentence, a remedy and an exit code.
@main
enum Program {
    /// This very program, even where its file has been replaced since it was started.
    static let path = "/proc/self/exe"

    static func main() {
        // A closed pipe is told by the write that fails, not by a signal that kills a recording.
        signal(SIGPIPE, SIG_IGN)
        // The same for a file that reaches the user's limit.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try LadderCommand.parseAsRoot()
            try command.run()
            // Who closed the pipe has read enough; anything else lost a result.
            if let code = Terminal.failure.withLock({ $0 }), code != EPIPE {
                throw Stop(
                    sentence: "The result could not be printed: \(String(cString: strerror(code))).",
                    remedy: "Check where the output goes.")
            }
        } catch {
            exit(tell(error))
        }
    }

    private static func tell(_ error: any Error) -> Int32 {
        switch error {
        case let error as Stop:
            if !error.sentence.isEmpty { Terminal.say(error.sentence) }
            if !error.remedy.isEmpty { Terminal.say(error.remedy) }
            return error.code.rawValue
        case let error as any Remedied:
            Terminal.say([error.sentence, error.remedy].filter { !$0.isEmpty }.joined(separator: "\n"))
            return ExitStatus.failed.rawValue
        case let error as NotationError:
            Terminal.say("\(error.sentence)\nMend that line and start again.")
            return ExitStatus.failed.rawValue
        default:
            let code = LadderCommand.exitCode(for: error)
            let message = LadderCommand.fullMessage(for: error)
            // Help that was asked for is a result; everything else belongs on standard error.
            if code.isSuccess { Terminal.show(message + "\n") } else { Terminal.say(message) }
            // The parser's own code for wrong use is 64; ours is 2.
            return code == .validationFailure ? ExitStatus.wrongUse.rawValue : code.rawValue
        }
    }
}

/// What the program's exit codes mean.
enum ExitStatus: Int32 {
    /// Done.
    case done = 0
    /// Failed, with a sentence and a remedy.
    case failed = 1
    /// Wrong use.
    case wrongUse = 2
    /// No usable sound device.
    case noDevice = 3
}

/// An end with a sentence, a remedy and a code of its own.
struct Stop: Error {
    var sentence: String
    var remedy = ""
    var code = ExitStatus.failed
}
