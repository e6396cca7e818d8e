import Foundation
import Speech
import Testing
import VirtualDesk

@testable import ALSA

@Suite("A speaker", .serialized, .timeLimit(.minutes(1)))
struct PlaybackDeviceTests {
    @Test("What is written is heard, whole")
    func heard() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                let recorder = try Recorder(desk)
                var device = try PlaybackDevice.open("default")
                let start = ContinuousClock.now
                let written = try play(Tone.samples(seconds: 1), on: &device)
                expect(written == 16_000, "\(written) samples were taken")
                while device.isPlaying, since(start) < 5 { usleep(10_000) }
                expect((0.8...2).contains(since(start)), "it played for \(since(start)) s")
                let tone = try #require(Tone.found(in: recorder.finish()))
                expect(abs(tone.seconds - 1) < 0.05 && abs(tone.hertz - 440) < 5, "\(tone)")
            }
        }
        expectQuiet(result)
    }

    @Test("A stop is heard at once, and the device can be prepared for the next line")
    func stop() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                let recorder = try Recorder(desk)
                var device = try PlaybackDevice.open("default")
                _ = try play(Tone.samples(seconds: 0.5), on: &device)
                let delay = device.delay()
                expect(delay > .zero, "nothing was waiting to be played")
                device.stop()
                let isPlaying = device.isPlaying
                expect(!isPlaying, "it plays on")
                usleep(500_000)
                let tone = try #require(Tone.found(in: recorder.finish()))
                expect(tone.seconds < 0.6, "\(tone)")
                try device.prepare()
                let written = try play(Tone.samples(seconds: 0.2), on: &device)
                expect(written == 3200, "\(written) samples were taken afterwards")
            }
        }
        expectQuiet(result)
    }

    @Test("A device that vanishes is noticed within five seconds, and can be opened again when it is back")
    func vanishing() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                do {
                    var device = try PlaybackDevice.open("default")
                    _ = try play(Tone.samples(seconds: 0.3), on: &device)
                    desk.stop()
                    let start = ContinuousClock.now
                    do {
                        _ = try play(Tone.samples(seconds: 10), on: &device)
                        expect(false, "nothing was noticed")
                    } catch let error as ALSAError {
                        expect(since(start) < 5, "noticed after \(since(start)) s")
                        expect(error.deviceHasGone && error.device == "default", error.sentence)
                    }
                }
                try desk.start()
                var device = try PlaybackDevice.open("default")
                let written = try play(Tone.samples(seconds: 0.2), on: &device)
                expect(written == 3200, "\(written) samples were taken afterwards")
            }
        }
        expectQuiet(result)
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
            [
                "--device=speaker.monitor", "--format=s16le", "--rate=16000", "--channels=1",
                "--latency-msec=20",
            ],
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
