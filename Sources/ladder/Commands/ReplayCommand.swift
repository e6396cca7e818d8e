internal import Archive
internal import ArgumentParser
internal import Report
internal import Speech
internal import Studio

/// `ladder replay`.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Play a session with its transcript running along.",
        discussion: """
            Keys: space pauses and goes on; left and right arrow go five seconds; up and down arrow (or p and n) go to \
            the previous and next answer; s goes to the next silent pause; q ends.
            """)

    @OptionGroup var home: HomeOptions
    @Argument(help: "The session's name, or its beginning; the newest where it is left out.")
    var session: String?
    @Option(help: ArgumentHelp("Begin at an answer, counted from 1.", valueName: "n"))
    var answer: Int?
    @Option(help: ArgumentHelp("Begin so many seconds in.", valueName: "seconds"))
    var from: Double?
    @Option(help: ArgumentHelp("The speaker (see ladder devices).", valueName: "name"))
    var speaker: String = "default"

    func validate() throws {
        if let from, !(0...1_000_000).contains(from) {
            throw ValidationError("--from takes seconds, 0 or more.")
        }
        if answer != nil, from != nil { throw ValidationError("Choose --answer or --from, not both.") }
    }

    func run() throws {
        let library = try SessionLibrary(home: home.home)
        let folder = try library.store.find(session)
        guard folder.hasRecording else {
            throw Stop(
                sentence: "\(folder.id) was typed: it has no sound.",
                remedy: "`ladder report \(folder.id)` shows it.")
        }
        let score = ReplayScore(try library.findings(of: folder))
        var start = Samples.seconds(from ?? 0)
        if let answer {
            guard (1...max(1, score.answers.count)).contains(answer), !score.answers.isEmpty else {
                throw Stop(
                    sentence: "\(folder.id) has \(score.answers.count) answers, none numbered \(answer).",
                    remedy: "Choose one from 1 to \(max(1, score.answers.count)).", code: .wrongUse)
            }
            start = score.answers[answer - 1]
        }
        let screen = ReplayScreen(score: score, style: Terminal.resultStyle)
        let keys = RawKeys()
        defer { keys.restore() }
        let player: Player
        do {
            player = try Player(recording: folder.recording, speaker: speaker)
        } catch let error as any Remedied {
            throw Stop(sentence: error.sentence, remedy: error.remedy, code: .noDevice)
        }
        try player.play(from: start) { place in
            screen.show(place)
            return keys.next().map { score.command(for: $0, at: place) } ?? .go
        }
        screen.finish()
    }
}
