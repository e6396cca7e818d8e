internal import ALSA
internal import Archive
internal import ArgumentParser
internal import ESpeak
internal import Foundation
internal import Interview
internal import SoundFile
internal import Studio

/// Where the answers come from, and how the interviewer sounds: the same for an interview and a drill.
struct SeatOptions: ParsableArguments {
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

    /// Holds a sitting with the settings that `settings` makes; it is told whether the sound is to be checked.
    ///
    /// `otherwise`: what to do where the machine has no microphone and none was named.
    func sit(
        _ settings: (_ prompts: Prompts, _ checksSound: Bool) throws -> InterviewSettings,
        otherwise: (_ reason: String) throws -> Void
    ) throws {
        try texts.check()
        if typed { return try sitTyped(settings) }
        if !answers.isEmpty { return try sitRecorded(settings) }
        if let reason = try whyNoMicrophone() { return try otherwise(reason) }
        try sitAloud(settings)
    }

    private func sitTyped(_ settings: (Prompts, Bool) throws -> InterviewSettings) throws {
        let library = try SessionLibrary(home: home.home)
        let controls = Controls()
        let keyboard = Keyboard(controls: controls, readsKeys: false)
        defer { withExtendedLifetime(keyboard) {} }
        let lines = TypedLines { controls.wantsToStop }
        try Sitting(
            library: library, settings: try settings(library.prompts, false), source: .typed,
            voice: voice.chosen, stage: Terminal.stage(.typed),
            prepared: PreparedTexts.gather(library, stories: texts.stories)
        ).run { studio in TypedDesk(stage: studio.stage, log: studio.log, readLine: lines.next) }
    }

    private func sitRecorded(_ settings: (Prompts, Bool) throws -> InterviewSettings) throws {
        // All are opened first: a slip in the last name should not cost the first five answers.
        for file in answers { _ = try SoundReader.open(file) }
        let library = try SessionLibrary(home: home.home)
        let controls = Controls()
        let keyboard = Keyboard(controls: controls, readsKeys: false)
        defer { withExtendedLifetime(keyboard) {} }
        var left = answers[...]
        try Sitting(
            library: library, settings: try settings(library.prompts, false), source: .recordings,
            voice: voice.chosen, stage: Terminal.stage(.recordings),
            expectations: try texts.expectations(home: home.place, usesBank: true),
            prepared: PreparedTexts.gather(library, stories: texts.stories)
        ).run(hearsAgain: { !controls.wantsToStop }) { studio in
            try RecordingsDesk(studio, isStopping: { controls.wantsToStop }) { _ in
                try left.popFirst().map { try Recording.read($0).samples }
            }
        }
    }

    // A sentence; nothing where there is a microphone. One that was named must be there.
    private func whyNoMicrophone() throws -> String? {
        if case .failure(let error) = SoundDevice.opens(microphone ?? "default", capturing: true) {
            guard microphone == nil, try Devices.found(capturing: true).allSatisfy({ !$0.opens }) else {
                throw Stop(sentence: error.sentence, remedy: try Devices.remedy(), code: .noDevice)
            }
            return "This machine has no microphone that works: \(error.sentence)"
        }
        return microphone == nil && VirtualMicrophone.isAllThereIs
            ? "This machine's sound server has no microphone, only its dummy output." : nil
    }

    private func sitAloud(_ settings: (Prompts, Bool) throws -> InterviewSettings) throws {
        let library = try SessionLibrary(home: home.home)
        let controls = Controls()
        let keyboard = Keyboard(controls: controls, readsKeys: true)
        defer { withExtendedLifetime(keyboard) {} }
        Terminal.say("Microphone: \(microphone ?? "default"). Speaker: \(speaker).")
        let options = MicrophoneDesk.Options(
            microphone: microphone ?? "default", speaker: speaker, headset: headset)
        try Sitting(
            library: library, settings: try settings(library.prompts, !noCheck), source: .microphone,
            voice: voice.chosen, stage: Terminal.stage(.microphone),
            expectations: try texts.expectations(home: home.place, usesBank: true),
            microphone: options.microphone,
            prepared: PreparedTexts.gather(library, stories: texts.stories)
        ).run(hearsAgain: { !controls.wantsToStop }) { try MicrophoneDesk($0, options, controls: controls) }
    }
}
