import Foundation
import Speech
import Testing

@testable import Analysis

@Suite("PauseFinder: silent pauses of a whole recording")
struct PauseFinderTests {
    private func expect(_ found: [Span], near truth: [Span], within seconds: Double = 0.03) {
        #expect(found.count == truth.count)
        for (found, truth) in zip(found, truth) {
            #expect(
                abs((found.start - truth.start).seconds) <= seconds,
                "\(found.milliseconds) \(truth.milliseconds)")
            #expect(
                abs((found.end - truth.end).seconds) <= seconds, "\(found.milliseconds) \(truth.milliseconds)"
            )
        }
    }

    @Test(
        "Every edge lies within 30 ms, whatever the room and the level",
        arguments: [-90.0, -50, -42, -37], [1, 2] as [UInt64])
    func edges(room: Double, seed: UInt64) {
        var talking = Talking(seed: seed)
        talking.answer(at: -22)
        talking.room(at: room)
        expect(PauseFinder.pauses(in: talking.sound.samples), near: talking.pauses)
    }

    @Test("A soft recording gives the same pauses as a loud one", arguments: [-12.0, -22, -40, -50])
    func adapts(level: Double) {
        var talking = Talking(seed: 9)
        talking.answer(at: level)
        talking.room(at: level - 30)
        expect(PauseFinder.pauses(in: talking.sound.samples), near: talking.pauses)
    }

    @Test(
        "Hum, rumble and a constant offset are no sound",
        arguments: [(50.0, 0.02, 0.0), (20, 0.05, 0), (100, 0, 0.2)])
    func hum(hertz: Double, peak: Double, offset: Double) {
        var talking = Talking(seed: 5)
        talking.answer(at: -22)
        talking.room(at: -60)
        talking.hum(hertz, peak: peak, offset: offset)
        expect(PauseFinder.pauses(in: talking.sound.samples), near: talking.pauses)
    }

    @Test("Breath counts as silence", arguments: [-52.0, -45], [1, 2] as [UInt64])
    func breath(level: Double, seed: UInt64) {
        var talking = Talking(seed: seed)
        talking.answer(at: -22, breath: level)
        talking.room(at: -62)
        expect(PauseFinder.pauses(in: talking.sound.samples), near: talking.pauses)
    }

    @Test("A loud hiss is a consonant, not breath")
    func hiss() {
        var talking = Talking(seed: 6)
        talking.answer(at: -22)
        talking.voice(.milliseconds(400), at: -22)
        talking.sound.noise(.milliseconds(300), at: -30)
        talking.voice(.milliseconds(400), at: -22)
        talking.pause(.milliseconds(500))
        talking.voice(.milliseconds(400), at: -22)
        talking.room(at: -62)
        // The silence at the end of the answer lies between two stretches of voice now: it is a pause, too.
        let found = PauseFinder.pauses(in: talking.sound.samples)
        #expect(found.count == talking.pauses.count + 1)
    }

    @Test("The closure of a plosive is none", arguments: [60, 120, 200])
    func closure(milliseconds: Int) {
        var talking = Talking(seed: 7)
        talking.sound.zeros(.seconds(1))
        for _ in 0..<8 {
            talking.voice(.milliseconds(300), at: -22)
            talking.sound.zeros(.milliseconds(milliseconds))
        }
        talking.room(at: -60)
        #expect(PauseFinder.pauses(in: talking.sound.samples).isEmpty)
    }

    @Test("A click does not divide a pause")
    func click() {
        var talking = Talking(seed: 8)
        talking.answer(at: -22)
        let middle = (talking.pauses[3].start.count + talking.pauses[3].end.count) / 2
        for place in 0..<160 { talking.sound.samples[middle + place] = place % 2 == 0 ? 6000 : -6000 }
        talking.room(at: -62)
        expect(PauseFinder.pauses(in: talking.sound.samples), near: talking.pauses)
    }

    @Test("A floor that rises on the way is followed")
    func rising() {
        var talking = Talking(seed: 10)
        for _ in 0..<3 { talking.answer(at: -22) }
        // Seven pauses an answer, and the silences between the answers.
        var noise = SyntheticSound(seed: 3)
        noise.noise(talking.sound.end, at: -40)
        let length = Double(talking.sound.samples.count)
        for place in talking.sound.samples.indices {
            let share = pow(10, -1.5 + 1.5 * Double(place) / length)
            let value = Int(Double(noise.samples[place]) * share)
            talking.sound.samples[place] = Int16(clamping: Int(talking.sound.samples[place]) + value)
        }
        #expect(PauseFinder.pauses(in: talking.sound.samples).count == 23)
    }

    @Test("Nothing, too little and a room without speech hold no pause")
    func nothing() {
        #expect(PauseFinder.pauses(in: [Int16]()).isEmpty)
        #expect(PauseFinder.pauses(in: [Int16](repeating: 100, count: 159)).isEmpty)
        #expect(PauseFinder.pauses(in: [Int16](repeating: 0, count: 32_000)).isEmpty)
        #expect(PauseFinder.pauses(in: [Int16](repeating: 3000, count: 32_000)).isEmpty)
        var room = SyntheticSound(seed: 4)
        room.noise(.seconds(20), at: -40)
        #expect(PauseFinder.speech(in: room.samples).isEmpty)
    }

    @Test("A word that was heard for certain where it seems silent is believed, a doubtful one is not")
    func witness() throws {
        var talking = Talking(seed: 11)
        talking.answer(at: -22)
        let pause = talking.pauses[2]
        for (confidence, expected) in [(0.95, 6), (0.5, 7)] {
            let word = Word("of", span: pause, confidence: confidence)
            #expect(PauseFinder.pauses(in: talking.sound.samples, words: [word]).count == expected)
        }
        let edge = Word(
            "of", span: Span(start: pause.start, end: pause.start + .milliseconds(60)), confidence: 1)
        #expect(PauseFinder.pauses(in: talking.sound.samples, words: [edge]).count == 7)
    }

    @Test(
        "Pauses are in order, apart, long enough and inside, in any sound",
        arguments: 1...6 as ClosedRange<UInt64>)
    func properties(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var sound = SyntheticSound(seed: seed)
        for _ in 0..<20 {
            let length = Samples(Int.random(in: 1...12_000, using: &generator))
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: sound.zeros(length)
            case 1: sound.noise(length, at: Double.random(in: -80 ... -3, using: &generator))
            default: sound.tone(length, peak: Double.random(in: 0...1, using: &generator), hertz: 180)
            }
        }
        let found = PauseFinder.pauses(in: sound.samples)
        for pause in found {
            #expect(pause.length >= SoundingSpans.shortestPause)
            #expect(pause.start > .zero && pause.end < sound.end)
        }
        for (one, next) in zip(found, found.dropFirst()) { #expect(one.end < next.start) }
    }

    @Test("Blocks of any length give the same frames", arguments: [1, 159, 1000, 16_384])
    func blocks(size: Int) {
        var talking = Talking(seed: 12)
        talking.answer(at: -22)
        let samples = Array(talking.sound.samples.prefix(60_000))
        var frames = SoundFrames()
        for start in stride(from: 0, to: samples.count, by: size) {
            frames.hear(Array(samples[start..<min(samples.count, start + size)]))
        }
        frames.finish()
        #expect(frames.frames == SoundFrames(of: samples).frames)
        #expect(frames.frames.count == samples.count / 160)
    }

    @Test("A voice is periodic, noise is not")
    func periodicity() {
        var talking = Talking(seed: 13)
        talking.voice(.seconds(1), at: -22)
        talking.sound.noise(.seconds(1), at: -30)
        let frames = SoundFrames(of: talking.sound.samples).frames
        #expect(frames[10..<90].allSatisfy { $0.periodicity > 0.9 })
        #expect(frames[110..<190].count { $0.periodicity < PauseFinder.voiced } > 60)
    }
}
