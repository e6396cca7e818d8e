internal import Speech

/// Notices that a device lost sound without saying so: a sound server drops what a stalled reader does not fetch.
///
/// The samples that arrive are compared with the time that passes. What is late comes in the end, so only a lag that
/// lasts a whole second is a loss; the slow drift between two crystals (at most 300 parts in a million) is none.
struct GapWatch: Equatable {
    /// A smaller lag is not told from jitter.
    static let smallest = Samples.milliseconds(100)
    /// How long a lag must last.
    static let lasting = Samples.seconds(1)
    /// How many arrivals at least that takes: a program that was stopped in between has seen only one or two.
    static let arrivals = 5
    /// How fast two crystals part at most.
    private static let drift = 300.0 / 1_000_000

    private var usual: Double?
    private var window: Window?

    /// The smallest lag since a moment.
    private struct Window: Equatable {
        let begin: Samples
        var arrivals = 1
        var lag: Int
    }

    /// The length that was lost where the device itself says that it lost some: nothing more needs to arrive to know it.
    mutating func overrun(delivered: Int, elapsed: Samples) -> Samples? {
        window = nil
        let excess = Double(elapsed.count - delivered) - (usual ?? 0)
        return excess >= 1 ? Samples(Int(excess)) : nil
    }

    /// Compares, at every arrival, what has come with what should have; gives the length that was lost.
    mutating func check(delivered: Int, elapsed: Samples) -> Samples? {
        let lag = elapsed.count - delivered
        guard var seen = window else {
            window = Window(begin: elapsed, lag: lag)
            return nil
        }
        seen.arrivals += 1
        seen.lag = min(seen.lag, lag)
        window = seen
        let length = elapsed - seen.begin
        guard length >= Self.lasting, seen.arrivals >= Self.arrivals else { return nil }
        window = nil
        let smallest = Double(seen.lag)
        guard let expected = usual else {
            usual = smallest
            return nil
        }
        let excess = smallest - expected
        if excess >= Double(Self.smallest.count) { return Samples(Int(excess)) }
        // A device that runs ahead is believed at once.
        usual = excess < 0 ? smallest : expected + min(excess, Self.drift * Double(length.count))
        return nil
    }
}
