internal import Analysis
internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Interview
internal import Report

/// `ladder sessions`.
struct SessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List what was recorded, the newest first.")

    @OptionGroup var home: HomeOptions
    @Flag(help: "Print JSON, one line a session.")
    var json = false

    func run() throws {
        let library = try SessionLibrary(home: home.home)
        let sessions = try library.store.all()
        guard !sessions.isEmpty else {
            if !json { Terminal.show("No session yet. `ladder interview` makes one.\n") }
            return
        }
        for folder in sessions {
            do {
                let document = try library.document(of: folder)
                Terminal.show(json ? try Self.line(document) : Self.text(document))
            } catch let error as Stop {
                Terminal.say("\(folder.id): \(error.sentence)")
            } catch let error as ArchiveError {
                Terminal.say("\(folder.id): \(error.sentence) \(error.remedy)")
            }
        }
    }

    private static func line(_ document: SessionDocument) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    private static func text(_ document: SessionDocument) -> String {
        let minutes = Int(document.seconds) / 60
        let seconds = Int(document.seconds) % 60
        let answers = document.questions.count { $0.answer != nil }
        let highest = document.questions.filter { $0.answer != nil }.map(\.rung).max()
        let reach = highest.map { ", up to \($0.name)" } ?? ""
        // What is typed takes no time that is recorded.
        let length = document.source == "typed" ? "typed" : String(format: "%d:%02d", minutes, seconds)
        let kind = document.drill.map { ", \($0.words) drill" } ?? ""
        let source = ["microphone", "typed"].contains(document.source) ? "" : " (\(document.source))"
        let question = document.questions.first?.question ?? "no question"
        return
            "\(document.id)  \(length)  \(answers) answer\(answers == 1 ? "" : "s")\(kind.isEmpty ? reach : kind)\(source)\n    \(question)\n"
    }
}
