import Analysis
import Foundation
import SoundFile
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("SessionSound: what the recogniser is given of a recording")
struct SessionSoundTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Twice a sentence with noise beneath it, `clearance` dB lower, behind so much digital silence.
    private func recording(_ clearance: Double, silence: Samples) throws -> (path: String, samples: [Int16]) {
        let sentence = try Spoken.goForward()
        let gap = [Int16](repeating: 0, count: Samples.seconds(1).count)
        let speech = gap + sentence + gap + sentence + gap
        let level = speech.reduce(0) { $0 + Double($1) * Double($1) } / Double(speech.count)
        let noise = level.squareRoot() * 3.0.squareRoot() / pow(10, clearance / 20)
        var state: UInt64 = 5
        let noisy = speech.map { sample -> Int16 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let chance: Double = Double(state >> 40) / Double(1 << 23) - 1
            return Int16(clamping: Int(sample) + Int(chance * noise))
        }
        let samples = [Int16](repeating: 0, count: silence.count) + noisy
        let path = scratch.file("noisy-\(Int(clearance))-\(silence.count).wav")
        let writer = try SoundWriter.create(path, channels: 1)
        try writer.append(samples)
        try writer.settle(toDisk: false)
        return (path, samples)
    }

    private func level(_ samples: some Collection<Int16>) -> Double {
        samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(max(1, samples.count))
    }

    @Test(
        "A near room is quieted, also behind digital silence, and every segment stays where it was",
        arguments: [Samples.zero, .seconds(6)])
    func quieted(silence: Samples) throws {
        let (path, samples) = try recording(18, silence: silence)
        let sound = try SessionSound([path], channel: nil)
        #expect(sound.parts[0].quality.noiseReduction == 15)
        #expect(sound.segments.count >= 2)
        // The pause between the sentences, where there is nothing but the room.
        let half = try Spoken.goForward().count
        let from = silence.count + Samples.seconds(1.4).count + half
        let pause = Span(start: Samples(from), end: Samples(from) + .milliseconds(400))
        var given: [Span: [Int16]] = [:]
        try sound.read([pause]) { given[$0] = $1 }
        let quiet = try #require(given[pause])
        #expect(quiet.count == pause.length.count)
        #expect(level(quiet) < level(samples[pause.start.count..<pause.end.count]) / 10)
        for span in sound.segments {
            try sound.read([span]) { _, heard in
                let raw = samples[span.start.count..<min(span.end.count, samples.count)]
                #expect(heard.count == raw.count)
                let product = zip(heard, raw).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
                // Late by 20 ms, two copies of a voice have little in common.
                #expect(product / Double(raw.count) > 0.6 * level(raw))
            }
        }
    }

    @Test("A room that is far away is left as it is")
    func untouched() throws {
        let (path, samples) = try recording(55, silence: .zero)
        let sound = try SessionSound([path], channel: nil)
        #expect(sound.parts[0].quality.noiseReduction == 0)
        try sound.read(sound.segments) { span, heard in
            #expect(heard == Array(samples[span.start.count..<min(span.end.count, samples.count)]))
        }
    }
}
