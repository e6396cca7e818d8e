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
        for _ in 0..<5000 { _ = try WakeUp() }
    }
}
