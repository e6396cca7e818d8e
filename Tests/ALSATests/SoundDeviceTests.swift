import Foundation
import Testing
import VirtualDesk

@testable import ALSA

@Suite("The sound devices", .timeLimit(.minutes(1)))
struct SoundDeviceTests {
    @Test(
        "A device that does not exist is an error with its name, the call and a remedy",
        arguments: [true, false])
    func unknown(capturing: Bool) throws {
        guard case .failure(let error) = SoundDevice.opens("no-such-device", capturing: capturing) else {
            Issue.record("it could be opened")
            return
        }
        #expect(error.call == "snd_pcm_open")
        #expect(error.code == -ENOENT)
        #expect(error.sentence.contains("'no-such-device'"))
        #expect(error.remedy.contains("ladder devices"))
        #expect(!error.deviceHasGone)
    }

    @Test("The list has the default first, and leaves out what nobody can use")
    func list() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                let devices = try SoundDevice.all()
                let first = try #require(devices.first)
                expect(first.name == "default", "the first is \(first.name)")
                expect(first.captures && first.plays, "the default does not do both")
                let hidden: Set<Substring> = [
                    "null", "hw", "lavrate", "speex", "upmix", "oss", "front", "surround51",
                ]
                for device in devices where hidden.contains(device.name.prefix { $0 != ":" }) {
                    expect(false, "\(device.name) is listed")
                }
                expect(Set(devices.map(\.name)).count == devices.count, "a name is listed twice")
                expect(devices.allSatisfy { !$0.description.contains("\n") }, "a description has two lines")
            }
        }
        expectQuiet(result)
    }

    @Test(
        "The default can be opened where there is a sound server, and is refused politely where there is none"
    )
    func opens() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try atDesk { desk in
                for capturing in [true, false] {
                    try SoundDevice.opens("default", capturing: capturing).get()
                }
                desk.stop()
                for capturing in [true, false] {
                    switch SoundDevice.opens("default", capturing: capturing) {
                    case .success: expect(false, "opened without a server")
                    case .failure(let error):
                        expect(error.call == "snd_pcm_open" && error.code == -ECONNREFUSED, error.sentence)
                        expect(error.remedy.contains("start PipeWire"), error.remedy)
                    }
                }
            }
        }
        expectQuiet(result)
    }
}
