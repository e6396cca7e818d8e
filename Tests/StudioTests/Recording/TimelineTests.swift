import Speech
import Testing

@testable import Studio

@Suite("Timeline: two channels on one sample clock")
struct TimelineTests {
    let timeline = Timeline()

    /// Takes out all but the last `kept` frames: left and right.
    private func drained(keeping kept: Int = 0) -> (left: [Int16], right: [Int16]) {
        let frames = timeline.drain(keeping: Samples(kept))
        let places = 0..<(frames.count / 2)
        return (places.map { frames[2 * $0] }, places.map { frames[2 * $0 + 1] })
    }

    @Test("A line lies where it left the speaker, beside what the microphone heard then")
    func place() {
        timeline.hear([1, 2, 3, 4, 5])
        timeline.place([9, 8], at: Samples(2))
        #expect(timeline.end == Samples(5))
        #expect(timeline.drain(keeping: .zero) == [1, 0, 2, 0, 3, 9, 4, 8, 5, 0])
    }

    @Test("A line may be placed before the microphone gets there")
    func ahead() {
        timeline.hear([1, 2])
        timeline.place([9, 8, 7], at: Samples(3))
        #expect(drained() == ([1, 2], [0, 0]))
        timeline.hear([3, 4, 5])
        #expect(drained() == ([3, 4, 5], [0, 9, 8]))
        timeline.hear([6])
        #expect(drained() == ([6], [7]))
    }

    @Test("Blocks of a line join without a seam, and the later one counts where two overlap")
    func blocks() {
        timeline.place([1, 2, 3], at: Samples(1))
        timeline.place([4, 5], at: Samples(4))
        timeline.place([9], at: Samples(2))
        timeline.hear([0, 0, 0, 0, 0, 0])
        #expect(drained().right == [0, 1, 9, 3, 4, 5])
    }

    @Test("What was taken back is not heard; what was said before stays")
    func mute() {
        timeline.place([9, 8, 7, 6], at: Samples(1))
        timeline.mute(from: Samples(3))
        timeline.hear([1, 1, 1, 1, 1])
        #expect(drained().right == [0, 9, 8, 0, 0])
    }

    @Test("Taking back from a place that is in the file already takes back all the rest")
    func muteLate() {
        timeline.place([9, 8, 7, 6], at: .zero)
        timeline.hear([1, 1, 1, 1])
        #expect(drained(keeping: 2).right == [9, 8])
        timeline.mute(from: Samples(1))
        #expect(drained().right == [0, 0])
    }

    @Test("Only what is old enough is taken out, once; the clock goes on")
    func drain() {
        timeline.hear([1, 2, 3, 4, 5])
        #expect(drained(keeping: 5) == ([], []))
        #expect(drained(keeping: 2) == ([1, 2, 3], [0, 0, 0]))
        #expect(drained(keeping: 2) == ([], []))
        #expect(timeline.end == Samples(5))
        timeline.hear([6])
        #expect(timeline.end == Samples(6))
        #expect(drained(keeping: 2).left == [4])
        #expect(drained().left == [5, 6])
    }

    @Test("Of a line that comes partly too late, the rest still lies in its place")
    func partlyTooLate() {
        timeline.hear([1, 2, 3, 4, 5])
        _ = timeline.drain(keeping: Samples(2))
        timeline.place([6, 7, 8, 9], at: Samples(1))
        #expect(drained() == ([4, 5], [8, 9]))
    }

    @Test("A line that comes wholly too late is left out")
    func tooLate() {
        timeline.hear([1, 2, 3, 4, 5])
        _ = timeline.drain(keeping: Samples(2))
        timeline.place([6, 7, 8], at: .zero)
        #expect(drained() == ([4, 5], [0, 0]))
    }
}
