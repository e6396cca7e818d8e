import Foundation
import Testing
import VirtualDesk

@testable import ALSA

@Suite("The sound devices", .timeLimit(.minutes(1)))
struct SoundDeviceTests {
    @Test("A device that does not exist is an error with its name, the call and a remedy", arguments: [true, false])
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

    // ALSA keeps its configuration for the whole process, so each of these has a process of its own.
    @Test("The list has the default first, and leaves out what nobody can use")
    func list() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                let devices = try SoundDevice.all()
                let first = try #require(devices.first)
                #expect(first.name == "default")
                #expect(first.captures && first.plays)
                #expect(first.description == "The virtual desk")
                let kinds = Set(devices.map { String($0.name.prefix { $0 != ":" }) })
                #expect(kinds.isDisjoint(with: ["null", "hw", "lavrate", "speex", "upmix", "oss", "front", "surround51"]))
                #expect(Set(devices.map(\.name)).count == devices.count)
            }
        }
    }

    @Test("The default can be opened where there is a sound server, and is refused politely where there is none")
    func opens() async {
        await #expect(processExitsWith: .success) {
            try atDesk { desk in
                for capturing in [true, false] {
                    #expect(throws: Never.self) { try SoundDevice.opens("default", capturing: capturing).get() }
                }
                desk.stop()
                for capturing in [true, false] {
                    let error = #expect(throws: ALSAError.self) {
                        try SoundDevice.opens("default", capturing: capturing).get()
                    }
                    #expect(error?.call == "snd_pcm_open")
                    #expect(error?.code == -ECONNREFUSED)
                    #expect(error?.remedy.contains("start PipeWire") == true)
                }
            }
        }
    }
}
