import Foundation
import VirtualDesk

/// Runs of the listeners, each done once however many sections ask for it.
final class HearingRuns {
    private let ladder: String
    private let home: Scratch
    private var done: [Listener: [[String]: [Heard]]] = [:]

    /// Ladder's home is an empty folder of the run's own: what it prepares for its model once counts in the first run.
    init(ladder: String) throws {
        self.ladder = ladder
        home = try Scratch()
    }

    /// What a listener hears in one recording.
    func heard(_ file: String, by listener: Listener) throws -> Heard {
        try session([file], by: listener)[0]
    }

    /// What a listener hears in recordings of one speaker, in their order.
    func session(_ files: [String], by listener: Listener) throws -> [Heard] {
        if let known = done[listener]?[files] { return known }
        let (program, arguments) = listener.command(ladder: ladder, files: files)
        var environment = ProcessInfo.processInfo.environment
        environment["LADDER_HOME"] = home.path
        let (began, before) = (ContinuousClock.now, Self.work())
        let outcome = try Outcome.of(program, arguments, environment: environment)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let work = Self.work() - before
        let names = files.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
            .joined(separator: " ")
        Self.tell(String(format: "%5.1f s  %@  %@", seconds, listener.name, names))
        guard outcome.status == 0 else {
            throw VirtualDesk.Broken(
                description: "\(program) \(arguments.joined(separator: " ")) ended with \(outcome.status): "
                    + outcome.errors)
        }
        var heard: [Heard] = []
        if listener == .stock {
            heard = [Heard(plain: outcome.output, seconds: seconds)]
        } else {
            heard = try outcome.output.split(separator: "\n").map { try Heard(json: $0, seconds: seconds) }
            // What Ladder says of a recording or of a voice that it could not learn; its progress is none of it.
            for line in outcome.errors.split(whereSeparator: \.isNewline) where !line.contains("Transcribing")
            {
                Self.tell("         \(line)")
            }
        }
        guard heard.count == files.count else {
            throw VirtualDesk.Broken(
                description: "\(program): \(heard.count) transcripts of \(files.count) files.")
        }
        for place in heard.indices { heard[place].work = work }
        done[listener, default: [:]][files] = heard
        return heard
    }

    // Processor time of all processes that have ended.
    private static func work() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) {
            $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000
        }
    }

    /// Says something on standard error: the figures alone are on standard output.
    static func tell(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
