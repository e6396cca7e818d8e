import Foundation
import Speech
import Testing
import VirtualDesk

@testable import ALSA

// The sound server is found through the environment, so each test has a process, and a desk, of its own.
@Suite("A microphone", .serialized, .timeLimit(.minutes(1)))
struct CaptureDeviceTests {
    @Test("Sound arrives as it is played, at the pace of real time")
    func tone() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                let file = desk.scratch.file("tone.wav")
                try desk.run("sox", ["-n", "-r", "16000", "-c", "1", file, "synth", "1", "sine", "440", "vol", "0.5"])
                var device = try CaptureDevice.open("default")
                let player = try desk.launch("paplay", ["--device=mic", "--latency-msec=50", file])
                let heard = try Hearing.of(&device, seconds: 3)
                player.waitUntilExit()
                #expect(abs(Double(heard.samples.count) / 16_000 - heard.elapsed) < 0.3)
                #expect(heard.overruns == 0)
                let found = try #require(Tone.found(in: heard.samples))
                #expect(abs(found.seconds - 1) < 0.05)
                #expect(abs(found.hertz - 440) < 5)
            }
        }
    }

    @Test("A small part of a second is pending at most while the device is read")
    func pending() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                var device = try CaptureDevice.open("default")
                _ = try Hearing.of(&device, seconds: 1)
                let pending = device.pending()
                #expect(pending < .milliseconds(200))
            }
        }
    }

    @Test("Waiting ends at once where it is woken, and by itself after a fifth of a second")
    func wake() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                var device = try CaptureDevice.open("default")
                let wake = try WakeUp()
                wake.signal()
                let start = ContinuousClock.now
                try device.wait(wake: wake)
                #expect(since(start) < 0.05)
                wake.clear()
                try device.wait(wake: wake)
                #expect(since(start) < 1)
            }
        }
    }

    @Test("A device that vanishes is noticed within five seconds, and can be opened again when it is back")
    func vanishing() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                do {
                    var device = try CaptureDevice.open("default")
                    #expect(try Hearing.of(&device, seconds: 0.5).samples.count > 3000)
                    desk.stop()
                    let start = ContinuousClock.now
                    let error = #expect(throws: ALSAError.self) { _ = try Hearing.of(&device, seconds: 10) }
                    #expect(since(start) < 5)
                    #expect(error?.deviceHasGone == true, "code \(error?.code ?? 0) of \(error?.call ?? "")")
                    #expect(error?.device == "default")
                }
                try desk.start()
                var device = try CaptureDevice.open("default")
                #expect(try Hearing.of(&device, seconds: 0.5).samples.count > 3000)
            }
        }
    }
}
