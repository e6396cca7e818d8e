import Testing
import VirtualDesk

@testable import ALSA

/// Makes this process sit at a desk of its own for as long as `body` lasts.
///
/// For exit tests: their own process is the one place where the environment can be changed. What is thrown is told as
/// an issue, since only those reach the process that reports.
func atDesk(_ body: (VirtualDesk) throws -> Void) throws {
    let desk = try VirtualDesk()
    defer { desk.stop() }
    desk.adopt()
    do {
        try body(desk)
    } catch let error as ALSAError {
        Issue.record("\(error.sentence)")
    } catch {
        Issue.record("\(error)")
    }
}
