import PocketSphinx
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("Recognisers that outlive their processes")
struct SteadyRecogniserTests {
    let scratch: Scratch
    let sound: [Int16]
    let usual: [Word]
    let cautious: [Word]

    init() throws {
        scratch = try Scratch()
        sound = try Spoken.goForward()
        usual = try Decoder.load(DecoderSettings(feeding: .whole)).decode(sound)
        cautious = try Decoder.load(DecoderSettings(feeding: .whole, search: .cautious)).decode(sound).map {
            var word = $0
            word.confidence = 0.4
            return word
        }
    }

    private func kill(_ number: Int32?) throws {
        Processes.killAndWait(try #require(number))
    }

    private func segments(_ program: UnsteadyProgram) throws -> SegmentRecogniser {
        try SegmentRecogniser.load(DecoderSettings(feeding: .whole), program: program.path)
    }

    @Test("A process that was killed between segments is replaced, and no segment is the worse for it")
    func between() throws {
        let program = try UnsteadyProgram([], in: scratch)
        var recogniser = try segments(program)
        for _ in 1...2 {
            let words = try recogniser.decode(sound)
            #expect(words == usual)
            try kill(recogniser.number)
        }
    }

    @Test(
        "A segment on which its process ends is decoded again with cautious settings; the next one as usual")
    func retried() throws {
        let program = try UnsteadyProgram([.abortsInSegment], in: scratch)
        var recogniser = try segments(program)
        let first = try recogniser.decode(sound)
        let second = try recogniser.decode(sound)
        #expect(first == cautious)
        #expect(second == usual)
        #expect(cautious != usual, "the two can be told apart")
        let starts = try program.starts
        #expect(starts == 3)
    }

    @Test("A segment that no process survives has no words; the next one has")
    func lost() throws {
        let program = try UnsteadyProgram([.abortsInSegment, .abortsInSegment], in: scratch)
        var recogniser = try segments(program)
        let first = try recogniser.decode(sound)
        let second = try recogniser.decode(sound)
        #expect(first == nil)
        #expect(second == usual)
    }

    @Test("A program that fails for good costs every segment's words, and never the one who asks")
    func always() throws {
        let program = try UnsteadyProgram(
            [.real] + Array(repeating: .leaves, count: 40), in: scratch)
        var recogniser = try segments(program)
        try kill(recogniser.number)
        for _ in 1...3 {
            let words = try recogniser.decode(sound)
            #expect(words == nil)
        }
    }

    private func hear(_ samples: [Int16], with live: inout LiveRecogniser) throws {
        for start in stride(from: 0, to: samples.count, by: 160) {
            try live.hear(Array(samples[start..<min(start + 160, samples.count)]))
        }
    }

    private let settings = DecoderSettings(feeding: .live)

    @Test("A live utterance goes on where its process was lost, at the right times")
    func live() throws {
        let losses = Mutexed(0)
        var live = try LiveRecogniser.load(settings, program: Repository.program) { _ in
            losses.change { $0 += 1 }
        }
        let gap = Spoken.silence(.milliseconds(500))
        try live.begin()
        try hear(sound, with: &live)
        try kill(live.number)
        try hear(gap + sound, with: &live)
        let words = try live.end()
        #expect(words.map(\.text) == Spoken.words)
        let first = try #require(words.first)
        let earliest = Samples(sound.count + gap.count)
        #expect(first.span.start >= earliest && first.span.start < earliest + .seconds(1))
        #expect(losses.get() == 1)
    }

    @Test("A process lost at the end of an utterance costs its words, and the next utterance has its own")
    func liveEnd() throws {
        var live = try LiveRecogniser.load(settings, program: Repository.program)
        try live.begin()
        try hear(sound, with: &live)
        try kill(live.number)
        let none = try live.end()
        #expect(none.isEmpty)
        try live.begin()
        try hear(sound, with: &live)
        let words = try live.end()
        #expect(words.map(\.text) == Spoken.words)
    }

    @Test("A process lost between utterances costs nothing")
    func liveBetween() throws {
        var live = try LiveRecogniser.load(settings, program: Repository.program)
        try kill(live.number)
        try live.begin()
        try hear(sound, with: &live)
        let words = try live.end()
        #expect(words.map(\.text) == Spoken.words)
    }

    @Test("A program that fails for good costs two starts an utterance at most, and the turn goes on")
    func liveAlways() throws {
        let program = try UnsteadyProgram([.real] + Array(repeating: .leaves, count: 60), in: scratch)
        var live = try LiveRecogniser.load(settings, program: program.path)
        try kill(live.number)
        for _ in 1...5 {
            try live.begin()
            try hear(sound, with: &live)
            let words = try live.end()
            #expect(words.isEmpty)
        }
        let starts = try program.starts
        #expect(starts <= 1 + 3 * 5)
    }

    @Test("What cannot be loaded is told at once, with the recogniser's own error")
    func refused() {
        let nowhere = RecognitionModel(under: "/nowhere")
        let missing = RecogniserError(call: "/nowhere/en-us/mdef", problem: "its model is not installed")
        #expect(throws: missing) {
            _ = try SegmentRecogniser.load(
                DecoderSettings(model: nowhere, feeding: .whole), program: Repository.program)
        }
        #expect(throws: missing) {
            _ = try LiveRecogniser.load(
                DecoderSettings(model: nowhere, feeding: .live), program: Repository.program)
        }
    }
}
