import Foundation
import Testing
import VirtualDesk

@testable import ALSA

/// Makes this process sit at a desk of its own for as long as `body` lasts.
///
/// For exit tests: the sound server is found through the environment, and their own process is the one place where
/// that can be changed. What is amiss goes to standard error, since an issue of theirs loses its words on the way.
func atDesk(_ body: (VirtualDesk) throws -> Void) throws {
    let desk = try VirtualDesk()
    defer { desk.stop() }
    desk.adopt()
    do {
        try body(desk)
    } catch let error as ALSAError {
        complain(error.sentence)
    } catch {
        complain("\(error)")
    }
}

/// Complains unless it holds.
func expect(_ holds: Bool, _ complaint: @autoclosure () -> String) {
    if !holds { complain(complaint()) }
}

private func complain(_ complaint: String) {
    try? FileHandle.standardError.write(contentsOf: Data((complaint + "\n").utf8))
}

/// Expects that the process at the desk had nothing to complain of, and that ALSA kept quiet in it.
func expectQuiet(_ result: ExitTest.Result?, sourceLocation: SourceLocation = #_sourceLocation) {
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said == "", sourceLocation: sourceLocation)
}
