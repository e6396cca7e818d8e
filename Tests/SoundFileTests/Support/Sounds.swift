import Foundation
import Speech
import Testing
import VirtualDesk

/// Real files, made by other programs than ours.
struct Sounds {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// A file that sox makes: `before` describes the format, `effects` the sound.
    func made(_ name: String, _ before: [String], _ effects: [String]) throws -> String {
        let path = scratch.file(name)
        let outcome = try Outcome.of("sox", ["-R", "-D", "-n"] + before + [path] + effects)
        try #require(outcome.status == 0, "sox: \(outcome.errors)")
        return path
    }

    /// A tone of 440 Hz in the given format.
    func tone(_ name: String, _ before: [String], seconds: Double = 1) throws -> String {
        try made(name, before, ["synth", "\(seconds)", "sine", "440", "vol", "0.5"])
    }

    /// A file with exactly these bytes.
    func written(_ name: String, _ bytes: Data) throws -> String {
        let path = scratch.file(name)
        try bytes.write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The first `share` of another file.
    func cutOff(_ path: String, share: Double, as name: String) throws -> String {
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        return try written(name, whole.prefix(Int(Double(whole.count) * share)))
    }
}

/// A WAV file of floating-point samples, written by hand, since no program writes broken numbers.
func floatWAV(_ samples: [Float]) -> Data {
    func number(_ value: Int, bytes: Int) -> Data {
        Data((0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
    }
    let sound = samples.reduce(into: Data()) { $0 += number(Int($1.bitPattern), bytes: 4) }
    var file = Data("RIFF".utf8) + number(36 + sound.count, bytes: 4) + Data("WAVEfmt ".utf8)
    file += number(16, bytes: 4) + number(3, bytes: 2) + number(1, bytes: 2) + number(Samples.rate, bytes: 4)
    file += number(Samples.rate * 4, bytes: 4) + number(4, bytes: 2) + number(32, bytes: 2)
    return file + Data("data".utf8) + number(sound.count, bytes: 4) + sound
}

/// The frequency of a tone, from its upward crossings of zero between the first and the last of them.
func hertz(_ samples: some Collection<Int16>) -> Double {
    let values = samples.map(Double.init)
    var crossings: [Double] = []
    for place in values.indices.dropFirst() where values[place - 1] < 0 && values[place] >= 0 {
        crossings.append(Double(place) - values[place] / (values[place] - values[place - 1]))
    }
    guard let first = crossings.first, let last = crossings.last, last > first else { return 0 }
    return Double(crossings.count - 1) / (last - first) * Double(Samples.rate)
}

/// The highest sample, 1 is full scale.
func peak(_ samples: some Collection<Int16>) -> Double {
    samples.reduce(0) { max($0, abs(Double($1))) } / 32768
}
