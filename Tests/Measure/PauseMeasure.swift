import Analysis
import Foundation
import SoundFile
import Speech
import VirtualDesk

/// Silent pauses beside Praat's silences, against hand labels and against pauses of known place, in the same run.
struct PauseMeasure {
    private let scratch: Scratch
    private let script: String

    /// Writes the script that Praat runs: "To TextGrid (silences)" at -25 dB, 0.25 s, 0.1 s, pitch floor 100 Hz.
    init() throws {
        scratch = try Scratch()
        script = scratch.file("silences.praat")
        let text = """
            form Silences
              sentence file
            endform
            Read from file: file$
            To TextGrid (silences): 100, 0, -25, 0.25, 0.1, "silent", "sounding"
            count = Get number of intervals: 1
            for place to count
              label$ = Get label of interval: 1, place
              if label$ = "silent"
                starts = Get start time of interval: 1, place
                ends = Get end time of interval: 1, place
                appendInfoLine: starts, tab$, ends
              endif
            endfor
            """
        try text.write(toFile: script, atomically: true, encoding: .utf8)
    }

    /// Prints one line a source of truth, ours and Praat's.
    func run(manifest: String) throws {
        print("truth  who  precision recall F1  median edge  (pauses)")
        try labelled(manifest)
        try synthesised()
    }

    private func labelled(_ manifest: String) throws {
        let base = URL(fileURLWithPath: manifest).deletingLastPathComponent().path
        let lines = try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        guard let header = lines.first, let path = header.firstIndex(of: "path"),
            let pauses = header.firstIndex(of: "pauses")
        else { return }
        var (ours, praat) = (PauseScore(), PauseScore())
        for fields in lines.dropFirst() where pauses < fields.count && !fields[pauses].isEmpty {
            let truth = try spans(String(contentsOfFile: base + "/" + fields[pauses], encoding: .utf8))
            let sound = try Recording.read(base + "/" + fields[path])
            var (one, other) = (PauseScore(), PauseScore())
            one.add(PauseFinder.pauses(in: sound.samples), truth: truth, length: sound.length)
            other.add(try silences(base + "/" + fields[path]), truth: truth, length: sound.length)
            show(fields[path], one, other)
            ours.add(one)
            praat.add(other)
        }
        show("all labels", ours, praat)
    }

    private func synthesised() throws {
        let voices = try ["slt", "rms", "awb"].map { try PauseSynthesis(voice: $0, scratch: scratch) }
        var (ours, praat) = (PauseScore(), PauseScore())
        var (time, heard) = (Duration.zero, 0.0)
        for condition in PauseSynthesis.Condition.allCases {
            var (one, other) = (PauseScore(), PauseScore())
            for (number, voice) in voices.enumerated() {
                let made = voice.make(condition, seed: UInt64(100 + number))
                let file = scratch.file("\(condition.rawValue)-\(number).wav")
                let writer = try SoundWriter.create(file, channels: 1)
                try writer.append(made.samples)
                try writer.settle(toDisk: false)
                let length = Samples(made.samples.count)
                let begun = ContinuousClock.now
                let found = PauseFinder.pauses(in: made.samples)
                time += ContinuousClock.now - begun
                heard += length.seconds
                one.add(found, truth: made.pauses, length: length)
                other.add(try silences(file), truth: made.pauses, length: length)
            }
            show(condition.rawValue, one, other)
            ours.add(one)
            praat.add(other)
        }
        show("all synthesised", ours, praat)
        print(String(format: "ours: %.4f s a second of sound", time / .seconds(1) / heard))
    }

    private func show(_ name: String, _ ours: PauseScore, _ praat: PauseScore) {
        print("\(name)  ours   \(ours.line)")
        print("\(name)  Praat  \(praat.line)")
    }

    private func silences(_ file: String) throws -> [Span] {
        let outcome = try Outcome.of("praat", ["--run", script, file])
        guard outcome.status == 0 else { throw VirtualDesk.Broken(description: "praat: \(outcome.errors)") }
        return spans(outcome.output)
    }

    private func spans(_ text: String) -> [Span] {
        text.split(separator: "\n").compactMap { line in
            let ends = line.split(separator: "\t").compactMap { Double($0) }
            return ends.count == 2 ? Span(start: .seconds(ends[0]), end: .seconds(ends[1])) : nil
        }
    }
}

/// Found pauses counted against true ones: a match overlaps by half of the longer.
struct PauseScore {
    private(set) var right = 0
    private(set) var wrong = 0
    private(set) var missed = 0
    private var edges: [Double] = []

    /// Compares the pauses of one recording; silence at either end of it does not count.
    mutating func add(_ found: [Span], truth: [Span], length: Samples) {
        let shortest = Samples.milliseconds(250)
        var left = found.filter {
            $0.length >= shortest && $0.start > .milliseconds(50) && $0.end < length - .milliseconds(50)
        }
        for pause in truth where pause.length >= shortest {
            let best = left.indices.max { pause.overlap(with: left[$0]) < pause.overlap(with: left[$1]) }
            guard let best,
                pause.overlap(with: left[best]).count * 2 >= max(pause.length, left[best].length).count
            else {
                missed += 1
                continue
            }
            let match = left.remove(at: best)
            right += 1
            edges.append(abs((match.start - pause.start).seconds) * 1000)
            edges.append(abs((match.end - pause.end).seconds) * 1000)
        }
        wrong += left.count
        if ProcessInfo.processInfo.environment["PAUSES_SHOWN"] != nil {
            print("  left over:", left.map { [$0.start.seconds, $0.end.seconds] })
        }
    }

    /// Adds another's counts.
    mutating func add(_ other: PauseScore) {
        right += other.right
        wrong += other.wrong
        missed += other.missed
        edges += other.edges
    }

    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
    var f1: Double { Double(2 * right) / Double(max(1, 2 * right + wrong + missed)) }
    var line: String {
        let sorted = edges.sorted()
        let edge = sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        return String(
            format: "P %.2f R %.2f F1 %.2f  edge %.0f ms  (%d)", precision, recall, f1, edge, right + missed)
    }
}
