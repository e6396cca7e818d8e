internal import Speech

/// Notices that a device lost sound without saying so: a sound server drops what a stalled reader does not fetch.
///
/// The samples that arrive are compared with the time that passes. What is late comes in the end, so only a lag that
/// lasts a whole second is a loss; the slow drift between two crystals (at most 300 parts in a million) is none.
struct GapWatch: Equatable {
    /// A smaller lag is not told from jitter.
    static let smallest = Samples.milliseconds(100)
    /// How many checks (of 20 ms) a lag must last.
    static let checks = 50

    private var usual: Double?
    private var recent: [Int] = []

    /// Compares, once a period, what has arrived with what should have; gives the length that was lost.
    mutating func check(delivered: Int, elapsed: Samples) -> Samples? {
        recent.append(elapsed.count - delivered)
        guard recent.count >= Self.checks, let lag = recent.min() else { return nil }
        recent.removeFirst()
        guard let expected = usual else {
            usual = Double(lag)
            return nil
        }
        let excess = Double(lag) - expected
        if excess >= Double(Self.smallest.count) {
            recent.removeAll(keepingCapacity: true)
            return Samples(Int(excess))
        }
        // 300 ppm of the 320 samples of a period; a device that runs ahead is believed at once.
        usual = excess < 0 ? Double(lag) : expected + min(excess, 0.1)
        return nil
    }
}
