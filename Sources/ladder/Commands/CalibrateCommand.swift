internal import ALSA
internal import Analysis
internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Interview
internal import Report
internal import Speech
internal import Studio

/// `ladder calibrate`.
struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate", abstract: "Read twenty sentences, so that Ladder knows your voice here.",
        discussion: """
            Shows a sentence at a time; a second of silence, or Enter, ends it. Control-C or Control-D stops; from \
            eight sentences on, what was read counts. It measures level, room, pace and pitch, and what the recogniser \
            needs to start from the sound of your voice. All of it, the sentences too, is kept for this microphone on \
            this machine; --forget removes it.
            """)

    @OptionGroup var home: HomeOptions
    @Option(help: ArgumentHelp("The microphone (see ladder devices).", valueName: "name"))
    var microphone: String?
    @Option(help: ArgumentHelp("Read so many sentences only, 1 to 20.", valueName: "n"))
    var sentences: Int?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Recorded sentences, one file each in the order of Prompts/calibration.txt, in place of the microphone.",
            valueName: "file"))
    var recordings: [String] = []
    @Flag(help: "Print what was measured as JSON.")
    var json = false
    @Flag(help: "Remove what is known of your voice: of --microphone, or of all microphones.")
    var forget = false

    func validate() throws {
        if let sentences, !(1...20).contains(sentences) {
            throw ValidationError("--sentences takes 1 to 20.")
        }
        if forget, json || sentences != nil || !recordings.isEmpty {
            throw ValidationError("--forget goes with --microphone and --home alone.")
        }
        if sentences != nil, !recordings.isEmpty {
            throw ValidationError("With --recordings their number says how many sentences there are.")
        }
    }

    func run() throws {
        let voices = VoiceStore(
            home: home.home
                ?? SessionStore.usualHome(environment: ProcessInfo.processInfo.environment))
        if forget { return try Self.forget(voices, microphone) }
        let name = microphone ?? (recordings.isEmpty ? "default" : "recordings")
        let folder = voices.folder(for: name)
        let resources = try Resources()
        let printed = try resources.calibrationSentences().all
        guard recordings.count <= printed.count else {
            throw Stop(
                sentence: "There are \(recordings.count) recordings, but \(printed.count) sentences to read.",
                remedy: "Name one recording a sentence, in the order of Prompts/calibration.txt.",
                code: .wrongUse)
        }
        let chosen = Array(printed.prefix(recordings.isEmpty ? sentences ?? printed.count : recordings.count))
        let controls = Controls()
        let keyboard = Keyboard(
            controls: controls, readsKeys: recordings.isEmpty, farewell: "Stopping here.")
        defer { withExtendedLifetime(keyboard) {} }
        let desk = try desk(name, resources, controls)
        Terminal.say(
            "What you read is kept in \(folder.path), on this machine alone; `ladder calibrate --forget` removes it."
        )
        let pronunciations = try SessionLibrary.pronunciations(home: home.place)
        let reading = try Calibration(program: Program.path, pronunciations: pronunciations)
            .run(chosen, at: desk, screen: screen)
        let baseline = try keep(reading, asked: chosen.count, microphone: name, in: folder)
        let voice = try VoiceFitting.fit(
            reading.sentences, in: folder, pronunciations: pronunciations, home: home.place)
        if json { return Terminal.show(try baseline.json()) }
        Terminal.show("\n" + BaselineText.text(baseline, style: Terminal.resultStyle))
        if let voice { Terminal.show("  \(VoiceFitting.sentence(voice))\n") }
        Terminal.say("Kept in \(folder.path)")
    }

    private func desk(
        _ name: String, _ resources: Resources, _ controls: Controls
    ) throws -> any ReadingDesk {
        guard recordings.isEmpty else { return try RecordedReading(recordings) }
        do {
            return try MicrophoneReading(
                microphone: name, prompts: try resources.prompts(), controls: controls
            ) { Terminal.say($0) }
        } catch let error as ALSAError {
            throw Stop(sentence: error.sentence, remedy: try Devices.remedy(), code: .noDevice)
        }
    }

    private var screen: Calibration.Screen {
        let style = Terminal.style
        let isAloud = recordings.isEmpty
        return Calibration.Screen(
            sentence: { number, count, text, isRepeated in
                if isRepeated {
                    guard isAloud else { return }
                    Terminal.say("That was hardly understood. Once more, please:")
                }
                Terminal.say("\n" + style.faint("\(number) of \(count)") + "\n" + style.strong(text))
            },
            check: {
                if isAloud {
                    Terminal.say("Please say a sentence or two about your day, to check the sound.")
                }
            },
            checked: { Terminal.say(SoundCheckWords.text($0)) },
            room: {
                if isAloud { Terminal.say("Now please be quiet for three seconds: this is the room.") }
            },
            notice: { Terminal.say($0) })
    }

    private func keep(
        _ reading: Calibration.Reading, asked: Int, microphone name: String, in folder: VoiceFolder
    ) throws -> VoiceBaseline {
        let read = reading.sentences
        // Where fewer were wanted, most of them.
        let enough = min(CalibrationSentences.enough, asked / 2 + 1)
        guard read.count >= enough else {
            throw Stop(
                sentence:
                    "\(read.count) of \(asked) sentences were understood; \(enough) are the least, so nothing is kept.",
                remedy: reading.wasStopped
                    ? "Start again when there is time: `ladder calibrate`."
                    : !recordings.isEmpty
                        ? "Each recording must be of its own sentence, in the order of Prompts/calibration.txt."
                        : "Come closer to the microphone, or try another: `ladder devices` lists them.")
        }
        let formatter = ISO8601DateFormatter()
        formatter.timeZone = .current
        guard
            let baseline = VoiceBaseline(
                of: read, room: reading.room, microphone: name, measured: formatter.string(from: Date()),
                cepstralMean: reading.cepstralMean)
        else { throw NothingHeard() }
        try folder.keep(baseline, read)
        return baseline
    }

    private static func forget(_ voices: VoiceStore, _ microphone: String?) throws {
        let all = try voices.all()
        let chosen =
            microphone.map { voices.folder(for: $0) }.map { named in all.filter { $0 == named } } ?? all
        for folder in chosen { try folder.forget() }
        Terminal.show(
            chosen.isEmpty
                ? "Nothing is known of your voice\(microphone.map { " through \($0)" } ?? "").\n"
                : chosen.map { "Removed \($0.path)\n" }.joined())
    }
}
