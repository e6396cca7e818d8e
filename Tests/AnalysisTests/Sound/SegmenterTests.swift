import Speech
import Testing

@testable import Analysis

@Suite("Segmenter: what the final recogniser gets")
struct SegmenterTests {
    private func cut(_ drawn: Drawn, levels: [Double]? = nil, finishAt: Samples? = nil) -> [Span] {
        var segmenter = Segmenter()
        var segments: [Span] = []
        let levels = levels ?? drawn.levels()
        for (frame, sounds) in drawn.frames.enumerated() {
            let at = Samples.milliseconds(frame * 10)
            if let span = segmenter.hear(level: levels[frame], sounds: sounds, at: at) {
                segments.append(span)
            }
        }
        if let last = segmenter.finish(at: finishAt ?? .milliseconds(drawn.frames.count * 10)) {
            segments.append(last)
        }
        return segments
    }

    @Test(
        "It cuts at 350 ms of silence and keeps 200 ms around the sound",
        arguments: [
            ("", []), ("----------", []),
            ("-----ssssss-----", [[300, 1300]]),
            ("ssssss-----", [[0, 800]]),  // nothing lies before the start
            ("-----ssssss---ssss-----", [[300, 2000]]),  // 300 ms is no cut
            ("-----ssssss----ssss-----", [[300, 1300], [1300, 2100]]),  // 400 ms is; the pads meet
            ("-----ssssss------ssss-----", [[300, 1300], [1500, 2300]]),
            ("-----ssssss", [[300, 1100]]),  // finish ends it where the sound ends
            ("-----ssssss-", [[300, 1200]]),
        ] as [(String, [[Int]])])
    func cuts(picture: String, segments: [[Int]]) {
        #expect(cut(Drawn(picture)).map(\.milliseconds) == segments)
    }

    @Test("The cut falls when 350 ms have passed, and not before")
    func promptness() {
        var segmenter = Segmenter()
        var ended: [Int: Span] = [:]
        for (frame, sounds) in Drawn("--ssss----").frames.enumerated() {
            let at = Samples.milliseconds(frame * 10)
            if let span = segmenter.hear(level: sounds ? -20 : -60, sounds: sounds, at: at) {
                ended[frame] = span
            }
            // Two frames open it, from the pad on.
            #expect((segmenter.openSince == .zero) == (21..<94).contains(frame), "frame \(frame)")
        }
        #expect(ended == [94: Span(0, 800)])
    }

    @Test("One frame is a click, two are speech", arguments: [("--s----------", 0), ("--ss---------", 1)])
    func clicks(picture: String, segments: Int) {
        #expect(cut(Drawn(picture, each: 10)).count == segments)
    }

    @Test(
        "A long breath is cut at its softest place, in the last four of fourteen seconds",
        arguments: [10.5, 12.0, 13.5])
    func softest(dip: Double) throws {
        let drawn = Drawn(String(repeating: "s", count: 200))
        var levels = drawn.levels()
        let first = Int(dip * 100)
        for frame in first..<(first + 10) { levels[frame] = -35 }
        levels[300] = -60  // softer, but long past
        let segments = cut(drawn, levels: levels)
        try #require(segments.count == 2)
        #expect(segments[0].start == .zero)
        #expect(abs(segments[0].end.seconds - (dip + 0.05)) < 0.011)
        #expect(segments[1].start == segments[0].end)
        #expect(segments[1].end == .seconds(20))
    }

    @Test(
        "A long breath that falls silent just before it is cut leaves no segment without sound",
        arguments: 11...33)
    func silentEnd(frames: Int) {
        // Sound up to so many frames before the fourteenth second, then none.
        let drawn = Drawn(
            String(repeating: "s", count: 1401 - frames) + String(repeating: "-", count: 100), each: 10)
        let segments = cut(drawn)
        #expect(segments.count == 1)
        #expect(segments.first?.start == .zero)
        #expect((segments.first?.end ?? .zero) >= .milliseconds((1401 - frames) * 10))
    }

    @Test(
        "No sound is lost, nothing is heard twice, nothing is empty or too long",
        arguments: 1...60 as ClosedRange<UInt64>)
    func properties(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var frames: [Bool] = []
        // Mostly short silences in some timelines, so that long breaths occur.
        let longestSilence = [12, 34, 60][Int(seed % 3)]
        while frames.count < 6000 {
            frames += [Bool](repeating: true, count: .random(in: 1...120, using: &generator))
            frames += [Bool](repeating: false, count: .random(in: 1...longestSilence, using: &generator))
        }
        var drawn = Drawn("")
        drawn.frames = frames
        let levels = frames.map {
            $0
                ? Double.random(in: -40 ... -15, using: &generator)
                : .random(in: -70 ... -55, using: &generator)
        }
        let segments = cut(drawn, levels: levels)
        var covered = [Bool](repeating: false, count: frames.count)
        var last = Samples.zero
        for segment in segments {
            #expect(segment.start >= last, "overlap at \(segment.milliseconds)")
            #expect(segment.length <= .seconds(14.05), "too long: \(segment.milliseconds)")
            let inside = (segment.start.count / 160)..<min(frames.count, segment.end.count / 160)
            #expect(frames[inside].contains(true), "no sound in \(segment.milliseconds)")
            for frame in inside { covered[frame] = true }
            last = segment.end
        }
        let lost = frames.indices.first { frame in
            let isClick =
                (frame == 0 || !frames[frame - 1]) && (frame + 1 == frames.count || !frames[frame + 1])
            return frames[frame] && !isClick && !covered[frame]
        }
        #expect(lost == nil)
    }

    @Test("After the end of a turn it begins afresh, and never before what it gave")
    func afterFinish() {
        var segmenter = Segmenter()
        for frame in 0..<50 { _ = segmenter.hear(level: -20, sounds: true, at: .milliseconds(frame * 10)) }
        #expect(segmenter.finish(at: .milliseconds(500)) == Span(0, 500))
        #expect(segmenter.openSince == nil)
        #expect(segmenter.finish(at: .milliseconds(500)) == nil)
        for frame in 50..<60 { _ = segmenter.hear(level: -20, sounds: true, at: .milliseconds(frame * 10)) }
        #expect(segmenter.openSince == .milliseconds(500))
    }

    @Test("A whole recording is cut like a live one")
    func recording() {
        var sound = SyntheticSound(seed: 3)
        for level in [-60, -25, -60, -25, -60.0] { sound.noise(.seconds(1), at: level) }
        let segments = Segmenter.cut(sound.samples)
        #expect(segments.count == 2)
        for (segment, start) in zip(segments, [800, 2800]) {
            #expect(abs(segment.milliseconds[0] - start) <= 20)
            #expect(abs(segment.milliseconds[1] - (start + 1400)) <= 20)
        }
        #expect(Segmenter.cut([]).isEmpty)
    }
}
