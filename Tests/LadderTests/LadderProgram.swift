import Foundation
import VirtualDesk

/// The built program, run as a user runs it.
struct LadderProgram {
    /// The program beside the test bundle.
    static var path: String { Repository.program }

    /// An environment without any sound device.
    static func withoutSound(_ scratch: Scratch) throws -> [String: String] {
        let config = scratch.file("no-sound.conf")
        try "# no devices at all\n".write(toFile: config, atomically: true, encoding: .utf8)
        var environment = ProcessInfo.processInfo.environment
        environment["ALSA_CONFIG_PATH"] = config
        environment["PULSE_SERVER"] = "unix:" + scratch.file("nobody")
        environment["HOME"] = scratch.path
        environment["LADDER_RESOURCES"] = Repository.root
        environment["LADDER_HOME"] = scratch.file("home")
        return environment
    }

    /// Runs the program without sound, to its end.
    static func run(
        _ arguments: [String], in scratch: Scratch, input: String? = nil, extra: [String: String] = [:]
    ) throws -> Outcome {
        try Outcome.of(
            path, arguments, environment: withoutSound(scratch).merging(extra) { $1 }, input: input)
    }
}
