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
    ///
    /// A thread that wakes late makes single readings late, so small changes are followed slowly; a large one is a gap
    /// or a new device, and is believed.
    func set(captured: Int, pending: Samples) {
        let reading = elapsed() - (captured + pending.count) * Self.nanosecondsPerSample
        let before = origin.load(ordering: .relaxed)
        let change = reading - before
        let isSmall = captured > Samples.rate / 2 && abs(change) < 50_000_000
        origin.store(isSmall ? before + change / 16 : reading, ordering: .relaxed)
    }

    /// The sample that passes the microphone now.
    func now() -> Samples {
        Samples((elapsed() - origin.load(ordering: .relaxed)) / Self.nanosecondsPerSample)
    }
}
