/// How often each level occurred among the last frames, one bin a decibel: percentiles without sorting.
struct LevelHistogram: Equatable, Sendable {
    private var bins = [Int](repeating: 0, count: 102)
    private var recent: [UInt8] = []
    private var oldest = 0
    private let window: Int
    private(set) var count = 0

    /// A histogram of the last `window` frames.
    init(window: Int) {
        self.window = window
        recent.reserveCapacity(window)
    }

    mutating func add(_ level: Double) {
        let bin = UInt8(min(101, max(0, Int(level.rounded()) + 100)))
        if recent.count < window {
            recent.append(bin)
            count += 1
        } else {
            bins[Int(recent[oldest])] -= 1
            recent[oldest] = bin
            oldest = (oldest + 1) % window
        }
        bins[Int(bin)] += 1
    }

    /// The level under which `share` of the frames lie.
    func percentile(_ share: Double) -> Double {
        let wanted = Int((share * Double(count)).rounded(.up))
        var seen = 0
        for (bin, frames) in bins.enumerated() {
            seen += frames
            if seen >= max(1, wanted) { return Double(bin) - 100 }
        }
        return 0
    }
}
