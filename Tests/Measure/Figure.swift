import Foundation
import VirtualDesk

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

/// A program that is watched while it runs, with all processes that it starts.
final class Watched {
    let process: Process
    let begun = ContinuousClock.now

    init(_ process: Process) { self.process = process }

    /// The most memory that it and its living children have held so far, in MB.
    ///
    /// The sum of everybody's own peak of resident pages (`VmHWM`), which may be more than was ever held at once, and
    /// counts pages that they share as often as they are shared.
    var peakMemory: Double {
        family.reduce(0) { sum, number in
            guard let status = Processes.text(number, "status"),
                let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }),
                let kilobytes = Double(line.split(whereSeparator: \.isWhitespace)[1])
            else { return sum }
            return sum + kilobytes / 1024
        }
    }

    /// The memory that it and its children hold now, in MB, pages that they share counted once (`Pss`).
    var memoryNow: Double {
        family.reduce(0) { sum, number in
            guard let sums = Processes.text(number, "smaps_rollup"),
                let line = sums.split(separator: "\n").first(where: { $0.hasPrefix("Pss:") }),
                let kilobytes = Double(line.split(whereSeparator: \.isWhitespace)[1])
            else { return sum }
            return sum + kilobytes / 1024
        }
    }

    /// The processor time that it and its living children have used so far, in seconds.
    var processorTime: Double {
        family.reduce(0) { sum, number in
            guard let stat = Processes.text(number, "stat"),
                let fields = stat.split(separator: ")").last?.split(separator: " "), fields.count > 12,
                let user = Double(fields[11]), let system = Double(fields[12])
            else { return sum }
            return sum + (user + system) / 100
        }
    }

    // Its number and those of its children, and theirs.
    private var family: [Int32] {
        var numbers = [process.processIdentifier]
        var place = 0
        while place < numbers.count {
            numbers += Processes.children(of: numbers[place])
            place += 1
        }
        return numbers
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
