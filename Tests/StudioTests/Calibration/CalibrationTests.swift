import Analysis
import Foundation
import Language
import PocketSphinx
import SoundFile
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("Calibration: sentences are read, understood and measured")
struct CalibrationTests {
    /// A desk whose person reads what a test has laid out: sounds, or nothing for stopping.
    private final class Person: ReadingDesk {
        var readings: [[Int16]?]
        var check: SoundCheck?
        var room: [Int16]? = []
        private(set) var isClosed = false
        private(set) var asked: [Bool] = []

        init(_ readings: [[Int16]?]) { self.readings = readings }

        func checkSound() -> SoundCheck? { check }
        func hearRoom() -> [Int16]? { room }
        func hearSentence(isRepeated: Bool) -> [Int16]? {
            asked.append(isRepeated)
            return readings.isEmpty ? nil : readings.removeFirst()
        }
        func close() { isClosed = true }
    }

    private static let texts = [
        "She could hear the noise of children playing outside.",
        "He put the yellow book back on the top shelf.",
    ]

    let scratch: Scratch
    private let sounds: [[Int16]]

    init() throws {
        scratch = try Scratch()
        sounds = try Self.texts.enumerated().map { [scratch] place, text in
            try Recording.read(try Flite.speak(text, to: scratch.file("\(place).wav"))).samples
        }
    }

    private func run(
        _ desk: any ReadingDesk, by program: String = Repository.program,
        notices: Mutexed<[String]> = Mutexed([])
    ) throws -> Calibration.Reading {
        let screen = Calibration.Screen(
            sentence: { _, _, _, _ in }, check: {}, checked: { _ in }, room: {},
            notice: { notice in notices.change { $0.append(notice) } })
        return try Calibration(program: program, pronunciations: Pronunciations()).run(
            Self.texts, at: desk, screen: screen)
    }

    @Test("What was read is kept, trimmed, with the voice's mean; flite's voice has its pitch and pace")
    func understood() throws {
        let waiting = [Int16](repeating: 0, count: Samples.seconds(2).count)
        let person = Person(sounds.map { waiting + $0 + waiting })
        let reading = try run(person)
        #expect(reading.sentences.map(\.text) == Self.texts)
        #expect(reading.leftOut.isEmpty && !reading.wasStopped)
        #expect(person.isClosed)
        #expect(person.asked == [false, false])
        for (sentence, sound) in zip(reading.sentences, sounds) {
            #expect(sentence.samples.count < sound.count + Samples.seconds(0.7).count)
        }
        #expect(reading.cepstralMean.count == 13)
        let baseline = try #require(
            VoiceBaseline(
                of: reading.sentences, room: [], microphone: "desk", measured: "now",
                cepstralMean: reading.cepstralMean))
        // Praat finds a median of 171 Hz over five such sentences.
        #expect(abs(try #require(baseline.pitch).median / 171 - 1) < 0.06)
        #expect((120...260).contains(baseline.wordsPerMinute))
        #expect(baseline.troubles.isEmpty)
    }

    @Test("A sentence that was hardly understood is asked for once more, then left out")
    func again() throws {
        let noise = [Int16](repeating: 0, count: 16_000)
        let notices = Mutexed<[String]>([])
        let person = Person([noise, sounds[0], sounds[0], sounds[0]])
        let reading = try run(person, notices: notices)
        #expect(person.asked == [false, true, false, true])
        #expect(reading.sentences.map(\.text) == [Self.texts[0]])
        #expect(reading.leftOut == [Self.texts[1]], "the first sentence is not the second")
        #expect(notices.get().count == 1)
    }

    @Test(
        "A process that ends on a sentence costs nothing that was read: the sentence is heard again, cautiously"
    )
    func survived() throws {
        let program = try UnsteadyProgram([.abortsInSegment], in: scratch)
        let reading = try run(Person(sounds.map { $0 }), by: program.path)
        #expect(reading.sentences.map(\.text) == Self.texts)
        // The second sentence's alone: the first one's went with its process.
        #expect(reading.cepstralMean.count == 13)
        let starts = try program.starts
        #expect(starts == 3)
    }

    @Test(
        "Where every process ends, that is told, and nobody reads for nothing; what was read before is kept")
    func none() throws {
        let dead = try UnsteadyProgram(
            [.abortsInSegment] + Array(repeating: .leaves, count: 40), in: scratch)
        let person = Person((sounds + sounds).map { $0 })
        let error = #expect(throws: RecogniserError.self) { try run(person, by: dead.path) }
        #expect(error?.problem == "no process of its survived a sentence")
        #expect(person.asked == [false, true] && person.isClosed)
    }

    @Test("Who stops keeps what was read")
    func stopped() throws {
        let reading = try run(Person([sounds[0], nil]))
        #expect(reading.wasStopped)
        #expect(reading.sentences.count == 1)
        #expect(reading.cepstralMean.count == 13)
        let quiet = Person([])
        quiet.room = nil
        #expect(try run(quiet).wasStopped)
        #expect(quiet.isClosed)
    }

    @Test("A microphone that gives nothing is told before anybody reads")
    func muted() throws {
        let person = Person([])
        person.check = SoundCheck(of: [Int16](repeating: 0, count: 16_000))
        #expect(throws: NothingHeard.self) { try run(person) }
        #expect(person.isClosed && person.asked.isEmpty)
    }

    @Test("The mean of means weighs each by its length")
    func means() {
        var own = MeanOfMeans()
        #expect(own.value.isEmpty)
        own.add([1, 10], weight: 1)
        own.add([4, 40], weight: 2)
        #expect(own.value == [3, 30])
        var all = MeanOfMeans()
        all.add(MeanOfMeans())
        all.add(own)
        all.add([0, 0], weight: 3)
        #expect(all.value == [1.5, 15])
    }
}
