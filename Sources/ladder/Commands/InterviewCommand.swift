internal import ALSA
internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Interview
internal import SoundFile
internal import Studio

/// `ladder interview`: the main job.
struct InterviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interview", abstract: "Be interviewed aloud.",
        discussion: """
            Asks, listens, asks further, and ends with a recording and a page of feedback. A silence ends your answer; \
            so do Enter, "that's my answer" and "I'm done". You may say: repeat the question, let me think, \
            skip this one, stop the interview.
            """)

    @OptionGroup(title: "The round") var round: RoundOptions
    @OptionGroup(title: "The voice") var voice: VoiceOptions
    @OptionGroup(title: "Your words") var texts: PersonalTexts
    @OptionGroup var home: HomeOptions
    @Option(help: ArgumentHelp("The microphone (see ladder devices).", valueName: "name"))
    var microphone: String?
    @Option(help: ArgumentHelp("The speaker (see ladder devices).", valueName: "name"))
    var speaker: String = "default"
    @Flag(help: "You wear a headset: you may interrupt the interviewer.")
    var headset = false
    @Flag(help: "Leave out the sound check.")
    var noCheck = false
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Recorded answers, one file an answer, in place of the microphone.", valueName: "file"))
    var answers: [String] = []
    @Flag(help: "Read answers from standard input, one paragraph each.")
    var typed = false

    func validate() throws {
        if typed, !answers.isEmpty { throw ValidationError("Choose --typed or --answers, not both.") }
        if typed || !answers.isEmpty, microphone != nil {
            throw ValidationError("--microphone has no meaning with --typed or --answers.")
        }
    }

    func run() throws {
        if typed { return try runTyped() }
        if !answers.isEmpty { return try runRecorded() }
        try runAloud()
    }

    private func runTyped() throws {
        let library = try SessionLibrary(home: home.home)
        let controls = Controls()
        let keyboard = Keyboard(controls: controls, readsKeys: false)
        defer { withExtendedLifetime(keyboard) {} }
        let lines = TypedLines { controls.wantsToStop }
        try Sitting(
            library: library, settings: try round.settings(library.prompts, checksSound: false),
            source: .typed,
            voice: voice.chosen, stage: Terminal.stage(.typed)
        ).run { studio in TypedDesk(stage: studio.stage, log: studio.log, readLine: lines.next) }
    }

    private func runRecorded() throws {
        // All are opened first: a slip in the last name should not cost the first five answers.
        for file in answers { _ = try SoundReader.open(file) }
        let library = try SessionLibrary(home: home.home)
        let controls = Controls()
        let keyboard = Keyboard(controls: controls, readsKeys: false)
        defer { withExtendedLifetime(keyboard) {} }
        var left = answers[...]
        try Sitting(
            library: library, settings: try round.settings(library.prompts, checksSound: false),
            source: .recordings,
            voice: voice.chosen, stage: Terminal.stage(.recordings),
            expectations: try texts.expectations(home: home.place, usesBank: true)
        ).run(hearsAgain: { !controls.wantsToStop }) { studio in
            try RecordingsDesk(studio, isStopping: { controls.wantsToStop }) { _ in
                try left.popFirst().map { try Recording.read($0).samples }
            }
        }
    }

    private func demonstrate() throws {
        var demonstration = Demonstration(
            home: home.home, voice: voice.chosen, speaker: speaker, seed: round.seed ?? 1)
        demonstration.persona = round.persona
        try demonstration.run()
    }

    private func runAloud() throws {
        if case .failure(let error) = SoundDevice.opens(microphone ?? "default", capturing: true) {
            guard microphone == nil, try Devices.found(capturing: true).allSatisfy({ !$0.opens }) else {
                throw Stop(sentence: error.sentence, remedy: try Devices.remedy(), code: .noDevice)
            }
            Terminal.say("This machine has no microphone that works: \(error.sentence)")
            Terminal.say(
                "So here is the whole of an interview with a simulated candidate; `ladder devices` lists devices."
            )
            return try demonstrate()
        }
        if microphone == nil, VirtualMicrophone.isAllThereIs {
            Terminal.say("This machine's sound server has no microphone, only its dummy output.")
            Terminal.say(
                "So here is the whole of an interview with a simulated candidate; --microphone default takes the dummy."
            )
            return try demonstrate()
        }
        let library = try SessionLibrary(home: home.home)
        let controls = Controls()
        let keyboard = Keyboard(controls: controls, readsKeys: true)
        defer { withExtendedLifetime(keyboard) {} }
        Terminal.say("Microphone: \(microphone ?? "default"). Speaker: \(speaker).")
        let options = MicrophoneDesk.Options(
            microphone: microphone ?? "default", speaker: speaker, headset: headset)
        try Sitting(
            library: library, settings: try round.settings(library.prompts, checksSound: !noCheck),
            source: .microphone, voice: voice.chosen, stage: Terminal.stage(.microphone),
            expectations: try texts.expectations(home: home.place, usesBank: true),
            microphone: options.microphone
        ).run(hearsAgain: { !controls.wantsToStop }) { try MicrophoneDesk($0, options, controls: controls) }
    }
}
