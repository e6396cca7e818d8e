import Speech
import Testing

@testable import Studio

@Suite("Gap watch: sound that a device lost without a word")
struct GapWatchTests {
    /// A minute and more of checks of 20 ms; the device lags by what `lag` says of each.
    ///
    /// What is found lost is made up for, as the microphone does with silence.
    private func losses(checks: Int, lag: (Int) -> Int) -> [Samples] {
        var watch = GapWatch()
        var losses: [Samples] = []
        var filled = 0
        for check in 1...checks {
            let elapsed = check * 320
            let delivered = elapsed - lag(check) + filled
            if let lost = watch.check(delivered: delivered, elapsed: Samples(elapsed)) {
                losses.append(lost)
                filled += lost.count
            }
        }
        return losses
    }

    @Test("Blocks that come up to 80 ms late are no loss")
    func jitter() {
        var generator = SplitMix64(seed: 3)
        #expect(losses(checks: 6000) { _ in Int.random(in: 0...1280, using: &generator) } == [])
    }

    @Test(
        "Crystals that differ by 200 parts in a million are no loss, in half an hour", arguments: [200, -200])
    func drift(partsInAMillion: Int) {
        var generator = SplitMix64(seed: 4)
        let found = losses(checks: 90_000) { check in
            check * 320 * partsInAMillion / 1_000_000 + Int.random(in: 0...320, using: &generator)
        }
        #expect(found == [])
    }

    @Test("A lag of 300 ms that lasts is a loss of 300 ms, told once")
    func loss() {
        #expect(losses(checks: 1000) { $0 < 500 ? 0 : 4800 } == [.milliseconds(300)])
    }

    @Test("With jitter and drift the length is right to 20 ms")
    func lossAmongJitter() throws {
        var generator = SplitMix64(seed: 5)
        let found = losses(checks: 3000) { check in
            (check < 1500 ? 0 : 4800) + check * 320 / 5000 + Int.random(in: 0...640, using: &generator)
        }
        #expect(found.count == 1)
        #expect(abs(try #require(found.first).count - 4800) <= 320)
    }

    @Test("Two losses are told one by one")
    func twice() {
        let found = losses(checks: 2000) { $0 < 500 ? 0 : $0 < 1200 ? 4800 : 4800 + 3200 }
        #expect(found == [.milliseconds(300), .milliseconds(200)])
    }

    @Test("What comes late, but within the second, is no loss")
    func lateThenCaughtUp() {
        #expect(losses(checks: 1000) { (500..<545).contains($0) ? ($0 - 499) * 320 : 0 } == [])
    }

    @Test("A lag under 100 ms is not told from jitter")
    func small() {
        #expect(losses(checks: 1000) { $0 < 500 ? 0 : 1500 } == [])
    }

    @Test(
        "Three seconds in which the program was stopped: told where the sound is gone, not where it was kept")
    func stopped() {
        // A device that delivers in blocks of 125 ms, and a program that sees none for 24 of them.
        var watch = GapWatch()
        var found: [Samples] = []
        for (keeps, expected) in [(true, [Samples]()), (false, [.seconds(3)])] {
            watch = GapWatch()
            found = []
            for block in 1...100 where !(50..<74).contains(block) {
                let lost = !keeps && block >= 74 ? 24 * 2000 : 0
                if let length = watch.check(
                    delivered: block * 2000 - lost + found.reduce(0) { $0 + $1.count },
                    elapsed: Samples(block * 2000))
                {
                    found.append(length)
                }
            }
            #expect(found == expected)
        }
    }

    @Test("What a device says that it lost is known at once, and told once")
    func overrun() {
        var watch = GapWatch()
        for check in 1...100 {
            #expect(watch.check(delivered: check * 320, elapsed: Samples(check * 320)) == nil)
        }
        let elapsed = Samples(100 * 320) + .milliseconds(700)
        #expect(watch.overrun(delivered: 100 * 320, elapsed: elapsed) == .milliseconds(700))
        for check in 1...100 {
            let (delivered, elapsed) = (100 * 320 + 11_200 + check * 320, elapsed + Samples(check * 320))
            #expect(watch.check(delivered: delivered, elapsed: elapsed) == nil)
        }
    }
}
