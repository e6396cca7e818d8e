import Foundation
import PocketSphinx
import SoundFile
import Speech
import SphinxTrain
import Testing
import VirtualDesk

@testable import Studio

@Suite("Voice learning: only what makes held-out speech likelier is kept")
struct VoiceLearningTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func spoken(_ sentences: [String]) throws -> [Utterance] {
        try sentences.enumerated().map { number, text in
            let file = try Flite.speak(text, to: scratch.file("\(number).wav"), voice: "rms")
            return Utterance(
                samples: try Recording.read(file).samples,
                words: ["<sil>"] + text.split(separator: " ").map(String.init) + ["<sil>"])
        }
    }

    private var learning: VoiceLearning {
        VoiceLearning(base: .installed, taught: [], cache: scratch.file("cache"))
    }

    @Test("A voice is learned from four sentences, and its model decodes")
    func learned() throws {
        let utterances = try spoken([
            "the meeting went on for a long time and nobody agreed with anybody",
            "we decided to wait until the end of the week before we told them",
            "my manager asked me to explain what had happened in the morning",
            "there was no easy way to say it to the whole team at once",
        ])
        let voice = try #require(try learning.learn(from: utterances, keeping: scratch.file("voice")))
        #expect(voice.gain > 0)
        #expect(voice.classes == .all, "less than a minute tells no classes apart")
        #expect(!voice.hasOwnGaussians)
        let decoder = try Decoder.load(voice.applied(to: .installed), feeding: .whole)
        let words = try decoder.decode(utterances[1].samples).map(\.text)
        #expect(words.contains("decided"))
        #expect(words.contains("week"))
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.file("cache"))
        #expect(left == ["models"], "nothing of the speech stays behind")
    }

    @Test("Too little speech says nothing of a voice, and no program is run")
    func little() throws {
        let utterances = try spoken(["we waited", "nobody came"])
        let voice = try learning.learn(from: utterances, keeping: scratch.file("voice"))
        #expect(voice == nil)
        #expect(!FileManager.default.fileExists(atPath: scratch.file("cache")))
    }

    @Test("What makes held-out speech no likelier is not kept: half of it is another voice's words")
    func worse() throws {
        var utterances = try spoken([
            "the meeting went on for a long time and nobody agreed with anybody",
            "we decided to wait until the end of the week before we told them",
            "my manager asked me to explain what had happened in the morning",
            "there was no easy way to say it to the whole team at once",
        ])
        // What is learned from is noise under words, so that the transform leads away from the voice.
        var random = SplitMix64(seed: 4)
        for number in [0, 2] {
            utterances[number].samples = utterances[number].samples.map { _ in
                Int16(truncatingIfNeeded: Int(random.next() % 8000) - 4000)
            }
        }
        let voice = try learning.learn(from: utterances, keeping: scratch.file("voice"))
        #expect(voice == nil)
        #expect(!FileManager.default.fileExists(atPath: scratch.file("voice")))
    }
}
