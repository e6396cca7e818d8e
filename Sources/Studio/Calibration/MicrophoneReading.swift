internal import ALSA
public import Analysis
internal import Dispatch
public import Interview
internal import Speech
internal import Synchronization

/// Sentences that are read into a microphone, now: the interview's capture and listener, without a recogniser.
///
/// Runs on the caller's thread, beside the capture thread.
public final class MicrophoneReading: ReadingDesk {
    /// How long the sound check listens.
    static let checkLength = Samples.seconds(5)
    /// How long the room is listened to.
    static let roomLength = Samples.seconds(3)

    private let microphone: Microphone
    private let controls: Controls
    private let patience: Patience
    private let notice: (String) -> Void
    private let key = Key()
    private let trouble = SharedError()
    private var listener: Listener
    private let block = UnsafeMutableBufferPointer<Int16>.allocate(capacity: 320)

    /// Opens the microphone.
    ///
    /// `notice`: told what the person should know, one sentence.
    ///
    /// - throws: `ALSAError` where it cannot be opened.
    public init(
        microphone name: String, prompts: Prompts, controls: Controls, notice: @escaping (String) -> Void
    ) throws {
        let trouble = trouble
        microphone = try Microphone(device: name) { report in
            switch report {
            case .lost(let error): trouble.set(error)
            case .listenerFellBehind: trouble.set(ListenerFellBehind())
            case .back: break
            }
        }
        self.controls = controls
        self.notice = notice
        patience = prompts.patience(.normal).reading
        listener = Listener(requests: prompts.requests)
        controls.onKey { [key] in key.isPressed.store(true, ordering: .relaxed) }
    }

    deinit { block.deallocate() }

    /// Collects five seconds and measures them.
    public func checkSound() throws -> SoundCheck? {
        try collect(Self.checkLength).map { SoundCheck(of: $0) }
    }

    /// Collects three seconds.
    public func hearRoom() throws -> [Int16]? { try collect(Self.roomLength) }

    private func collect(_ length: Samples) throws -> [Int16]? {
        try skip()
        listener.check(for: length)
        return try pump { noticed in
            if case .checked(let samples) = noticed { .done(samples) } else { .more }
        }
    }

    /// Listens until a second of silence, or Enter, ends the sentence; a microphone that goes ends the reading.
    public func hearSentence(isRepeated: Bool) throws -> [Int16]? {
        do {
            return try hearSentence()
        } catch let error as ALSAError {
            notice("The microphone has gone. \(error.sentence) \(error.remedy)")
            return nil
        }
    }

    private func hearSentence() throws -> [Int16]? {
        try skip()
        var waiting = Waiting.fresh
        while true {
            listener.listen(from: listener.now, patience: patience, waiting: waiting)
            // The listener forgets what has been segmented: the whole sentence is put together here.
            var sound: [Int16] = []
            let heard = try pump(keeping: { sound += $0 }) { noticed -> Step<[Int16]?> in
                switch noticed {
                case .ended: .done(sound)
                case .silence(.reassure): .done(nil)
                case .silence: .stop
                case .segment, .interruption, .checked: .more
                }
            }
            guard let heard else { return nil }
            if let samples = heard { return samples }
            notice("Nothing was heard. Please read the sentence aloud; Control-D stops.")
            waiting = .reassured
        }
    }

    private final class Key: Sendable {
        let isPressed = Atomic<Bool>(false)
    }

    private enum Step<Result> {
        case more, stop
        case done(Result)
    }

    // Sound from before the person was asked is no answer.
    private func skip() throws {
        key.isPressed.store(false, ordering: .relaxed)
        try listener.rest()
        while true {
            let count = microphone.ring.read(into: block)
            if count == 0 { return }
            _ = try listener.hear(UnsafeMutableBufferPointer(rebasing: block[..<count]))
        }
    }

    private func pump<Result>(
        keeping: ([Int16]) -> Void = { _ in }, until decide: (Noticed) -> Step<Result>
    ) throws -> Result? {
        while !controls.wantsToStop {
            try trouble.rethrow()
            _ = microphone.ready.wait(timeout: .now() + .milliseconds(200))
            var noticed: [Noticed] = []
            if key.isPressed.exchange(false, ordering: .relaxed) { noticed += try listener.finish(.key) }
            while noticed.isEmpty {
                let count = microphone.ring.read(into: block)
                if count == 0 { break }
                let heard = UnsafeMutableBufferPointer(rebasing: block[..<count])
                keeping(Array(heard))
                noticed += try listener.hear(heard)
            }
            for one in noticed {
                switch decide(one) {
                case .more: break
                case .stop: return nil
                case .done(let result): return result
                }
            }
        }
        return nil
    }

    /// Closes the microphone.
    public func close() { microphone.close() }
}
