internal import Archive
internal import ArgumentParser
internal import Report

/// `ladder report`.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Show what a session held, and write its page of feedback anew.")

    @OptionGroup var home: HomeOptions
    @Argument(help: "The session's name, or its beginning; the newest where it is left out.")
    var session: String?
    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() throws {
        let library = try SessionLibrary(home: home.home)
        let folder = try library.store.find(session)
        let findings = try library.derive(folder)
        Terminal.show(
            json
                ? try SessionDocument(findings).json()
                : library.summary(findings, of: folder, style: Terminal.resultStyle))
    }
}
