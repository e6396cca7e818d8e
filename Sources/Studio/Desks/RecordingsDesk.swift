internal import ALSA
internal import Analysis
internal import Archive
internal import Dispatch
internal import Foundation
public import Interview
internal import PocketSphinx
internal import SoundFile
public import Speech

/// A desk whose candidate is on record: the same route as a microphone's, as fast as it decodes.
///
/// One recording is one answer: a long pause inside it does not end the turn.
public final class RecordingsDesk: Desk {
    /// Gives the samples of the next answer, or nothing where there is none left.
    public typealias NextAnswer = (Asking?) throws -> [Int16]?

    private static let rearm = Samples.milliseconds(250)

    private let settings: StudioSettings
    private let nextAnswer: NextAnswer
    private let narrator: Narrator
    private let recogniser: FinalRecogniser
    private let timeline = Timeline()
    private var recorder: SessionRecorder
    private var listener: Listener
    private var words: TurnWords
    private let loudspeaker: Loudspeaker?
    private let isStopping: () -> Bool

    /// A desk that takes its answers from `nextAnswer`.
    ///
    /// `speaker`: a device on which the conversation is played as it runs, in real time; nothing for file speed.
    /// `isStopping`: asked before every turn whether the user wants to stop.
    ///
    /// - throws: where the voice, the model, the speaker or the recording cannot be set up.
    public init(
        _ settings: StudioSettings, speaker: String? = nil, isStopping: @escaping () -> Bool = { false },
        nextAnswer: @escaping NextAnswer
    ) throws {
        self.settings = settings
        self.nextAnswer = nextAnswer
        self.isStopping = isStopping
        narrator = try Narrator(voice: settings.voice, pronunciations: settings.pronunciations)
        let log = settings.log
        let logged = SharedError()
        logTrouble = logged
        recogniser = FinalRecogniser(
            settings.decoder(.whole), program: settings.program,
            workers: max(1, ProcessInfo.processInfo.activeProcessorCount), judging: settings.judging
        ) { segment in
            logged.keep { try log.append(LogEntry(at: segment.span.end, what: .segment(segment))) }
        }
        recorder = try SessionRecorder(path: settings.folder.recording, timeline: timeline, log: log)
        listener = Listener(requests: settings.prompts.requests)
        words = TurnWords(recogniser: recogniser)
        loudspeaker = try speaker.map { try Loudspeaker(device: $0) }
    }

    private let logTrouble: SharedError

    /// The end of what was recorded so far.
    public var now: Samples { timeline.end }

    /// Records the line at the place where it is said, and plays it where there is a speaker.
    public func say(_ line: Line) throws -> InterviewEvent {
        settings.stage.caption(line)
        if let asking = line.asking, let model = settings.expected(for: asking) { recogniser.expect(model) }
        let samples = try narrator.render(line.text)
        let span = Span(start: now, end: now + Samples(samples.count))
        timeline.place(samples, at: span.start)
        _ = try hear([Int16](repeating: 0, count: samples.count), aloud: samples)
        _ = try hear([Int16](repeating: 0, count: Self.rearm.count), aloud: [])
        try settings.log.append(LogEntry(at: span.end, what: .said(span)))
        return isStopping() ? .hangUp : .spoke
    }

    /// Recordings are what they are.
    public func checkSound() -> InterviewEvent { .soundChecked }

    /// Hears the next recording to its end.
    public func listen(_ waiting: Waiting, asked: Asking?) throws -> InterviewEvent {
        guard !isStopping(), let samples = try nextAnswer(asked) else { return .hangUp }
        settings.stage.yourTurn()
        listener.listen(
            from: now, patience: settings.waits.endless, waiting: waiting)
        // Silence behind the last word, as a microphone would hear.
        for noticed in try hear(samples, aloud: samples) + hear([Int16](repeating: 0, count: 8000), aloud: [])
        {
            take(noticed)
        }
        for noticed in try listener.finish(.source) {
            take(noticed)
            if case .ended(let turn, let ending, let patience) = noticed {
                return .answered(
                    answer: try words.answer(turn, ending, patience: patience, by: .distantFuture))
            }
        }
        return .hangUp
    }

    private func take(_ noticed: Noticed) {
        if case .segment(let span, let samples) = noticed { words.submit(span, samples: samples) }
    }

    private func hear(_ samples: [Int16], aloud: [Int16]) throws -> [Noticed] {
        try logTrouble.rethrow()
        var noticed: [Noticed] = []
        // Blocks as a microphone gives them, so that the same code sees the same shapes.
        for start in stride(from: 0, to: samples.count, by: 320) {
            let block = samples[start..<min(samples.count, start + 320)]
            if !aloud.isEmpty { try loudspeaker?.play(aloud[start..<min(aloud.count, start + 320)]) }
            timeline.hear(block)
            noticed += try listener.hear(block)
            try recorder.keep()
        }
        return noticed
    }

    /// There is no microphone to lose.
    public func awaitMicrophone() -> InterviewEvent { .hangUp }

    /// Finishes the recording.
    public func close() throws {
        try recogniser.close()
        try settings.tell(lost: recogniser.lost)
        try recorder.finish()
        try logTrouble.rethrow()
    }
}
