import Foundation
import PocketSphinx
import SoundFile
import Speech
import Testing
import VirtualDesk

@testable import SphinxTrain

@Suite("Workbench: learning a voice with sphinxtrain")
struct WorkbenchTests {
    private static let sentences = [
        "the meeting went on for a long time and nobody agreed",
        "we decided to wait until the end of the week",
        "my manager asked me to explain what had happened",
        "there was no easy way to say it to the whole team",
    ]

    private struct Bench {
        let scratch: Scratch
        let model: TrainableModel
        let utterances: [Utterance]
    }

    private func bench() throws -> Bench {
        let scratch = try Scratch()
        let utterances = try Self.sentences.enumerated().map { number, text in
            let file = try Flite.speak(text, to: scratch.file("\(number).wav"), voice: "rms")
            return Utterance(
                samples: try Recording.read(file).samples, words: text.split(separator: " ").map(String.init))
        }
        return Bench(
            scratch: scratch, model: try .prepare(.installed, in: scratch.file("models")),
            utterances: utterances)
    }

    @Test("Speech held out gets likelier by what was learned from other speech of the voice")
    func likelier() throws {
        let made = try bench()
        let bench = try Workbench(
            made.utterances, model: made.model, taught: [], folder: made.scratch.file("bench"))
        let learned = try #require(try bench.statistics(of: [0, 1], name: "learned"))
        let before = try #require(try bench.statistics(of: [2, 3], name: "before"))
        let means = try bench.transformedMeans(by: [learned], classes: .all, name: "voice")
        let after = try #require(try bench.statistics(of: [2, 3], means: means, name: "after"))
        #expect(after.frames == before.frames)
        #expect(after.logLikelihood > before.logLikelihood + 0.5)
    }

    @Test("A kept voice is a model that decodes; it is replaced as a whole", arguments: PhoneClasses.allCases)
    func kept(classes: PhoneClasses) throws {
        let made = try bench()
        let bench = try Workbench(
            made.utterances, model: made.model, taught: ["zyzzyx Z IH Z IH K S"],
            folder: made.scratch.file("bench"))
        let halves = [
            try #require(try bench.statistics(of: [0, 2], name: "even")),
            try #require(try bench.statistics(of: [1, 3], name: "odd")),
        ]
        let means = try bench.transformedMeans(by: halves, classes: classes, name: "voice")
        let adapted = try #require(try bench.statistics(of: [0, 1, 2, 3], means: means, name: "adapted"))
        let own = try bench.ownGaussians(from: [adapted], means: means, name: "own")
        let voice = made.scratch.file("voice")
        for weights in [nil, own.weights] {
            try bench.keep(means: weights == nil ? means : own.means, weights: weights, as: voice)
            var model = RecognitionModel.installed
            model.acoustic = voice
            let decoder = try Decoder.load(model, feeding: .whole)
            let words = try decoder.decode(made.utterances[1].samples).map(\.text)
            let right = made.utterances[1].words.filter { words.contains($0) }
            #expect(right.count >= 7, "\(words)")
        }
    }

    @Test("The folder of somebody's speech is gone with the bench")
    func removed() throws {
        let made = try bench()
        let folder = made.scratch.file("bench")
        do {
            let bench = try Workbench(made.utterances, model: made.model, taught: [], folder: folder)
            let isThere = FileManager.default.fileExists(atPath: bench.folder)
            #expect(isThere)
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("Words that do not fit the sound teach nothing")
    func unfit() throws {
        let made = try bench()
        let unfit = [Utterance(samples: [Int16](repeating: 0, count: 3200), words: made.utterances[0].words)]
        let bench = try Workbench(unfit, model: made.model, taught: [], folder: made.scratch.file("bench"))
        let statistics = try bench.statistics(of: [0], name: "unfit")
        #expect(statistics == nil)
    }
}
