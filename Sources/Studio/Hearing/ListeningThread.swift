internal import Archive
internal import Dispatch
internal import Foundation
internal import Interview
internal import PocketSphinx
internal import Speech
internal import Synchronization

/// The listening thread: ring → recording → listener.
///
/// It alone touches the recorder, the listener, the live recogniser.
final class ListeningThread: Sendable {
    /// What the listener is to do from the next block on.
    enum Command: Sendable {
        /// Listen to a turn from a place on the clock on.
        case listen(from: Samples, Patience, Waiting)
        /// Notice interruptions.
        case guardLine
        /// Collect sound for the sound check.
        case check(Samples)
        /// End the turn now.
        case finish(Answer.Ending)
        /// Stop listening.
        case rest
    }

    /// The least that a reply takes from the decision to the ear: a captured block and most of what the speaker holds.
    ///
    /// Measured at the virtual desk as 132 ms; the rest stays, so that no silence is cut shorter than the patience.
    private static let wayOut = Samples.milliseconds(60)

    private struct State {
        var commands: [Command] = []
        var isClosed = false
    }

    private let microphone: Microphone
    private let state = Mutex(State())
    private let ended = DispatchSemaphore(value: 0)
    private let trouble = SharedError()
    private let noticed: @Sendable (Noticed) -> Void

    /// Starts the thread.
    ///
    /// `noticed`: told what the listener notices, on the listening thread.
    /// `failed`: told that nothing can be recorded or recognised any more.
    ///
    init(
        microphone: Microphone, settings: StudioSettings, timeline: Timeline,
        noticed: @escaping @Sendable (Noticed) -> Void, failed: @escaping @Sendable (any Error) -> Void
    ) throws {
        self.microphone = microphone
        self.noticed = noticed
        // The file is made here, so that a full disk is told before the first question.
        let recorder = Mutex<SessionRecorder?>(
            try SessionRecorder(path: settings.folder.recording, timeline: timeline, log: settings.log))
        let thread = Thread { [self] in
            do {
                guard let own = recorder.withLock({ $0.take() }) else { return }
                try run(own, settings, timeline)
            } catch {
                trouble.set(error)
                failed(error)
            }
            ended.signal()
        }
        thread.name = "listening"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Tells the listener what to do.
    func tell(_ command: Command) {
        state.withLock { $0.commands.append(command) }
    }

    /// Ends the thread and finishes the recording.
    ///
    /// - throws: the error that ended it, or that the last of the recording met.
    func close() throws {
        state.withLock { $0.isClosed = true }
        microphone.ready.signal()
        ended.wait()
        try trouble.rethrow()
    }

    // MARK: - On the listening thread

    private func run(_ given: consuming SessionRecorder, _ settings: StudioSettings, _ timeline: Timeline)
        throws
    {
        var recorder = given
        var listener = Listener(requests: settings.prompts.requests)
        // The live recogniser loads while the greeting plays; sound waits in the ring meanwhile.
        let decoder = try Decoder.load(settings.model, feeding: .live)
        try decoder.teach(settings.pronunciations.taught)
        if let mean = settings.cepstralMean { decoder.seed(mean: mean) }
        listener.adopt(consume decoder)
        let block = UnsafeMutableBufferPointer<Int16>.allocate(capacity: 320)
        defer { block.deallocate() }
        while true {
            _ = microphone.ready.wait(timeout: .now() + .milliseconds(200))
            let isClosed = state.withLock { $0.isClosed }
            while true {
                for noticed in try obey(&listener) { self.noticed(noticed) }
                let count = microphone.ring.read(into: block)
                if count == 0 { break }
                let heard = UnsafeMutableBufferPointer(rebasing: block[..<count])
                timeline.hear(Array(heard))
                try noteGaps(settings.log, &listener)
                for noticed in try listener.hear(heard) { self.noticed(noticed) }
                try recorder.keep()
            }
            if isClosed { return try recorder.finish() }
        }
    }

    private func obey(_ listener: inout Listener) throws -> [Noticed] {
        let commands = state.withLock { state in
            defer { state.commands = [] }
            return state.commands
        }
        var noticed: [Noticed] = []
        for command in commands {
            switch command {
            case .listen(let start, let patience, let waiting):
                listener.listen(from: start, patience: patience, waiting: waiting, lead: Self.wayOut)
            case .guardLine: listener.guardLine()
            case .check(let length): listener.check(for: length)
            case .finish(let ending): noticed += try listener.finish(ending)
            case .rest: try listener.rest()
            }
        }
        return noticed
    }

    private func noteGaps(_ log: EventLog, _ listener: inout Listener) throws {
        var gap = Span(start: .zero, end: .zero)
        while withUnsafeMutablePointer(
            to: &gap,
            { place in
                microphone.gaps.read(into: UnsafeMutableBufferPointer(start: place, count: 1)) == 1
            })
        {
            listener.lose(until: gap.end)
            try log.append(LogEntry(at: gap.start, what: .gap(gap)))
        }
    }
}
