import Foundation
import Testing

@testable import ALSA

@Suite("What is said about a sound device that does not work")
struct ALSAErrorTests {
    @Test("The sentence names device, call, code and ALSA's own words")
    func sentence() {
        let error = ALSAError(call: "snd_pcm_open", code: -EBUSY, device: "hw:1,0")
        #expect(
            error.sentence
                == "The sound device 'hw:1,0' did not work: Device or resource busy (snd_pcm_open, code -16)."
        )
    }

    @Test(
        "Every code has a remedy that fits it",
        arguments: [
            (-ENOENT, "ladder devices"), (-ENODEV, "ladder devices"), (-EBUSY, "close that program"),
            (-EACCES, "adduser $USER audio"), (-EPERM, "adduser $USER audio"),
            (-ECONNREFUSED, "start PipeWire"),
            (-EIO, "Plug it in again"), (-EPIPE, "Plug it in again"), (-EINVAL, "--microphone"),
        ])
    func remedy(code: Int32, part: String) {
        #expect(ALSAError(call: "call", code: code, device: "d").remedy.contains(part))
    }

    @Test("A vanished device is told from one that never worked")
    func gone() {
        for code in [-ENODEV, -EIO, -EBADFD, -ENOTCONN, -EPIPE] {
            #expect(ALSAError(call: "snd_pcm_readi", code: code, device: "d").deviceHasGone)
        }
        for code in [-ENOENT, -EBUSY, -EACCES, -ECONNREFUSED, -EINVAL] {
            #expect(!ALSAError(call: "snd_pcm_open", code: code, device: "d").deviceHasGone)
        }
    }

    @Test("A result that is no error is passed on")
    func check() throws {
        #expect(try ALSAError.check("call", 3, device: "d") == 3)
        #expect(throws: ALSAError(call: "call", code: -EIO, device: "d")) {
            try ALSAError.check("call", -EIO, device: "d")
        }
    }
}
