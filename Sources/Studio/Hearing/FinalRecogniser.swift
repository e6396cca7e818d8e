internal import Analysis
internal import Dispatch
internal import Foundation
public import Language
public import PocketSphinx
internal import Speech
internal import Synchronization

/// The final recogniser: whole segments, on threads of its own, in the order in which they become free.
///
/// A decoder a thread, in a process of its own. Segments may be submitted from any thread, also while the model is
/// still loading.
final class FinalRecogniser: Sendable {
    private struct Job {
        var ticket: Int
        var span: Span
        var samples: [Int16]
        var isKept: Bool
    }

    private struct State {
        var waiting: [Job] = []
        var done: [Int: Segment] = [:]
        var lost: [Span] = []
        var tickets = 0
        var isClosed = false
        var expected: PersonalModel?
        var expectations = 0
    }

    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let oneIsDone = DispatchSemaphore(value: 0)
    private let workers: Int
    private let ended = DispatchGroup()
    private let trouble = SharedError()
    private let finished: @Sendable (Segment) -> Void

    /// The segments so far that could not be recognised, in order: no process survived them.
    var lost: [Span] { state.withLock { $0.lost.sorted { $0.start < $1.start } } }

    /// Starts `workers` threads that each load the model.
    ///
    /// `program`: the path of a `ladder`, which decodes.
    /// `judging`: how the words are judged; see `SegmentRecogniser.load`.
    /// `finished`: told of every finished segment, on a thread of the recogniser's; a lost one has no words.
    ///
    init(
        _ settings: DecoderSettings, program: String, workers: Int, judging: WordJudging = WordJudging(),
        finished: @escaping @Sendable (Segment) -> Void
    ) {
        self.workers = workers
        self.finished = finished
        for number in 1...workers {
            ended.enter()
            let thread = Thread { [self] in
                trouble.keep { try run(settings, program, judging) }
                ended.leave()
            }
            thread.name = "recogniser \(number)"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Expects what a small model knows in every segment that is begun from now on; see `Decoder.expect`.
    func expect(_ personal: PersonalModel?) {
        state.withLock { state in
            state.expected = personal
            state.expectations += 1
        }
        // Every thread changes its search tree while nothing is to be decoded yet.
        for _ in 0..<workers { work.signal() }
    }

    /// Hands in a segment; the ticket is for asking after it, where the result is to be kept.
    func submit(_ span: Span, samples: [Int16], keeping: Bool = true) -> Int {
        let ticket = state.withLock { state in
            state.tickets += 1
            state.waiting.append(Job(ticket: state.tickets, span: span, samples: samples, isKept: keeping))
            return state.tickets
        }
        work.signal()
        return ticket
    }

    /// Waits for a segment until `deadline`; nothing where it is not done by then.
    ///
    /// For one waiting thread.
    ///
    /// - throws: `RecogniserError` where a thread could not load or decode.
    func segment(_ ticket: Int, by deadline: DispatchTime) throws -> Segment? {
        while true {
            try trouble.rethrow()
            if let done = state.withLock({ $0.done[ticket] }) { return done }
            // A failing thread may never signal: look again every half second.
            let patience = min(deadline, .now() + .milliseconds(500))
            guard DispatchTime.now() < deadline else { return nil }
            _ = oneIsDone.wait(timeout: patience)
        }
    }

    /// Forgets finished segments, so that memory stays flat.
    func forget(_ tickets: [Int]) {
        state.withLock { state in for ticket in tickets { state.done[ticket] = nil } }
    }

    /// Throws what a thread failed with, if one did.
    ///
    /// - throws: `RecogniserError` where a thread could not load or decode.
    func check() throws {
        try trouble.rethrow()
    }

    /// Finishes what was handed in, then ends the threads.
    ///
    /// - throws: `RecogniserError` where a thread failed on the way.
    func close() throws {
        state.withLock { $0.isClosed = true }
        for _ in 0..<workers { work.signal() }
        ended.wait()
        try trouble.rethrow()
    }

    private func run(_ settings: DecoderSettings, _ program: String, _ judging: WordJudging)
        throws(RecogniserError)
    {
        var decoder = try SegmentRecogniser.load(settings, program: program, judging: judging)
        var expectations = 0
        while true {
            work.wait()
            let (expected, wanted) = state.withLock { ($0.expected, $0.expectations) }
            if wanted != expectations {
                try decoder.expect(expected)
                expectations = wanted
            }
            let next = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
            guard let next else {
                if state.withLock({ $0.isClosed }) { return }
                continue
            }
            let heard = try decoder.decode(next.samples)
            if heard == nil { state.withLock { $0.lost.append(next.span) } }
            let words = (heard ?? []).map { $0.moved(by: next.span.start) }
            let segment = Segment(span: next.span, words: words)
            if next.isKept { state.withLock { $0.done[next.ticket] = segment } }
            oneIsDone.signal()
            finished(segment)
        }
    }
}

extension Pronunciations {
    /// The table as the recogniser takes it.
    public var taught: [DecoderSettings.Taught] {
        entries.map { DecoderSettings.Taught(word: $0.word, phones: $0.forRecognition) }
    }
}
