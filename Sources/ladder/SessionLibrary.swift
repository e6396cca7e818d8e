internal import Analysis
internal import Archive
internal import Foundation
internal import Interview
internal import Language
internal import Report
internal import Speech

/// The sessions on disk together with what is needed to understand them.
struct SessionLibrary {
    let store: SessionStore
    /// What is known of the user's voice.
    let voices: VoiceStore
    let prompts: Prompts

    /// Opens the library, and closes (and tells) sessions that were cut off.
    ///
    /// - throws: `NotationError` where the prompts are broken.
    init(home: String?) throws {
        let place = home ?? SessionStore.usualHome(environment: ProcessInfo.processInfo.environment)
        store = SessionStore(home: place)
        voices = VoiceStore(home: place)
        prompts = try Resources().prompts()
        try tellUnfinished()
    }

    /// How words are said: what ships, corrected by the user's own table.
    ///
    /// `telling`: whether it is told what is not sound in the user's.
    ///
    /// - throws: `NotationError` where what ships is broken.
    static func pronunciations(home: String, telling: Bool = true) throws -> Pronunciations {
        let own = CorrectionsFile(home: home).read()
        for trouble in own.troubles where telling { Terminal.say("\(trouble.sentence) \(trouble.remedy)") }
        return try Resources().pronunciations().corrected(by: own.table)
    }

    /// The colour of the user's voice through a microphone, where it was calibrated; a damaged record is told and passed
    /// over, since the interview works without it.
    func cepstralMean(for microphone: String) -> [Float]? {
        do throws(ArchiveError) {
            return try voices.folder(for: microphone).baseline()?.cepstralMean
        } catch {
            Terminal.say("\(error.sentence) \(error.remedy)")
            return nil
        }
    }

    // A broken old session must not stand in the way of a new one.
    private func tellUnfinished() throws {
        var (closed, troubles) = try store.closeUnfinished()
        for folder in closed {
            Terminal.say(
                "Found an unfinished session, \(folder.id), and closed it; everything up to the last second is kept."
            )
            do { try derive(folder) } catch { troubles.append(error) }
        }
        for trouble in troubles {
            let words = (trouble as? any Remedied).map { "\($0.sentence) \($0.remedy)" } ?? "\(trouble)"
            Terminal.say("An old session could not be closed: \(words)")
        }
    }

    /// What a session held.
    ///
    /// - throws: `Stop` or `ArchiveError` where its log cannot be understood.
    func findings(of folder: SessionFolder) throws -> Findings {
        let log = try folder.log()
        guard let findings = Findings(log: log, candidate: try folder.candidate(), prompts: prompts) else {
            throw Stop(
                sentence: "The log of \(folder.id) does not say how the session began.",
                remedy: "Its recording can still be played: \(folder.recording)")
        }
        return findings
    }

    /// The summary of a session; taken from its folder where it was derived already.
    ///
    /// - throws: `Stop` or `ArchiveError` where its log cannot be understood.
    func document(of folder: SessionFolder) throws -> SessionDocument {
        if let data = FileManager.default.contents(atPath: folder.summary),
            let document = try? JSONDecoder().decode(SessionDocument.self, from: data),
            document.ending != nil  // derived data that cannot be read is derived again
        {
            // What an older version wrote is written anew once, not at every start.
            return document.isCurrent ? document : SessionDocument(try derive(folder))
        }
        return SessionDocument(try findings(of: folder))
    }

    /// Writes the derived files of a session and gives its findings.
    ///
    /// - throws: where its log cannot be understood or the disk is full.
    @discardableResult
    func derive(_ folder: SessionFolder) throws -> Findings {
        let findings = try findings(of: folder)
        try folder.write(try SessionDocument(findings).json(), to: folder.summary)
        let audio = folder.hasRecording ? URL(fileURLWithPath: folder.recording).lastPathComponent : nil
        try folder.write(HTMLReport.page(findings, audio: audio), to: folder.report)
        return findings
    }

    /// The closing screen of a session.
    func summary(_ findings: Findings, of folder: SessionFolder, style: TextStyle) -> String {
        TerminalSummary.text(
            findings, recording: folder.hasRecording ? folder.recording : nil, report: folder.report,
            style: style)
    }
}
