import Foundation
import VirtualDesk

/// How soon the program answers.
struct StartBench {
    let desk: VirtualDesk
    let ladder: String

    /// `--help`, the median of twenty runs.
    func help() throws -> [Figure] {
        func median(_ program: String, _ arguments: [String]) throws -> Double {
            let times = try (0..<20).map { _ -> Double in
                let watched = Watched(try desk.launch(program, arguments))
                while watched.process.isRunning { usleep(200) }
                return (ContinuousClock.now - watched.begun) / .milliseconds(1)
            }
            return times.sorted()[10]
        }
        let baseline = try median("true", [])
        return [
            Figure(
                name: "ladder --help", value: try median(ladder, ["--help"]), unit: "ms",
                baseline: String(format: "`true` started the same way: %.1f ms", baseline), limit: 50)
        ]
    }

    /// From the command to the first sample of the interviewer's in the speaker, warm, the median of five.
    func firstWord() throws -> [Figure] {
        var times: [Double] = []
        for run in 0..<6 {
            let ear = Ear()
            try ear.open(desk, source: "speaker.monitor")
            let process = try desk.launch(
                ladder, ["interview", "--home", desk.scratch.file("start-\(run)"), "--seed", "1"])
            let begun = ContinuousClock.now
            let heard = ear.waitForSound(seconds: 10)
            kill(process.processIdentifier, SIGKILL)
            ear.close()
            guard let heard else {
                throw VirtualDesk.Broken(description: "nothing was said within ten seconds")
            }
            // The first run warms the disk's cache.
            if run > 0 { times.append((heard - begun) / .seconds(1)) }
            Thread.sleep(forTimeInterval: 0.5)
        }
        let load = try timeOfLoading()
        return [
            Figure(
                name: "command to first spoken word", value: times.sorted()[times.count / 2], unit: "s",
                baseline: String(format: "pocketsphinx_continuous on 0.1 s of silence: %.2f s", load),
                limit: 1.5)
        ]
    }

    private func timeOfLoading() throws -> Double {
        let file = desk.scratch.file("short.wav")
        _ = try Outcome.of("sox", ["-n", "-r", "16000", "-b", "16", file, "trim", "0", "0.1"])
        let begun = ContinuousClock.now
        _ = try Outcome.of("pocketsphinx_continuous", ["-logfn", "/dev/null", "-infile", file])
        return (ContinuousClock.now - begun) / .seconds(1)
    }
}

/// Listens to a monitor of the desk's in real time.
final class Ear {
    private let process = Process()
    private let pipe = Pipe()

    func open(_ desk: VirtualDesk, source: String) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/parec")
        process.arguments = [
            "-d", source, "--rate=16000", "--channels=1", "--format=s16le", "--latency-msec=20",
        ]
        process.environment = desk.environment
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: 0.5)
    }

    /// The moment at which the first loud sample arrived.
    func waitForSound(seconds: Double) -> ContinuousClock.Instant? {
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        var block = [Int16](repeating: 0, count: 160)
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return nil }
            if block[..<(count / 2)].contains(where: { abs(Int($0)) > 300 }) { return .now }
        }
        return nil
    }

    func close() { process.terminate() }
}
