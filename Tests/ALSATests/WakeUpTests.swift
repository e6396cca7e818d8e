import Foundation
import Testing

@testable import ALSA

@Suite("Waking a waiting thread")
struct WakeUpTests {
    private func isSignalled(_ wake: borrowing WakeUp) -> Bool {
        var descriptor = pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) == 1
    }

    @Test("A signal stays until it is cleared, however often it was given")
    func signal() throws {
        let wake = try WakeUp()
        var seen = [isSignalled(wake)]
        for _ in 0..<3 { wake.signal() }
        seen.append(isSignalled(wake))
        wake.clear()
        seen.append(isSignalled(wake))
        wake.clear()
        seen.append(isSignalled(wake))
        #expect(seen == [false, true, false, false])
    }

    @Test("The descriptor is closed with it")
    func closing() throws {
        func open() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        }
        let before = try open()
        for _ in 0..<500 { _ = try WakeUp() }
        // Other tests open and close files meanwhile, but not five hundred.
        #expect(try open() < before + 250)
    }
}
