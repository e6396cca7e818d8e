import Speech
import Testing

@testable import Analysis

@Suite("SoundingSpans: frames joined into stretches of speech")
struct SoundingSpansTests {
    private func spans(_ drawn: Drawn) -> [[Int]] {
        var spans = SoundingSpans()
        for (frame, sounds) in drawn.frames.enumerated() {
            spans.hear(sounds: sounds, at: .milliseconds(frame * 10))
        }
        return spans.spans.map(\.milliseconds)
    }

    @Test(
        "Clicks are dropped, closures are bridged; one character is 10 ms",
        arguments: [
            ("", []), ("----------", []),
            ("--sssss---------------------", []),  // 50 ms is a click
            ("--ssssss--------------------", [[20, 80]]),  // 60 ms is not
            ("ssssss------------ssssss", [[0, 240]]),  // 120 ms of silence belongs to a word
            ("ssssss-------------ssssss", [[0, 60], [190, 250]]),  // 130 ms does not
            ("sss---sss", [[0, 90]]),
            ("ssssssssss-----------------------s-----------------", [[0, 100]]),  // a click after speech
            ("ssssss--------------------sssss", [[0, 60]]),  // not long enough yet to be speech
            ("ssssss--------------------ssssss", [[0, 60], [260, 320]]),  // under way, and speech already
        ] as [(String, [[Int]])])
    func joins(picture: String, stretches: [[Int]]) {
        #expect(spans(Drawn(picture, each: 10)) == stretches)
    }

    @Test("The last sound is that of the last stretch, clicks aside")
    func lastSound() {
        var spans = SoundingSpans()
        #expect(spans.lastSound == nil)
        for (frame, sounds) in Drawn("--ssssssss----------------s---", each: 10).frames.enumerated() {
            spans.hear(sounds: sounds, at: .milliseconds(frame * 10))
        }
        #expect(spans.lastSound == .milliseconds(100))
    }

    @Test(
        "A silence of 250 ms and more is a pause",
        arguments: [
            ([[0, 500], [740, 900]], []), ([[0, 500], [750, 900]], [[500, 750]]),
            ([[0, 500], [600, 900], [1500, 1600], [1900, 2000]], [[900, 1500], [1600, 1900]]),
            ([[0, 500]], []), ([], []),
        ] as [([[Int]], [[Int]])])
    func pauses(stretches: [[Int]], pauses: [[Int]]) {
        let spans = stretches.map { Span($0[0], $0[1]) }
        #expect(SoundingSpans.pauses(between: spans).map(\.milliseconds) == pauses)
    }

    @Test(
        "In noise of known places every edge is found within 20 ms", arguments: 1...20 as ClosedRange<UInt64>)
    func edges(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let room = Double.random(in: -72 ... -52, using: &generator)
        var sound = SyntheticSound(seed: seed)
        sound.noise(Samples(Int.random(in: 8000...20_000, using: &generator)), at: room)
        var bursts: [Span] = []
        for _ in 0..<12 {
            let start = sound.end
            let length = Samples(Int.random(in: 2000...16_000, using: &generator))
            sound.noise(length, at: room + Double.random(in: 22...40, using: &generator))
            bursts.append(Span(start: start, end: sound.end))
            // Pauses, never closures: those would join two bursts.
            sound.noise(Samples(Int.random(in: 4800...16_000, using: &generator)), at: room)
        }
        let found = SoundingSpans.find(in: sound.samples)
        try #require(found.count == bursts.count)
        for (found, burst) in zip(found, bursts) {
            #expect(abs((found.start - burst.start).seconds) <= 0.02, "start of \(burst.milliseconds)")
            #expect(abs((found.end - burst.end).seconds) <= 0.02, "end of \(burst.milliseconds)")
        }
        #expect(SoundingSpans.pauses(between: found).count == bursts.count - 1)
    }

    @Test("A quiet room, digital silence and one click hold no speech")
    func nothing() {
        var sound = SyntheticSound()
        sound.noise(.seconds(5), at: -60)
        sound.noise(.milliseconds(20), at: -15)
        sound.noise(.seconds(5), at: -60)
        sound.zeros(.seconds(2))
        #expect(SoundingSpans.find(in: sound.samples).isEmpty)
        #expect(SoundingSpans.find(in: []).isEmpty)
    }
}
