import Foundation
import SoundFile
import Speech
import VirtualDesk

/// Speech of flite's with pauses of known place and length, as a microphone might have recorded it.
struct PauseSynthesis {
    /// What is added to the speech.
    enum Condition: String, CaseIterable {
        case quiet, room20, room15, room10, breath, breathInRoom, hum, levels, offset

        /// How far the room lies below the speech, in dB.
        var room: Double {
            switch self {
            case .room20, .breathInRoom: 20
            case .room15: 15
            case .room10: 10
            case .quiet, .breath, .hum, .levels, .offset: 50
            }
        }
        var breathes: Bool { self == .breath || self == .breathInRoom }
    }

    static let texts = [
        "I joined the team in the spring", "we had to move the service before the end of the month",
        "my manager asked me to look at the errors", "the first plan was to copy everything at night",
        "I told them that it would not be safe", "so we built a small test and ran it for a week",
        "half of the records were missing", "she thought we should stop",
        "the customers never noticed", "I wrote down what we had learned", "it took three months in the end",
        "he helped me with the hardest part", "because nobody had asked for it before",
        "that changed how I plan my work",
    ]

    /// What was made, and where its pauses truly are.
    struct Made {
        var samples: [Int16]
        var pauses: [Span]
    }

    private let utterances: [(sound: [Double], pauses: [Span])]

    /// Speaks every text in one voice and trims it.
    ///
    /// Trimmed 40 dB under its own loudest 10 ms: flite's silence around a text is digital, so the place is sharp.
    init(voice: String, scratch: Scratch) throws {
        utterances = try Self.texts.enumerated().map { number, text in
            let file = try Flite.speak(text, to: scratch.file("\(voice)-\(number).wav"), voice: voice)
            let sound = try Recording.read(file).samples.map { Double($0) / 32768 }
            let levels = stride(from: 0, to: sound.count - 80, by: 80).map { start in
                Self.power(sound[start..<(start + 80)])
            }
            let bound = (levels.max() ?? 0) * 1e-4
            let first = levels.firstIndex { $0 > bound } ?? 0
            let last = levels.lastIndex { $0 > bound } ?? 0
            // A voice may pause within a text, too.
            var pauses: [Span] = []
            var quiet = 0
            for (place, level) in levels[first...last].enumerated() {
                if level > bound, quiet >= 50 {
                    pauses.append(Span(start: Samples((place - quiet) * 80), end: Samples(place * 80)))
                }
                quiet = level > bound ? 0 : quiet + 1
            }
            return (Array(sound[(first * 80)..<((last + 1) * 80)]), pauses)
        }
    }

    private static func power(_ sound: some Collection<Double>) -> Double {
        sound.reduce(0) { $0 + $1 * $1 } / Double(max(1, sound.count))
    }

    /// A recording under a condition; the same seed gives the same one.
    func make(_ condition: Condition, seed: UInt64) -> Made {
        var generator = SplitMix64(seed: seed)
        let all = utterances.flatMap(\.sound)
        let speech = Self.power(all).squareRoot()
        let gain = 0.05 / speech
        var sound = [Double](repeating: 0, count: 12_000)
        var pauses: [Span] = []
        var breaths: [(place: Int, length: Int, level: Double)] = []
        for (number, utterance) in utterances.enumerated() {
            if number > 0 {
                // A fifth are gaps that are no pauses.
                let isShort = Double.random(in: 0..<1, using: &generator) < 0.2
                let seconds = Double.random(in: isShort ? 0.08...0.18 : 0.3...1.8, using: &generator)
                let length = Int(seconds * 16_000)
                if !isShort {
                    pauses.append(Span(start: Samples(sound.count), end: Samples(sound.count + length)))
                }
                if condition.breathes, seconds > 0.5, Bool.random(using: &generator) {
                    let breath = Int(Double.random(in: 0.2...0.4, using: &generator) * 16_000)
                    let place = Int.random(in: 960...(length - breath - 960), using: &generator)
                    breaths.append(
                        (sound.count + place, breath, Double.random(in: -30 ... -20, using: &generator)))
                }
                sound += [Double](repeating: 0, count: length)
            }
            let quieter = condition == .levels && number >= Self.texts.count / 2 ? 0.25 : 1
            pauses += utterance.pauses.map { $0.moved(by: Samples(sound.count)) }
            sound += utterance.sound.map { $0 * gain * quieter }
        }
        sound += [Double](repeating: 0, count: 12_000)
        for breath in breaths {
            var noise = Coloured(bottom: 0.15, top: 0.6, generator: generator)
            var made = (0..<breath.length).map { place in
                noise.next() * sin(Double.pi * Double(place) / Double(breath.length))
            }
            generator = noise.generator
            let scale = 0.05 * pow(10, breath.level / 20) / Self.power(made).squareRoot()
            for place in made.indices { made[place] *= scale }
            for place in made.indices { sound[breath.place + place] += made[place] }
        }
        var room = Coloured(bottom: 0.02, top: 0.35, generator: generator)
        let noise = sound.indices.map { _ in room.next() }
        let scale = 0.05 * pow(10, -condition.room / 20) / Self.power(noise).squareRoot()
        let samples = sound.indices.map { place -> Int16 in
            var value = sound[place] + scale * noise[place]
            let turn = 2 * Double.pi * Double(place) / 16_000
            if condition == .hum {
                value += 0.01 * (sin(50 * turn) + 0.5 * sin(150 * turn) + 0.2 * sin(250 * turn))
            }
            if condition == .offset { value += 0.1 }
            return Int16(clamping: Int((value * 32768).rounded()))
        }
        return Made(samples: samples, pauses: pauses)
    }
}

/// Noise with a slope at both ends: two filters of one pole.
private struct Coloured {
    let bottom: Double
    let top: Double
    var generator: SplitMix64
    private var low = 0.0
    private var slow = 0.0

    init(bottom: Double, top: Double, generator: SplitMix64) {
        (self.bottom, self.top, self.generator) = (bottom, top, generator)
    }

    mutating func next() -> Double {
        // Six even values are near enough to a normal one.
        var white = 0.0
        for _ in 0..<6 { white += Double.random(in: -1...1, using: &generator) }
        low += top * (white - low)
        slow += bottom * (low - slow)
        return low - slow
    }
}
