internal import ALSA
internal import ESpeak
internal import Foundation
internal import Interview
internal import Speech
internal import Studio

/// A whole interview with the simulated candidate.
struct Demonstration {
    /// Where sessions are kept.
    var home: String?
    /// How the interviewer sounds.
    var voice: Voice
    /// The interviewer's speaker.
    var speaker: String
    /// Decides the interviewer's wordings.
    var seed: UInt64
    /// The virtual microphone, where the user named one.
    var virtual: VirtualMicrophone?
    /// How the interviewer comes across.
    var persona = Persona.neutral
    /// Why the candidate could not speak.
    private let trouble = Shared<(any Error)?>(nil)
    /// Whether to run at file speed in any case.
    var isFast = false

    init(home: String?, voice: Voice, speaker: String = "default", seed: UInt64 = 1) {
        self.home = home
        self.voice = voice
        self.speaker = speaker
        self.seed = seed
    }

    /// Runs it and shows the closing screen.
    ///
    /// - throws: what any interview may throw, and `FliteError` where the candidate has no voice.
    func run() throws {
        let story = try Resources().sampleStory()
        let candidate = try SimulatedCandidate(story)
        let library = try SessionLibrary(home: home)
        let virtual = isFast ? nil : virtual ?? VirtualMicrophone.find()
        guard let question = library.prompts.questions.first(where: { $0.id == story.question }) else {
            throw Stop(
                sentence: "The sample story answers '\(story.question)', which is no question of the bank.",
                remedy: "Mend the question in Prompts/demo/story.yaml.")
        }
        var settings = InterviewSettings(
            questions: 1, first: question, seed: seed, checksSound: virtual != nil)
        settings.asksEveryRung = true
        settings.persona = persona
        Terminal.say("The candidate is simulated: a sample story, spoken by a synthetic voice.")
        let controls = Controls()
        let keyboard = Keyboard(controls: controls, readsKeys: virtual != nil)
        defer { withExtendedLifetime(keyboard) {} }
        let sitting = try Sitting(
            library: library, settings: settings, source: .simulated, voice: voice,
            stage: Terminal.stage(.simulated))
        try sitting.run { studio in
            if let virtual {
                return try liveDesk(studio, virtual, candidate: candidate, controls: controls)
            }
            return try RecordingsDesk(
                studio, speaker: isFast ? nil : usableSpeaker(), isStopping: { controls.wantsToStop }
            ) { asked in asked.map { candidate.answer(at: $0.rung) } }
        }
        guard let error = trouble.withLock({ $0 }) else { return }
        let sentence = (error as? any Remedied)?.sentence ?? "\(error)"
        throw Stop(
            sentence: "The simulated candidate could not speak: \(sentence)",
            remedy: "Name a playback device that works with --mouth; `ladder devices` lists them.",
            code: .noDevice)
    }

    private func liveDesk(
        _ studio: StudioSettings, _ virtual: VirtualMicrophone, candidate: SimulatedCandidate,
        controls: Controls
    ) throws -> MicrophoneDesk {
        Terminal.say(
            "It speaks into \(virtual.mouth), which the virtual microphone \(virtual.microphone) hears.")
        let speaking = Mouth(device: virtual.mouth)
        let options = MicrophoneDesk.Options(microphone: virtual.microphone, speaker: speaker, headset: false)
        do {
            return try MicrophoneDesk(studio, options, controls: controls) { [trouble] asked in
                speaking.speak(asked.map { candidate.answer(at: $0.rung) } ?? candidate.check) { error in
                    trouble.withLock { $0 = $0 ?? error }
                    controls.stop()
                }
            }
        } catch let error as ALSAError {
            throw Stop(sentence: error.sentence, remedy: try Devices.remedy(), code: .noDevice)
        }
    }

    private func usableSpeaker() -> String? {
        if case .success = SoundDevice.opens(speaker, capturing: false) {
            Terminal.say(
                "No virtual microphone was found, so the candidate's sound is fed in directly, and played.")
            return speaker
        }
        Terminal.say("No speaker works here, so this runs at file speed; the recording has both voices.")
        return nil
    }
}
