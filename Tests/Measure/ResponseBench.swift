import Archive
import Foundation
import Interview
import SoundFile
import Speech
import VirtualDesk

/// From the candidate's last sample to the interviewer's first, live at the virtual desk.
///
/// Mouth, microphone and speaker share one sink, so both voices lie in the one captured channel: what is measured is
/// what was in the air, not what the program believes.
struct ResponseBench {
    let desk: VirtualDesk
    let ladder: String

    /// Runs one answer a length; the usual ones are twenty of 5 to 60 s, then one of five minutes and one more.
    func run(lengths named: [Double]? = nil) throws -> [Figure] {
        let home = desk.scratch.file("response")
        let process = try desk.launch(
            ladder,
            [
                "interview", "--no-check", "--seed", "1", "--questions", "9", "--minutes", "600", "--home",
                home,
            ]
                + ["--microphone", "pulse:mic.monitor", "--speaker", "pulse:mic"])
        let watched = Watched(process)
        let twenty: [Double] = (0..<20).map { 5 + Double($0) * 55 / 19 }
        let lengths: [Double] = named ?? (twenty.shuffledEvenly() + [300, 20])
        let store = SessionStore(home: home)
        var load = 0.0
        var memory: [Double] = []
        var held: [Double] = []
        for (number, length) in lengths.enumerated() {
            try wait(for: number + 1, in: store)
            let file = try answer(of: length, number: number)
            Thread.sleep(forTimeInterval: 0.6)
            let (time, begun) = (watched.processorTime, ContinuousClock.now)
            try desk.speak(file)
            if length == 300 {
                load = (watched.processorTime - time) / ((ContinuousClock.now - begun) / .seconds(1))
            }
            memory.append(watched.peakMemory)
            held.append(watched.memoryNow)
            FileHandle.standardError.write(
                Data("answer \(number + 1) of \(lengths.count), \(Int(length)) s\n".utf8))
        }
        try wait(for: lengths.count + 1, in: store)
        kill(process.processIdentifier, SIGINT)
        while process.isRunning { Thread.sleep(forTimeInterval: 0.05) }
        guard let folder = try store.all().first else {
            throw VirtualDesk.Broken(description: "no session was kept")
        }
        let delays = try delays(folder)
        let short = delays.prefix(20).sorted()
        let figures = [
            figure("response after \(short.count) answers, p50", short[short.count / 2], limit: 100),
            figure("response after \(short.count) answers, p95", short[short.count * 95 / 100], limit: 250),
        ]
        guard delays.count > 20 else { return figures }
        return figures + [
            figure("response after an answer of 5 minutes", delays[20], limit: 250),
            Figure(
                name: "one core while listening live", value: load, unit: "of a core",
                baseline: "one core", limit: 0.5),
            Figure(
                name: "interview, peak memory", value: memory.last ?? 0, unit: "MB",
                baseline: String(
                    format: "after the first answer %.0f MB; every process's own peak, shared pages and all",
                    memory.first ?? 0),
                limit: 300),
            Figure(
                name: "interview, memory after an answer at most", value: held.max() ?? 0, unit: "MB",
                baseline: "the same processes, shared pages counted once", limit: 300),
        ]
    }

    private func figure(_ name: String, _ value: Double, limit: Double) -> Figure {
        Figure(
            name: name, value: value, unit: "ms beyond the patience",
            baseline: "the patience that was applied", limit: limit)
    }

    private func wait(for turn: Int, in store: SessionStore) throws {
        for _ in 0..<1200 {
            if let folder = try store.all().first, FileManager.default.fileExists(atPath: folder.events) {
                let turns = try folder.log().count {
                    if case .effect(.listen) = $0.what { true } else { false }
                }
                if turns >= turn { return }
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw VirtualDesk.Broken(description: "turn \(turn) did not begin within a minute")
    }

    private func answer(of seconds: Double, number: Int) throws -> String {
        let file = desk.scratch.file("answer-\(number).wav")
        var samples: [Int16] = []
        var place = number
        while Double(samples.count) < seconds * 16_000 {
            let part = desk.scratch.file("part-\(place % BenchText.paragraphs.count).wav")
            if !FileManager.default.fileExists(atPath: part) {
                try Flite.speak(BenchText.paragraphs[place % BenchText.paragraphs.count], to: part)
            }
            samples += try Recording.read(part).samples
            place += 1
        }
        // Cut at the length asked for, then at the last loud sample: the end is known to the sample.
        samples = Array(samples.prefix(Int(seconds * 16_000)))
        let last = samples.lastIndex { abs(Int($0)) > 1000 } ?? samples.count - 1
        let writer = try SoundWriter.create(file, channels: 1)
        try writer.append(Array(samples[...last]))
        try writer.settle(toDisk: false)
        return file
    }

    // Milliseconds from the last loud sample before a line to its first, less the patience.
    private func delays(_ folder: SessionFolder) throws -> [Double] {
        let channel = try Recording.read(folder.recording, channel: 1).samples
        let log = try folder.log()
        var delays: [Double] = []
        for entry in log {
            guard case .event(.answered(let answer)) = entry.what else { continue }
            let end = answer.window.end.count
            // The answer's end lies before the decision, the line's start after it.
            guard let last = channel[..<(end - 1600)].lastIndex(where: { abs(Int($0)) > 200 }),
                let first = channel[(last + 1600)...].firstIndex(where: { abs(Int($0)) > 60 })
            else {
                throw VirtualDesk.Broken(description: "no reply was found to the answer that ends at \(end)")
            }
            delays.append(Double(first - last) / 16 - answer.patience.seconds * 1000)
        }
        return delays
    }
}

extension [Double] {
    /// The same values in an order that alternates short and long, without chance.
    fileprivate func shuffledEvenly() -> [Double] {
        indices.map { self[($0 * 7) % count] }
    }
}
