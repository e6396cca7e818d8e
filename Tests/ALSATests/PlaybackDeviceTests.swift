import Foundation
import Speech
import Testing
import VirtualDesk

@testable import ALSA

// The sound server is found through the environment, so each test has a process, and a desk, of its own.
@Suite("A speaker", .serialized, .timeLimit(.minutes(1)))
struct PlaybackDeviceTests {
    @Test("What is written is heard, whole")
    func heard() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                let recorder = try Recorder(desk)
                var device = try PlaybackDevice.open("default")
                let start = ContinuousClock.now
                #expect(try play(Tone.samples(seconds: 1), on: &device) == 16_000)
                while device.isPlaying, since(start) < 5 { usleep(10_000) }
                #expect((0.8...2).contains(since(start)))
                let found = try #require(Tone.found(in: recorder.finish()))
                #expect(abs(found.seconds - 1) < 0.05)
                #expect(abs(found.hertz - 440) < 5)
            }
        }
    }

    @Test("A stop is heard at once, and the device can be prepared for the next line")
    func stop() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                let recorder = try Recorder(desk)
                var device = try PlaybackDevice.open("default")
                _ = try play(Tone.samples(seconds: 0.5), on: &device)
                let delay = device.delay()
                #expect(delay > .zero)
                device.stop()
                let isPlaying = device.isPlaying
                #expect(!isPlaying)
                usleep(500_000)
                let found = try #require(Tone.found(in: recorder.finish()))
                #expect(found.seconds < 0.6)
                try device.prepare()
                #expect(try play(Tone.samples(seconds: 0.2), on: &device) == 3200)
            }
        }
    }

    @Test("A device that vanishes is noticed within five seconds, and can be opened again when it is back")
    func vanishing() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                do {
                    var device = try PlaybackDevice.open("default")
                    _ = try play(Tone.samples(seconds: 0.3), on: &device)
                    desk.stop()
                    let start = ContinuousClock.now
                    let error = #expect(throws: ALSAError.self) {
                        _ = try play(Tone.samples(seconds: 10), on: &device)
                    }
                    #expect(since(start) < 5)
                    #expect(error?.deviceHasGone == true, "code \(error?.code ?? 0) of \(error?.call ?? "")")
                }
                try desk.start()
                var device = try PlaybackDevice.open("default")
                #expect(try play(Tone.samples(seconds: 0.2), on: &device) == 3200)
            }
        }
    }
}

/// Writes samples as they fit, for as long as they last and a few seconds more; says how many were taken.
private func play(_ samples: [Int16], on device: inout PlaybackDevice) throws -> Int {
    let wake = try WakeUp()
    let start = ContinuousClock.now
    var written = 0
    while written < samples.count, since(start) < Double(samples.count) / 16_000 + 3 {
        try device.wait(wake: wake)
        written += try samples[written...].withUnsafeBufferPointer { try device.write($0) }
    }
    return written
}

/// Records what the desk's speaker plays.
private struct Recorder {
    private let process: Process
    private let file: String

    init(_ desk: VirtualDesk) throws {
        file = desk.scratch.file("heard.raw")
        process = try desk.launch(
            "parec",
            ["--device=speaker.monitor", "--format=s16le", "--rate=16000", "--channels=1", "--latency-msec=20"],
            output: file)
        // It has begun when the first silence has been written.
        for _ in 0..<100 where try Data(contentsOf: URL(fileURLWithPath: file)).isEmpty { usleep(50_000) }
    }

    /// Ends the recording and gives its samples.
    func finish() throws -> [Int16] {
        usleep(300_000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        return data.withUnsafeBytes { bytes in
            (0..<(bytes.count / 2)).map { bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self) }
        }
    }
}
