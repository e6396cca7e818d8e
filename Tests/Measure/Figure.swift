import Foundation

/// One measured figure beside its baseline and its limit.
struct Figure: Codable {
    var name: String
    var value: Double
    var unit: String
    var baseline: String
    var limit: Double

    /// A line for people.
    var line: String {
        let state = value <= limit ? "within" : "OVER"
        return String(
            format: "%@: %.3f %@ (%@ the limit of %.3f; baseline: %@)", name, value, unit, state, limit,
            baseline)
    }

    /// A line for programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// A program that is watched while it runs.
final class Watched {
    let process: Process
    let begun = ContinuousClock.now

    init(_ process: Process) { self.process = process }

    /// The most memory that it has held so far, in MB.
    var peakMemory: Double {
        guard
            let status = try? String(
                contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }),
            let kilobytes = Double(line.split(whereSeparator: \.isWhitespace)[1])
        else { return 0 }
        return kilobytes / 1024
    }

    /// The processor time that it has used so far, in seconds.
    var processorTime: Double {
        guard
            let stat = try? String(
                contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8),
            let fields = stat.split(separator: ")").last?.split(separator: " "), fields.count > 12,
            let user = Double(fields[11]), let system = Double(fields[12])
        else { return 0 }
        return (user + system) / 100
    }

    /// Waits for its end; gives the wall time and the peak of its memory.
    func finish() -> (seconds: Double, peak: Double) {
        var peak = 0.0
        while process.isRunning {
            peak = max(peak, peakMemory)
            Thread.sleep(forTimeInterval: 0.01)
        }
        return ((ContinuousClock.now - begun) / .seconds(1), peak)
    }
}
