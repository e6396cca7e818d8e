import Foundation

/// The figures of a manifest's recordings, each beside stock PocketSphinx's.
struct HearingReport {
    let table: HearingTable
    let runs: HearingRuns
    private let listeners: [Listener] = [.stock, .once, .everything]
    private static let spoken = ["spontaneous", "read", "disfluent"]

    /// Word errors without fillers, a style at a time, then one speaker's recordings as a session.
    func words() throws {
        for style in Self.spoken where !table.rows(style: style).isEmpty {
            let rows = table.rows(style: style)
            print("\nWord errors, \(style), \(rows.count) recordings")
            let counts = try self.counts(rows)
            for listener in listeners { Self.show(listener.name, counts[listener], stock: counts[.stock]) }
        }
        let session = table.session
        guard session.count > 1 else { return }
        print("\nWord errors, one speaker's \(session.count) recordings")
        let counts = try self.counts(session)
        for listener in listeners { Self.show(listener.name, counts[listener], stock: counts[.stock]) }
        var together = FillerCount()
        let heard = try runs.session(session.map(\.path), by: .everything)
        for (row, heard) in zip(session, heard) {
            together.add(said: row.said, heard: heard.text, isVerbatim: row.isVerbatim)
        }
        Self.show("ladder, as a session", together, stock: counts[.stock])
    }

    /// Filled pauses in all free speech that is transcribed with them.
    func fillers() throws {
        let rows = (table.rows(style: "disfluent") + table.rows(style: "spontaneous"))
            .filter { $0.isVerbatim && !$0.said.isEmpty }
        print("\nFilled pauses, disfluent and spontaneous, \(rows.count) recordings")
        let counts = try self.counts(rows)
        for listener in listeners {
            let count = counts[listener] ?? FillerCount()
            print(
                Self.padded(listener.name)
                    + String(
                        format: "precision %.2f  recall %.2f  F1 %.2f  (%d found, %d invented, %d missed)",
                        count.precision, count.recall, count.f1, count.right, count.invented, count.missed))
        }
    }

    /// Words heard where nobody speaks; fillers are given apart, as everywhere.
    func silence() throws {
        let rows = table.rows(style: "no-speech")
        let seconds = rows.reduce(0) { $0 + $1.seconds }
        guard seconds > 0 else { return }
        print(String(format: "\nNo speech, %d recordings, %.0f s", rows.count, seconds))
        for listener in listeners {
            let words = try rows.flatMap { try runs.heard($0.path, by: listener).text }
            let fillers = words.count { HearingText.isFiller($0) }
            print(
                Self.padded(listener.name)
                    + String(
                        format: "%.1f words a minute, and %.1f filled pauses",
                        60 * Double(words.count - fillers) / seconds, 60 * Double(fillers) / seconds))
        }
    }

    /// Whether a word's confidence says how often it is right.
    func confidence() throws {
        print("\nConfidence of words, " + Self.spoken.joined(separator: ", "))
        var reliability = ConfidenceTable()
        for row in table.rows where Self.spoken.contains(row.style) {
            reliability.add(said: row.said, heard: try runs.heard(row.path, by: .everything))
        }
        reliability.show()
    }

    /// Wall time of a process a recording, start included, and processor time, which other work disturbs less.
    func time() throws {
        let seconds = table.rows.reduce(0) { $0 + $1.seconds }
        print(String(format: "\nTime, %d recordings, %.0f s", table.rows.count, seconds))
        let timed = [Listener.stock, .everything]
        var taken: [Listener: (wall: Double, work: Double)] = [:]
        for row in table.rows {
            for listener in timed {
                let heard = try runs.heard(row.path, by: listener)
                taken[listener, default: (0, 0)].wall += heard.seconds
                taken[listener, default: (0, 0)].work += heard.work
            }
        }
        let stock = taken[.stock] ?? (0, 0)
        for listener in timed {
            let (wall, work) = taken[listener] ?? (0, 0)
            print(
                Self.padded(listener.name)
                    + String(
                        format: "%.1f s, ratio %.2f; processor %.1f s, ratio %.2f", wall,
                        wall / max(0.01, stock.wall), work, work / max(0.01, stock.work)))
        }
    }

    /// One line of word errors.
    static func show(_ name: String, _ count: FillerCount?, stock: FillerCount?) {
        let (count, stock) = (count ?? FillerCount(), stock ?? FillerCount())
        print(
            padded(name)
                + String(
                    format: "%4d of %d words wrong, %.1f %%, ratio %.2f", count.errors, count.words,
                    100 * Double(count.errors) / Double(max(1, count.words)),
                    Double(count.errors) / Double(max(1, stock.errors))))
    }

    static func padded(_ name: String) -> String {
        "  " + name.padding(toLength: 26, withPad: " ", startingAt: 0)
    }

    // Listener after listener on each recording: what else the machine does disturbs all alike.
    private func counts(_ rows: [HearingTable.Row]) throws -> [Listener: FillerCount] {
        var counts: [Listener: FillerCount] = [:]
        for row in rows {
            for listener in listeners {
                let heard = try runs.heard(row.path, by: listener)
                counts[listener, default: FillerCount()].add(
                    said: row.said, heard: heard.text, isVerbatim: row.isVerbatim)
            }
        }
        return counts
    }
}
