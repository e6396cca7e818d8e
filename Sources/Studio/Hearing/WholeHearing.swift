internal import Analysis
internal import Dispatch
internal import Foundation
internal import PocketSphinx
internal import Speech
internal import Synchronization

/// One hearing of many segments when nobody waits for a reply: on all cores, few segments in memory at a time.
struct WholeHearing: Sendable {
    /// The recogniser's settings for whole segments.
    var settings: DecoderSettings
    /// The path of a `ladder`, which decodes.
    let program: String
    /// How the words are judged.
    let judging: WordJudging

    /// Hears what `feed` hands over, and gives the segments in order, with those that no process survived.
    ///
    /// `count`: how many there will be at most.
    /// `told`: told of every finished segment, on a thread of the recogniser's.
    ///
    /// - throws: `RecogniserError`, and what `feed` throws.
    func hear(
        _ count: Int, told: @escaping @Sendable (Segment) -> Void,
        feed: (_ submit: (Span, [Int16]) throws -> Void) throws -> Void
    ) throws -> (segments: [Segment], lost: Set<Span>) {
        guard count > 0 else { return ([], []) }
        let heard = Mutex<[Segment]>([])
        // A few segments wait while the others are decoded: enough to keep all cores busy, no more.
        // Counted up from nothing: a semaphore that is let go below its first value ends the program, and an error leaves
        // segments outstanding.
        let room = DispatchSemaphore(value: 0)
        for _ in 0..<8 { room.signal() }
        let workers = min(ProcessInfo.processInfo.activeProcessorCount, count)
        let recogniser = FinalRecogniser(
            settings, program: program, workers: workers, judging: judging
        ) { segment in
            heard.withLock { $0.append(segment) }
            told(segment)
            room.signal()
        }
        try feed { span, samples in
            while room.wait(timeout: .now() + .milliseconds(500)) == .timedOut { try recogniser.check() }
            _ = recogniser.submit(span, samples: samples, keeping: false)
        }
        try recogniser.close()
        return (heard.withLock { $0 }.sorted { $0.span.start < $1.span.start }, Set(recogniser.lost))
    }
}
