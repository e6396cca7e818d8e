import Foundation
import Testing

/// Compares a text with a file of this folder; with `RECORD_SNAPSHOTS=1` writes the file instead.
func expectGolden(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    guard text != golden else { return }
    // The first difference alone: two whole pages would be unreadable.
    let (got, wanted) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    let line = zip(got, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(got.count, wanted.count)
    func excerpt(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(the end)" }
    Issue.record(
        "\(name) differs from line \(line + 1) on:\n  now: \(excerpt(got))\n  was: \(excerpt(wanted))",
        sourceLocation: sourceLocation)
}
