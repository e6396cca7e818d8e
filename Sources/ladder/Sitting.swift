internal import Archive
internal import ESpeak
internal import Foundation
internal import Interview
internal import Report
internal import Speech
internal import Studio

/// One interview from its folder to its closing screen, whatever the answers come from.
struct Sitting {
    let library: SessionLibrary
    let settings: InterviewSettings
    private(set) var studio: StudioSettings

    /// Makes the session's folder and opens its log.
    ///
    /// `microphone`: where a person speaks into one; what `ladder calibrate` found out about it is used.
    ///
    /// - throws: where the folder cannot be made, or pronunciations are broken.
    init(
        library: SessionLibrary, settings: InterviewSettings, source: SessionOpening.Source, voice: Voice,
        stage: Stage, expectations: Expectations = Expectations(), microphone: String? = nil
    ) throws {
        self.library = library
        self.settings = settings
        let pronunciations = try Resources().pronunciations()
        let (folder, started) = try library.store.create(now: Date(), zone: .current)
        let log = try EventLog(path: folder.events)
        let opening = SessionOpening(id: folder.id, started: started, source: source, settings: settings)
        try log.append(LogEntry(at: .zero, what: .opened(opening)))
        var studio = StudioSettings(
            prompts: library.prompts, patience: settings.patience, voice: voice,
            program: Program.path, pronunciations: pronunciations,
            folder: folder, log: log, stage: stage)
        studio.expectations = expectations
        if !expectations.isEmpty { studio.model = try expectations.extended(studio.model) }
        studio.fillers = try Resources().fillers()
        studio.cepstralMean = microphone.flatMap { library.cepstralMean(for: $0) }
        self.studio = studio
    }

    /// Runs the interview and shows the closing screen; the session is kept whatever happens.
    ///
    /// - throws: the error that ended the interview, after the closing screen.
    func run(at makeDesk: (StudioSettings) throws -> any Desk) throws {
        let desk: any Desk
        do {
            desk = try makeDesk(studio)
        } catch {
            // Nothing was asked yet: an empty session would only be in the way.
            studio.folder.discard()
            throw error
        }
        var conductor = Conductor(
            interview: Interview(prompts: library.prompts, settings: settings), desk: desk, log: studio.log)
        let outcome = Result { try conductor.run() }
        do {
            let findings = try library.derive(studio.folder)
            Terminal.show("\n" + library.summary(findings, of: studio.folder, style: Terminal.resultStyle))
        } catch {
            // The interview's own fault is the one to tell; its recording is on disk either way.
            _ = try outcome.get()
            throw error
        }
        _ = try outcome.get()
    }
}
