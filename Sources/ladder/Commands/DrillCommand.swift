internal import Archive
public import ArgumentParser
internal import Foundation
public import Interview
internal import Language
internal import Report
internal import Stories
internal import Studio

extension Drill: ExpressibleByArgument {}

/// `ladder drill`.
struct DrillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill", abstract: "Practise one thing: a short dialogue of its own shape.",
        discussion: """
            Without a name it lists the drills, and says which one your earlier interviews suggest. A drill is spoken, \
            recorded and kept like an interview; the same requests work: repeat the question, let me think, \
            skip this one, stop the interview.
            """)

    @Argument(help: "The drill; all are listed where it is left out.")
    var name: Drill?
    @Flag(help: "List the drills as JSON; without a name.")
    var json = false
    @Option(help: "How long the interviewer waits in a silence.")
    var patience: Patience.Profile = .normal
    @Option(
        help: ArgumentHelp("The same number and the same answers give the same drill.", valueName: "n"))
    var seed: UInt64?
    @OptionGroup var seat: SeatOptions

    func validate() throws {
        if name != nil, json { throw ValidationError("--json lists the drills; it goes without a name.") }
        if name == nil, seat.typed || !seat.answers.isEmpty || seat.microphone != nil {
            throw ValidationError(
                "Name the drill: \(Drill.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    func run() throws {
        guard let name else { return try list() }
        let stories = name == .retrieval ? try knownStories() : []
        try seat.sit { prompts, checksSound in
            InterviewSettings(
                patience: patience, seed: seed ?? UInt64.random(in: 1...999_999), checksSound: checksSound,
                drill: DrillSettings(name, stories: stories))
        } otherwise: { reason in
            throw Stop(
                sentence: reason, remedy: "Practise in writing with --typed, or see ladder devices.",
                code: .noDevice)
        }
    }

    private func knownStories() throws -> [KnownStory] {
        let bank = seat.texts.stories.map { StoryBank(folder: $0) } ?? StoryBank(home: seat.home.place)
        let dictionary = try PronouncingDictionary.read()
        let (stories, troubles) = try bank.read(isKnown: dictionary.contains)
        for trouble in troubles { Terminal.say("\(trouble.sentence) \(trouble.remedy)") }
        return KnownStory.all(stories.map { ($0.title, $0.categories, $0.text) })
    }

    private struct Document: Codable {
        struct Entry: Codable {
            var name: String
            var about: String
        }

        var version = 1
        var drills: [Entry]
        var suggestion: DrillSuggestion?
    }

    private func list() throws {
        let library = try SessionLibrary(home: seat.home.home)
        let suggestion = DrillSuggestion(try documents(library), words: library.prompts.feedback)
        let drills = Drill.allCases.map {
            Document.Entry(name: $0.rawValue, about: library.prompts.drills.about($0))
        }
        if json {
            return Terminal.show(try Terminal.json(Document(drills: drills, suggestion: suggestion)))
        }
        var lines = [TextTable.text([["drill", "what it is"]] + drills.map { [$0.name, $0.about] })]
        lines +=
            suggestion?.sentences ?? [
                "Your sessions do not suggest one yet: no rung was missed twice and more often than it was heard."
            ]
        Terminal.show(lines.joined(separator: "\n") + "\n")
    }

    // A session that cannot be read is told, and the others count.
    private func documents(_ library: SessionLibrary) throws -> [SessionDocument] {
        try library.store.all().compactMap { folder in
            do {
                return try library.document(of: folder)
            } catch let error as Stop {
                Terminal.say("\(folder.id): \(error.sentence)")
            } catch let error as ArchiveError {
                Terminal.say("\(folder.id): \(error.sentence) \(error.remedy)")
            }
            return nil
        }
    }
}
