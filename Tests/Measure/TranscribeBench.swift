import Foundation
import VirtualDesk

/// `ladder transcribe` beside stock PocketSphinx on the same file.
struct TranscribeBench {
    let ladder: String
    let scratch: Scratch

    init(ladder: String) throws {
        self.ladder = ladder
        scratch = try Scratch()
    }

    /// Ten minutes of flite's: wall time, word errors, memory.
    func tenMinutes() throws -> [Figure] {
        let (file, text) = try monologue(minutes: 10)
        let words = WordErrors.words(text)
        let (stockTime, _, stockText) = try run(
            "pocketsphinx_continuous", ["-logfn", "/dev/null", "-infile", file])
        let (time, peak, ours) = try run(ladder, ["transcribe", "--plain", file])
        let stockErrors = WordErrors.count(words, WordErrors.words(stockText))
        let errors = WordErrors.count(words, WordErrors.words(ours))
        return [
            Figure(
                name: "transcribe 10 minutes, wall time ratio", value: time / stockTime,
                unit: "of the baseline's",
                baseline: String(format: "pocketsphinx_continuous %.0f s; ladder %.0f s", stockTime, time),
                limit: 0.6),
            Figure(
                name: "transcribe 10 minutes, word errors ratio",
                value: Double(errors) / Double(max(1, stockErrors)), unit: "of the baseline's",
                baseline: "pocketsphinx_continuous \(stockErrors) of \(words.count) words; ladder \(errors)",
                limit: 1),
            Figure(
                name: "transcribe 10 minutes, peak memory", value: peak, unit: "MB",
                baseline: "two models of 110 MB", limit: 300),
        ]
    }

    /// An hour: memory stays flat.
    func hour() throws -> [Figure] {
        let (file, _) = try monologue(minutes: 60)
        let (_, peak, _) = try run(ladder, ["transcribe", "--plain", file])
        return [
            Figure(
                name: "transcribe 60 minutes, peak memory", value: peak, unit: "MB",
                baseline: "the figure for 10 minutes", limit: 300)
        ]
    }

    private func run(_ program: String, _ arguments: [String]) throws -> (Double, Double, String) {
        let output = scratch.file("output")
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let (seconds, peak) = Watched(process).finish()
        return (seconds, peak, try String(contentsOfFile: output, encoding: .utf8))
    }

    // The bank's sample answers in turn, two voices, until the time is full.
    private func monologue(minutes: Int) throws -> (file: String, text: String) {
        var parts: [String] = []
        var text = ""
        let paragraphs = BenchText.paragraphs
        for (number, paragraph) in paragraphs.enumerated() {
            for voice in ["slt", "rms"] {
                parts.append(
                    try Flite.speak(paragraph, to: scratch.file("\(number)-\(voice).wav"), voice: voice))
            }
        }
        var list: [String] = []
        var seconds = 0.0
        var place = 0
        while seconds < Double(minutes) * 60 {
            let part = parts[place % parts.count]
            list.append(part)
            text += paragraphs[place % parts.count / 2] + " "
            let size = try FileManager.default.attributesOfItem(atPath: part)[.size] as? Int ?? 0
            seconds += Double(size - 44) / 32_000
            place += 1
        }
        let file = scratch.file("monologue-\(minutes).wav")
        let joined = try Outcome.of("sox", list + [file])
        guard joined.status == 0 else { throw VirtualDesk.Broken(description: joined.errors) }
        return (file, text)
    }
}
