internal import ALSA
internal import Analysis
internal import Archive
internal import Dispatch
internal import Foundation
public import Interview
internal import PocketSphinx
public import Speech

/// A desk with a microphone and a speaker: the real thing.
public final class MicrophoneDesk: Desk {
    /// How a desk with a microphone is set up.
    public struct Options: Sendable {
        /// The capture device.
        public var microphone: String
        /// The playback device.
        public var speaker: String
        /// Whether the candidate wears a headset and may interrupt.
        public var headset: Bool

        /// Devices by their ALSA names.
        public init(microphone: String, speaker: String, headset: Bool) {
            self.microphone = microphone
            self.speaker = speaker
            self.headset = headset
        }
    }

    /// What other threads tell the conductor's.
    enum News: Sendable {
        case said(Result<Span, ALSAError>)
        case noticed(Noticed)
        case microphone(Microphone.Report)
        case key
        case hangUp
        case failed(any Error)
    }

    /// Listening begins again so long after the last sample has left the speaker: the room's echo has died by then.
    static let rearm = Samples.milliseconds(250)
    /// How long the sound check listens.
    static let checkLength = Samples.seconds(5)
    /// How long a ready answer may wait for the final recogniser; then the live recogniser's words must do.
    static let finalWordsWait = DispatchTimeInterval.milliseconds(30)

    private let settings: StudioSettings
    private let options: Options
    private let controls: Controls
    private let mailbox: Mailbox<News>
    private let narrator: Narrator
    private let timeline = Timeline()
    private let recogniser: FinalRecogniser
    private let microphone: Microphone
    private let listening: ListeningThread
    private var speaker: Speaker?
    private var words: TurnWords
    private var listenFrom = Samples.zero
    private var wantsToStop = false
    private let onListening: @Sendable (Asking?) -> Void
    private let logTrouble: SharedError
    private var expectedFor: String?

    /// Opens the devices and starts the threads; the models load while the first line is said.
    ///
    /// `controls`: the keys and signals of the person at the desk.
    /// `onListening`: told when a turn of the candidate's begins; the demonstration's candidate answers then.
    ///
    /// - throws: `ALSAError` where the microphone cannot be opened; where the voice or the recording cannot be set up.
    public init(
        _ settings: StudioSettings, _ options: Options, controls: Controls,
        onListening: @escaping @Sendable (Asking?) -> Void = { _ in }
    ) throws {
        self.settings = settings
        self.options = options
        self.onListening = onListening
        self.controls = controls
        let mailbox = Mailbox<News>()
        self.mailbox = mailbox
        microphone = try Microphone(device: options.microphone) { mailbox.post(.microphone($0)) }
        narrator = try Narrator(voice: settings.voice, pronunciations: settings.pronunciations)
        let log = settings.log
        let logTrouble = SharedError()
        self.logTrouble = logTrouble
        recogniser = FinalRecogniser(
            settings.decoder(.whole), program: settings.program, workers: 1, judging: settings.judging
        ) { segment in
            logTrouble.keep { try log.append(LogEntry(at: segment.span.end, what: .segment(segment))) }
        }
        words = TurnWords(recogniser: recogniser)
        listening = try ListeningThread(
            microphone: microphone, settings: settings, timeline: timeline,
            noticed: { mailbox.post(.noticed($0)) }, failed: { mailbox.post(.failed($0)) })
        openSpeaker()
        controls.onKey { mailbox.post(.key) }
        controls.onStop { mailbox.post(.hangUp) }
    }

    /// The end of what was captured so far.
    public var now: Samples { timeline.end }

    // MARK: - Saying

    /// Says the line; Enter, or an interruption where there is a headset, cuts it short.
    public func say(_ line: Line) throws -> InterviewEvent {
        settings.stage.caption(line)
        guard !wantsToStop else { return .hangUp }
        let samples = try narrator.render(line.text)
        guard let speaker else {
            expect(line.asking)
            return try sayUnheard(samples)
        }
        speaker.say(samples)
        expect(line.asking)
        listening.tell(options.headset ? .guardLine : .rest)
        var interrupted: Samples?
        var outcome = InterviewEvent.spoke
        while true {
            switch mailbox.take() {
            case .said(.success(let span)):
                try settings.log.append(LogEntry(at: span.end, what: .said(span)))
                listenFrom = interrupted ?? (span.end + (options.headset ? .zero : Self.rearm))
                return outcome
            case .said(.failure(let error)):
                speakerFailed(error)
                listenFrom = interrupted ?? now
                return outcome
            case .noticed(.interruption(let at)):
                interrupted = at - Self.rearm
                speaker.stop()
            case .noticed: break
            case .key: speaker.stop()
            case .hangUp:
                wantsToStop = true
                outcome = .hangUp
                speaker.stop()
            case .microphone(let report):
                guard try tell(report) else { break }
                if !wantsToStop { outcome = .microphoneLost }
                speaker.stop()
            case .failed(let error): throw error
            }
        }
    }

    // While the question is spoken the recognisers change what they expect.
    private func expect(_ asking: Asking?) {
        guard let asking, asking.question != expectedFor else { return }
        expectedFor = asking.question
        guard let model = settings.expected(for: asking) else { return }
        recogniser.expect(model)
        listening.tell(.expect(model))
    }

    // Without a speaker the captions must do; the pace stays that of speech, so that they can be read.
    private func sayUnheard(_ samples: [Int16]) throws -> InterviewEvent {
        let end = DispatchTime.now() + Samples(samples.count).seconds
        var outcome = InterviewEvent.spoke
        waiting: while let news = mailbox.take(until: end) {
            switch news {
            case .key: break waiting
            case .hangUp:
                wantsToStop = true
                outcome = .hangUp
                break waiting
            case .microphone(let report):
                guard try tell(report) else { break }
                outcome = .microphoneLost
                break waiting
            case .failed(let error): throw error
            case .said, .noticed: break
            }
        }
        listenFrom = now
        return outcome
    }

    private func openSpeaker() {
        let timeline = timeline
        let mailbox = mailbox
        do throws(ALSAError) {
            speaker = try Speaker(
                device: options.speaker, clock: microphone.clock,
                place: { timeline.place($0, at: $1) }, mute: { timeline.mute(from: $0) },
                said: { mailbox.post(.said($0)) })
        } catch {
            speakerFailed(error)
        }
    }

    private func speakerFailed(_ error: ALSAError) {
        settings.stage.notice("\(error.sentence) The questions are shown as text. \(error.remedy)")
    }

    // MARK: - Listening

    /// Collects five seconds and measures them.
    public func checkSound() throws -> InterviewEvent {
        guard !wantsToStop else { return .hangUp }
        settings.stage.yourTurn()
        onListening(nil)
        listening.tell(.check(Self.checkLength))
        while true {
            switch mailbox.take() {
            case .noticed(.checked(let samples)):
                settings.stage.soundChecked(SoundCheck(of: samples))
                return .soundChecked
            case .hangUp:
                wantsToStop = true
                return .hangUp
            case .microphone(let report): if try tell(report) { return .microphoneLost }
            case .failed(let error): throw error
            case .said, .noticed, .key: break
            }
        }
    }

    /// Listens to a turn; Enter ends it at once.
    public func listen(_ waiting: Waiting, asked: Asking?) throws -> InterviewEvent {
        guard !wantsToStop else { return .hangUp }
        try logTrouble.rethrow()
        words.reset()
        settings.stage.yourTurn()
        listening.tell(.listen(from: listenFrom, settings.waits, waiting))
        onListening(asked)
        while true {
            switch mailbox.take() {
            case .noticed(.segment(let span, let samples)):
                words.submit(span, samples: samples)
            case .noticed(.ended(let turn, let ending, let patience)):
                // The recogniser finishes, and logs, what was said up to the stop signal.
                if wantsToStop { return .hangUp }
                listenFrom = turn.window.end  // what was heard is not heard again, should listening go on
                return .answered(
                    answer: try words.answer(
                        turn, ending, patience: patience, by: .now() + Self.finalWordsWait))
            case .noticed(.silence(let stage)):
                return .silent(stage: stage)
            case .key: listening.tell(.finish(.key))
            case .hangUp:
                wantsToStop = true
                listening.tell(.finish(.key))
            case .microphone(let report): if try tell(report) { return .microphoneLost }
            case .failed(let error): throw error
            case .said, .noticed(.interruption), .noticed(.checked): break
            }
        }
    }

    // MARK: - Losing the microphone

    // Tells the person; true where the microphone has gone.
    private func tell(_ report: Microphone.Report) throws -> Bool {
        switch report {
        case .lost(let error):
            listening.tell(.rest)
            settings.stage.notice(
                "The microphone has gone. Everything so far is kept. \(error.remedy) Control-C ends the interview here."
            )
            try settings.log.append(
                LogEntry(at: now, what: .note("microphone lost: \(error.call) \(error.code)")))
            return true
        case .back:
            return false
        case .listenerFellBehind:
            throw ListenerFellBehind()
        }
    }

    /// Waits until the microphone is back, then for Enter where there is a keyboard.
    public func awaitMicrophone() throws -> InterviewEvent {
        var isBack = false
        while !wantsToStop {
            switch mailbox.take() {
            case .microphone(.back):
                guard controls.hasKeyboard else {
                    settings.stage.notice("The microphone is back; the interview goes on.")
                    return goOn()
                }
                isBack = true
                settings.stage.notice(
                    "The microphone is back. Press Enter to go on, or Control-C to end here.")
            case .microphone(let report):
                if try tell(report) { isBack = false }
            case .key:
                if isBack { return goOn() }
            case .hangUp:
                wantsToStop = true
                return .hangUp
            case .failed(let error): throw error
            case .said, .noticed: break
            }
        }
        return .hangUp
    }

    private func goOn() -> InterviewEvent {
        if speaker == nil { openSpeaker() }
        listenFrom = now
        return .microphoneBack
    }

    /// Finishes the recording and lets go of the devices.
    public func close() throws {
        speaker?.close()
        microphone.close()
        // The recording first: words can be recognised again, sound cannot be heard again.
        let recorded = Result { try listening.close() }
        let recognised = Result { try recogniser.close() }
        try recorded.get()
        try recognised.get()
        try settings.tell(lost: recogniser.lost)
        try logTrouble.rethrow()
    }
}

/// The listening thread did not fetch its sound for half a minute: the machine is far too busy.
struct ListenerFellBehind: Remedied {
    var sentence: String { "This machine could not keep up with its microphone, so the interview was ended." }
    var remedy: String { "Everything said so far is kept; close other programs and try again." }
}
