import Speech
import Testing

@testable import Analysis

@Suite("LevelHistogram: percentiles without sorting")
struct LevelHistogramTests {
    @Test("Percentiles are those of the sorted levels, to the decibel", arguments: [1, 2, 3] as [UInt64])
    func percentiles(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let levels = (0..<333).map { _ in Double(Int.random(in: -100...0, using: &generator)) }
        var histogram = LevelHistogram(window: 1000)
        for level in levels { histogram.add(level) }
        let sorted = levels.sorted()
        for share in [0.0, 0.1, 0.5, 0.95, 1.0] {
            let place = max(0, Int((share * 333).rounded(.up)) - 1)
            #expect(histogram.percentile(share) == sorted[place], "share \(share)")
        }
    }

    @Test("Only the last levels count", arguments: [1, 7, 100])
    func window(size: Int) {
        var histogram = LevelHistogram(window: size)
        for _ in 0..<250 { histogram.add(-80) }
        for added in 1...size {
            histogram.add(-20)
            #expect(histogram.count == size)
            #expect(histogram.percentile(1) == -20)
            #expect(histogram.percentile(0) == (added == size ? -20 : -80))
        }
    }

    @Test("Levels beyond the scale count as its ends")
    func bounds() {
        var histogram = LevelHistogram(window: 10)
        histogram.add(-400)
        #expect(histogram.percentile(0.5) == -100)
        histogram.add(90)
        #expect(histogram.percentile(1) == 1)
    }
}
