internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Interview
internal import Report
internal import Speech
internal import Studio

/// `ladder correct`.
struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Go over the words that were heard with little confidence.",
        discussion: """
            Plays each such place and takes the right words; summary and report follow, and the words are expected \
            next time. The recording is never changed, and what is done is kept at once.
            \(CorrectionText.keys)
            """)

    @OptionGroup var home: HomeOptions
    @Argument(
        help: "The session's name, or its beginning; the newest that was spoken where it is left out.")
    var session: String?
    @Option(help: ArgumentHelp("Ask about so many places at most, the least certain ones.", valueName: "n"))
    var limit: Int?
    @Flag(help: "Play nothing.")
    var mute = false
    @Option(help: ArgumentHelp("The speaker (see ladder devices).", valueName: "name"))
    var speaker: String = "default"
    @Flag(help: "List the places, and ask nothing.")
    var list = false
    @Flag(help: "List them as JSON.")
    var json = false

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes 1 or more.") }
    }

    func run() throws {
        let library = try SessionLibrary(home: home.home)
        let folder = try chosen(in: library)
        let findings = try library.findings(of: folder)
        if let lack = lackOfWords(findings, folder) { throw lack }
        let stretches = UncertainStretch.find(in: findings, limit: limit)
        if json { return Terminal.show(try CorrectionDocument(session: folder.id, stretches).json()) }
        guard !stretches.isEmpty else {
            Terminal.show("Nothing to correct in \(folder.id): no word is left in doubt.\n")
            return
        }
        let place = "This is \(folder.id)."
        if list {
            Terminal.say(place)
            return Terminal.show(Self.listing(stretches))
        }
        // Opened before the first question, so that a session under way is told at once.
        let log = try folder.reopenLog()
        Terminal.say(place)
        let corrections = try ask(stretches, folder, log: log, at: findings.length)
        if !corrections.isEmpty { try library.derive(folder) }
        Terminal.show(
            "\n"
                + CorrectionText.result(
                    corrections, left: stretches.count - corrections.count, report: folder.report))
    }

    // Unless one is named: the newest that a person spoke. What cannot be read is told, and passed over.
    private func chosen(in library: SessionLibrary) throws -> SessionFolder {
        let newest = try library.store.find(session)
        guard session == nil else { return newest }
        for folder in try library.store.all() {
            do {
                let findings = try library.findings(of: folder)
                if findings.opening.source != .simulated, lackOfWords(findings, folder) == nil {
                    return folder
                }
            } catch let error as Stop {
                Terminal.say("\(folder.id): \(error.sentence)")
            } catch let error as any Remedied {
                Terminal.say("\(folder.id): \(error.sentence)")
            }
        }
        return newest
    }

    private func lackOfWords(_ findings: Findings, _ folder: SessionFolder) -> Stop? {
        if findings.opening.source == .typed {
            return Stop(
                sentence: "\(folder.id) was typed: no word in it was misheard.",
                remedy: "`ladder report \(folder.id)` shows it.")
        }
        guard findings.exchanges.allSatisfy(\.words.isEmpty), findings.corrections.isEmpty else { return nil }
        return Stop(
            sentence: "No words were heard in \(folder.id), so there are none to correct.",
            remedy: folder.hasRecording
                ? "`ladder replay \(folder.id)` plays it." : "`ladder sessions` lists others.")
    }

    private static func listing(_ stretches: [UncertainStretch]) -> String {
        stretches.enumerated().map { place, stretch in
            CorrectionText.stretch(
                stretch, number: place + 1, of: stretches.count, style: Terminal.resultStyle) + "\n"
        }.joined()
    }

    // Every decision is on disk before the next question.
    private func ask(
        _ stretches: [UncertainStretch], _ folder: SessionFolder, log: EventLog, at end: Samples
    ) throws -> [Correction] {
        let controls = Controls()
        let keyboard = Keyboard(
            controls: controls, readsKeys: false, farewell: "Stopping here; everything so far is kept.")
        defer { withExtendedLifetime(keyboard) {} }
        let lines = TypedLines { controls.wantsToStop }
        if !folder.hasRecording, !mute {
            Terminal.say("\(folder.id) has no recording; it goes on without sound.")
        }
        let audition = Audition(
            recording: folder.recording, speaker: speaker, isMuted: mute || !folder.hasRecording
        ) { controls.wantsToStop }
        Terminal.say(CorrectionText.keys)
        var corrections: [Correction] = []
        for (place, stretch) in stretches.enumerated() {
            Terminal.say(
                "\n"
                    + CorrectionText.stretch(
                        stretch, number: place + 1, of: stretches.count, style: Terminal.style))
            let reply = Self.reply(lines) { audition.play(stretch.span) }
            let said: [String]
            switch reply {
            case .right: said = stretch.words.map(\.text)
            case .words(let words): said = words
            case .nothing: said = []
            case .skip: continue
            case .stop, .again, .unclear: return corrections
            }
            let correction = stretch.correction(saying: said)
            try log.append(LogEntry(at: end, what: .correction(correction)))
            corrections.append(correction)
        }
        return corrections
    }

    // Until there is an answer that decides; the end of the input stops.
    private static func reply(_ lines: TypedLines, play: () -> Void) -> CorrectionReply {
        play()
        while true {
            if isatty(0) == 1 { Terminal.write("> ", to: FileHandle.standardError) }
            guard let line = lines.next() else { return .stop }
            switch CorrectionReply(line) {
            case .again: play()
            case .unclear: Terminal.say(CorrectionText.keys)
            case let reply: return reply
            }
        }
    }
}
