internal import Archive
internal import ArgumentParser
internal import Foundation

/// The program: a spoken mock interviewer.
struct LadderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ladder",
        abstract: "A spoken mock interviewer for values and behavioural interviews.",
        discussion: """
            You hear a question, answer aloud, and are asked further, up to six rungs deep: Surface, Context, Decision, \
            Tradeoff, Meta-Reflection, Worldview. Everything is recorded on this machine and nowhere else.

            Start with: ladder interview

            Exit codes: 0 done, 1 failed (the message says why and what to do), 2 wrong use, 3 no usable sound device.
            """,
        version: "ladder 0.1.0",
        subcommands: [
            InterviewCommand.self, DrillCommand.self, DemoCommand.self, SessionsCommand.self,
            ReplayCommand.self, ReportCommand.self, CorrectCommand.self, StoriesCommand.self,
            TranscribeCommand.self, AssessCommand.self, DevicesCommand.self, CalibrateCommand.self,
            RecogniseCommand.self,
        ])
}

/// Where sessions are kept.
struct HomeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where sessions are kept (else LADDER_HOME, else ladder in the XDG data folder).",
            valueName: "dir"))
    var home: String?

    /// The folder that is meant.
    var place: String { home ?? SessionStore.usualHome(environment: ProcessInfo.processInfo.environment) }
}
