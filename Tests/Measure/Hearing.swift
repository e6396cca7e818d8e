import Foundation
import VirtualDesk

/// What is heard right, beside stock PocketSphinx on the same files in the same run.
struct Hearing {
    /// The parts of the report, in its order.
    enum Section: String, CaseIterable {
        case words, fillers, silence, retellings, discourse, confidence, time
    }

    let ladder: String

    /// Prints the sections named, or all: `MANIFEST [--quick] [words] [fillers] …`.
    func run(_ arguments: [String]) throws {
        let names = arguments.dropFirst().filter { $0 != "--quick" }
        let wanted = try names.map { name in
            guard let section = Section(rawValue: name) else {
                let known = Section.allCases.map(\.rawValue).joined(separator: ", ")
                throw VirtualDesk.Broken(description: "hearing has no section \(name); it has \(known).")
            }
            return section
        }
        let runs = try HearingRuns(ladder: ladder)
        let report = HearingReport(table: try HearingTable(manifest: arguments[0]), runs: runs)
        for section in Section.allCases where wanted.isEmpty || wanted.contains(section) {
            switch section {
            case .words: try report.words()
            case .fillers: try report.fillers()
            case .silence: try report.silence()
            case .retellings: try RetellingRun(runs: runs, isQuick: arguments.contains("--quick")).run()
            case .discourse: try DiscourseRun().run()
            case .confidence: try report.confidence()
            case .time: try report.time()
            }
            // A long run shows its figures as they come, into a file, too.
            fflush(nil)
        }
    }
}
