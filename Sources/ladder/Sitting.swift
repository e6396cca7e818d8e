internal import Analysis
internal import Archive
internal import ESpeak
internal import Foundation
internal import Interview
internal import PocketSphinx
internal import Report
internal import Speech
internal import Studio

/// One interview from its folder to its closing screen, whatever the answers come from.
struct Sitting {
    let library: SessionLibrary
    let settings: InterviewSettings
    private(set) var studio: StudioSettings
    /// Where the model of the voice is kept; nowhere where none is to outlast the session.
    private let voice: VoiceFolder?
    /// What the candidate told or wrote before.
    private let prepared: [EarlierText]

    /// Makes the session's folder and opens its log.
    ///
    /// `prepared`: what the candidate told or wrote before. `microphone`: where a person speaks into one; what `ladder calibrate` found out about it is used.
    ///
    /// - throws: where the folder cannot be made, or pronunciations are broken.
    init(
        library: SessionLibrary, settings: InterviewSettings, source: SessionOpening.Source, voice: Voice,
        stage: Stage, expectations: Expectations = Expectations(), microphone: String? = nil,
        prepared: [EarlierText] = []
    ) throws {
        self.prepared = prepared
        self.library = library
        self.settings = settings
        // With texts of the user's its mistakes have been told already.
        let pronunciations = try SessionLibrary.pronunciations(
            home: library.store.home, telling: expectations.isEmpty)
        let (folder, started) = try library.store.create(now: Date(), zone: .current)
        let log = try EventLog(path: folder.events)
        let opening = SessionOpening(id: folder.id, started: started, source: source, settings: settings)
        try log.append(LogEntry(at: .zero, what: .opened(opening)))
        var studio = StudioSettings(
            prompts: library.prompts, patience: settings.patience, voice: voice,
            program: Program.path, pronunciations: pronunciations,
            folder: folder, log: log, stage: stage)
        studio.persona = settings.persona ?? .neutral
        studio.expectations = expectations
        studio.judging = try Resources().judging()
        studio.cepstralMean = microphone.flatMap { library.cepstralMean(for: $0) }
        self.voice = microphone.map { library.voices.folder(for: $0) }
        // What earlier sessions learned of the voice serves from the first question on.
        if let learned = self.voice?.model, FileManager.default.isReadableFile(atPath: learned + "/means") {
            studio.model.acoustic = learned
        }
        self.studio = studio
    }

    /// Runs the interview and shows the closing screen; the session is kept whatever happens.
    ///
    /// `hearsAgain`: whether the answers are heard a second time before the closing screen, asked again before each
    /// segment; left out where there is nothing to hear.
    ///
    /// - throws: the error that ended the interview, after the closing screen.
    func run(
        hearsAgain: (() -> Bool)? = nil, at makeDesk: (StudioSettings) throws -> any Desk
    ) throws {
        defer { studio.expectations.discardAll() }
        let desk: any Desk
        do {
            desk = try makeDesk(studio)
        } catch {
            // Nothing was asked yet: an empty session would only be in the way.
            studio.folder.discard()
            throw error
        }
        var conductor = Conductor(
            interview: Interview(prompts: library.prompts, settings: settings, prepared: prepared),
            desk: desk, log: studio.log)
        let outcome = Result { try conductor.run() }
        if let hearsAgain, case .success = outcome, hearsAgain() {
            hearAgain(while: hearsAgain)
        }
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

    // For the next interview; this one has had its use of it.
    private func keep(_ learned: LearnedVoice) {
        do { try voice?.adopt(learned.acoustic, learnedFrom: learned.speech) } catch {
            let words = (error as? any Remedied).map { "\($0.sentence) \($0.remedy)" } ?? "\(error)"
            Terminal.say("What was learned of your voice was not kept: \(words)")
        }
    }

    // With the voice known the words are better; without it they stay as they were first heard.
    private func hearAgain(while isWanted: () -> Bool) {
        let progress = Progress("Hearing your answers again, with your voice known")
        do {
            let cache = try library.store.cache()
            let segments = try studio.folder.log().compactMap { entry -> Segment? in
                if case .segment(let segment) = entry.what { segment } else { nil }
            }
            let place = cache + "/" + PassingFile.name(.voice)
            // Where it was moved it is not there any more; at worst it stays until the cache is used again.
            defer { try? FileManager.default.removeItem(atPath: place) }
            let again = try SecondHearing(studio, cache: cache).hear(
                segments.sorted { $0.span.start < $1.span.start }, candidate: try studio.folder.candidate(),
                keeping: place, progress: { progress.tell($0) }, isStopping: { !isWanted() })
            progress.finish()
            guard let again, let last = segments.map(\.span.end).max() else { return }
            for segment in again.segments {
                try studio.log.append(LogEntry(at: last, what: .reheard(segment)))
            }
            try studio.log.settle()
            if let learned = again.voice { keep(learned) }
        } catch {
            progress.finish()
            let words = (error as? any Remedied).map { "\($0.sentence) \($0.remedy)" } ?? "\(error)"
            Terminal.say("Your answers were not heard a second time: \(words)")
        }
    }
}
