internal import Speech
internal import Synchronization

/// Says which sample is at the microphone now: the bridge between the sample clock and the moment of playing.
///
/// The samples captured remain the only clock; this only tells where on it a sound belongs that leaves the speaker
/// now. Written by the capture thread, read by any, without a lock.
final class SampleClock: Sendable {
    private static let nanosecondsPerSample = 62_500  // at 16 kHz

    private let start = ContinuousClock.now
    /// The moment of sample 0, in nanoseconds after `start`.
    private let origin = Atomic<Int>(0)

    /// Nanoseconds since this clock was made.
    func elapsed() -> Int {
        let time = (ContinuousClock.now - start).components
        return Int(time.seconds) * 1_000_000_000 + Int(time.attoseconds / 1_000_000_000)
    }

    /// Capture thread only: `captured` samples have been read, and `pending` more have passed the microphone.
    func set(captured: Int, pending: Samples) {
        let moment = elapsed() - (captured + pending.count) * Self.nanosecondsPerSample
        origin.store(moment, ordering: .relaxed)
    }

    /// The sample that passes the microphone now.
    func now() -> Samples {
        Samples((elapsed() - origin.load(ordering: .relaxed)) / Self.nanosecondsPerSample)
    }
}
