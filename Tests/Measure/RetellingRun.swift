import Foundation
import SoundFile
import Speech
import VirtualDesk

/// Stories told again in other words, spoken by flite in a ventilated office.
///
/// Does knowing the stories help to hear them?
struct RetellingRun {
    let runs: HearingRuns
    /// Every fourth story alone.
    let isQuick: Bool
    private let scratch: Scratch
    private let material = Repository.root + "/Tests/Measure/Material"

    init(runs: HearingRuns, isQuick: Bool) throws {
        (self.runs, self.isQuick) = (runs, isQuick)
        scratch = try Scratch()
    }

    /// Prints word errors of all retellings in both voices.
    func run() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: material + "/retellings")
            .filter { $0.hasSuffix(".txt") }.sorted()
            .enumerated().filter { !isQuick || $0.offset % 4 == 0 }.map(\.element)
        let listeners = [Listener.stock, .once, .stories(material + "/stories")]
        var counts: [Listener: FillerCount] = [:]
        for name in names {
            let text = try String(contentsOfFile: material + "/retellings/" + name, encoding: .utf8)
            for voice in ["slt", "rms"] {
                let file = try spoken(text, name: "\(name.dropLast(4))-\(voice)", voice: voice)
                for listener in listeners {
                    counts[listener, default: FillerCount()].add(
                        said: HearingText.words(text), heard: try runs.heard(file, by: listener).text,
                        isVerbatim: true)
                }
            }
        }
        print("\nRetellings, \(names.count) stories, two voices, office noise 20 dB below")
        let stock = counts[.stock] ?? FillerCount()
        for listener in listeners {
            HearingReport.show(listener.name, counts[listener] ?? FillerCount(), stock: stock)
        }
    }

    // Noise like that of ventilation: most of it is low, the lowest of which no microphone hears.
    private func spoken(_ text: String, name: String, voice: String) throws -> String {
        let speech = try Flite.speak(text, to: scratch.file("speech.wav"), voice: voice)
        let sound = try Recording.read(speech)
        let noise = scratch.file("noise.wav")
        try sox(
            ["-R", "-n", "-r", "16000", "-c", "1", "-b", "16", noise, "synth"]
                + ["\(sound.length.seconds)", "brownnoise", "highpass", "40"])
        let gain = Self.level(sound.samples) / 10 / Self.level(try Recording.read(noise).samples)
        let file = scratch.file(name + ".wav")
        try sox(["-R", "-m", "-v", "1", speech, "-v", "\(gain)", noise, "-b", "16", file])
        return file
    }

    private func sox(_ arguments: [String]) throws {
        let outcome = try Outcome.of("sox", arguments)
        guard outcome.status == 0 else { throw VirtualDesk.Broken(description: outcome.errors) }
    }

    /// The root of the mean square.
    private static func level(_ samples: [Int16]) -> Double {
        (samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(max(1, samples.count))).squareRoot()
    }
}
