internal import ArgumentParser
internal import Studio

/// `ladder recognise`: the process in which Ladder decodes, for no person's use.
struct RecogniseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognise", abstract: "Decode what another ladder sends on standard input.",
        shouldDisplay: false)

    func run() throws { try RecogniserService.serve() }
}
