import Analysis
import Language
import SoundFile
import PocketSphinx
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("Transcriber: words, pauses and progress of a recording")
struct TranscriberTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// What flite makes of a text, without the silence around it.
    private func spoken(_ text: String, as name: String) throws -> [Int16] {
        let samples = try Recording.read(try Flite.speak(text, to: scratch.file(name))).samples
        let loud = Level.frames(of: samples).enumerated().filter { $0.element > -40 }.map(\.offset)
        let first = try #require(loud.first)
        let last = try #require(loud.last)
        return Array(samples[(first * Level.frame.count)..<((last + 1) * Level.frame.count)])
    }

    private func write(_ samples: [Int16], channels: Int = 1, as name: String) throws -> String {
        let path = scratch.file(name)
        let writer = try SoundWriter.create(path, channels: channels)
        try writer.append(samples)
        return path
    }

    @Test("A silence of 0.8 s between two sentences is found where it is; progress reaches the end")
    func pause() throws {
        let first = try spoken("The team moved the service in one weekend.", as: "first.wav")
        let second = try spoken("Nobody looked at the data before the morning.", as: "second.wav")
        let edge = [Int16](repeating: 0, count: Samples.seconds(0.4).count)
        let silence = [Int16](repeating: 0, count: Samples.seconds(0.8).count)
        let samples = edge + first + silence + second + edge
        let path = try write(samples, as: "both.wav")
        let progress = Mutexed<[Double]>([])
        let transcript = try Transcriber(DecoderSettings(feeding: .whole), program: Repository.program)
            .transcribe(path) { share in
                progress.change { $0.append(share) }
            }

        let truth = Speech.Span(
            start: Samples(edge.count + first.count),
            end: Samples(edge.count + first.count + silence.count))
        let pauses = transcript.pauses.filter { $0.overlap(with: truth) > .zero }
        #expect(pauses.count == 1)
        let pause = try #require(pauses.first)
        #expect(abs(pause.length.count - silence.count) <= Samples.milliseconds(50).count)
        #expect(pause.isNear(truth, within: .milliseconds(50)))
        #expect(transcript.length == Samples(samples.count))

        let shares = progress.get()
        #expect(shares.max() == 1)
        #expect(shares.allSatisfy { (0...1).contains($0) })

        let words = transcript.words
        #expect(words.map(\.span.start) == words.map(\.span.start).sorted())
        #expect(words.allSatisfy { $0.span.end <= transcript.length })
        #expect(words.contains { $0.text == "weekend" && $0.span.end < pause.end })
        #expect(words.contains { $0.text == "morning" && $0.span.start > pause.start })
    }

    @Test("A stretch that no recogniser survives is told where it lies; the others have their words")
    func lost() throws {
        let edge = Spoken.silence(.seconds(1))
        let path = try write(
            edge + (try Spoken.goForward()) + edge + (try Spoken.goForward()) + edge, as: "two.wav")
        // Which of two threads starts which process is chance, so all early ones abort, the cautious ones too.
        let program = try UnsteadyProgram(Array(repeating: .abortsInSegment, count: 4), in: scratch)
        let transcript = try Transcriber(DecoderSettings(feeding: .whole), program: program.path)
            .transcribe(path)
        #expect(transcript.words.isEmpty)
        #expect(transcript.lost.count == 2)
        #expect(transcript.lost.map(\.span.start) == transcript.lost.map(\.span.start).sorted())
        let first = try #require(transcript.lost.first)
        #expect(
            first.span.isNear(
                Speech.Span(start: .seconds(1), end: .seconds(3.8)), within: .milliseconds(600)))
        #expect(transcript.length == Samples(edge.count * 3 + (try Spoken.goForward()).count * 2))
    }

    @Test("What is said of a lost stretch is one sentence with its place")
    func sentence() {
        let stretch = LostStretch(Speech.Span(start: .seconds(63.9), end: .seconds(68.1)))
        #expect(
            stretch.sentence == "A stretch of 4.2 s at 1:03 could not be recognised; its sound is kept.")
    }

    @Test("A stretch whose process was lost is heard again; nothing is missing")
    func heardAgain() throws {
        let edge = Spoken.silence(.seconds(1))
        let path = try write(edge + (try Spoken.goForward()) + edge, as: "one.wav")
        let program = try UnsteadyProgram([.abortsInSegment], in: scratch)
        let transcript = try Transcriber(DecoderSettings(feeding: .whole), program: program.path)
            .transcribe(path)
        #expect(transcript.words.map(\.text) == Spoken.words)
        #expect(transcript.lost.isEmpty)
    }

    @Test("A recording of silence has a length and nothing else")
    func silence() throws {
        let path = try write([Int16](repeating: 0, count: 16_000), as: "silence.wav")
        let transcript = try Transcriber(DecoderSettings(feeding: .whole), program: Repository.program)
            .transcribe(path)
        #expect(transcript.length == .seconds(1))
        #expect(transcript.words.isEmpty)
        #expect(transcript.pauses.isEmpty)
        #expect(transcript.quality.troubles == [.almostSilent])
    }

    @Test("A recording without a sample is refused by name")
    func empty() throws {
        let path = try write([], as: "empty.wav")
        #expect(throws: SoundFileError.self) {
            try Transcriber(DecoderSettings(feeding: .whole), program: Repository.program).transcribe(path)
        }
    }
}
