import Foundation
import Speech
import Testing
import VirtualDesk

@testable import ALSA

@Suite("A microphone", .serialized, .timeLimit(.minutes(1)))
struct CaptureDeviceTests {
    @Test("Sound arrives as it is played, at the pace of real time")
    func tone() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                let file = desk.scratch.file("tone.wav")
                try desk.run(
                    "sox", ["-n", "-r", "16000", "-c", "1", file, "synth", "1", "sine", "440", "vol", "0.5"])
                var device = try CaptureDevice.open("default")
                let player = try desk.launch("paplay", ["--device=mic", "--latency-msec=50", file])
                let heard = try Hearing.of(&device, seconds: 3)
                player.waitUntilExit()
                let seconds = Double(heard.samples.count) / 16_000
                expect(abs(seconds - heard.elapsed) < 0.3, "\(seconds) s of sound in \(heard.elapsed) s")
                expect(heard.overruns == 0, "\(heard.overruns) overruns")
                let tone = try #require(Tone.found(in: heard.samples))
                expect(abs(tone.seconds - 1) < 0.05 && abs(tone.hertz - 440) < 5, "\(tone)")
            }
        }
        expectQuiet(result)
    }

    @Test("A small part of a second is pending at most while the device is read")
    func pending() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                var device = try CaptureDevice.open("default")
                _ = try Hearing.of(&device, seconds: 1)
                let pending = device.pending().seconds
                expect(pending < 0.2, "\(pending) s are pending")
            }
        }
        expectQuiet(result)
    }

    @Test("Waiting ends at once where it is woken, and by itself after a fifth of a second")
    func wake() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                var device = try CaptureDevice.open("default")
                let wake = try WakeUp()
                wake.signal()
                let start = ContinuousClock.now
                try device.wait(wake: wake)
                expect(since(start) < 0.1, "woken after \(since(start)) s")
                wake.clear()
                try device.wait(wake: wake)
                expect(since(start) < 1, "waited for \(since(start)) s")
            }
        }
        expectQuiet(result)
    }

    @Test("A device that vanishes is noticed within five seconds, and can be opened again when it is back")
    func vanishing() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                func hearsHalfASecond() throws {
                    var device = try CaptureDevice.open("default")
                    let count = try Hearing.of(&device, seconds: 0.8).samples.count
                    expect(count > 3000, "\(count) samples in 0.8 s")
                }
                try hearsHalfASecond()
                do {
                    var device = try CaptureDevice.open("default")
                    _ = try Hearing.of(&device, seconds: 0.5)
                    desk.stop()
                    let start = ContinuousClock.now
                    do {
                        _ = try Hearing.of(&device, seconds: 10)
                        expect(false, "nothing was noticed")
                    } catch let error as ALSAError {
                        expect(since(start) < 5, "noticed after \(since(start)) s")
                        expect(error.deviceHasGone && error.device == "default", error.sentence)
                    }
                }
                try desk.start()
                try hearsHalfASecond()
            }
        }
        expectQuiet(result)
    }
}
