import Analysis
import Fitting
import Foundation
import PocketSphinx
import Speech

/// How well filled pauses are found: `measure fillers ROOT MANIFEST… [--fit] [--list] [--language MODEL]`.
///
/// Weights are tried on recordings that they were not fitted to (all of a speaker are left out together, or one
/// recording alone), each witness by itself and all together. `--fit` writes `Models/fillers.tsv`.
struct FillerRun {
    let root: String
    /// The language model whose words are one of the witnesses.
    var model = RecognitionModel.installed
    /// The threshold that is best for F1 is half of the F1 that is reached (Lipton, Elkan and Naryanaswamy 2014), here
    /// about 0.6.
    let told: Float = 0.3

    func run(manifests: [String], fits: Bool, lists: Bool) throws {
        let decoder = try Decoder.load(model, feeding: .whole)
        var recordings: [FillerRecording] = []
        var fingerprint = Fingerprint()
        for manifest in manifests {
            for row in try Self.rows(manifest) {
                fingerprint.add(
                    (row.path.split(separator: "/").suffix(2).joined(separator: "/") + row.text).utf8)
                let isVerbatim = row.isVerbatim
                recordings.append(
                    try FillerRecording(
                        path: row.path, style: row.style, text: row.text.isEmpty ? nil : row.text,
                        isVerbatim: isVerbatim, decoder: decoder))
            }
        }
        let examples = recordings.flatMap(\.examples)
        if lists { for recording in recordings { list(recording) } }
        print(
            "\(examples.count) candidates, \(examples.count { $0.isFiller }) true; cost",
            String(
                format: "%.3f s a second of sound",
                recordings.reduce(0) { $0 + $1.cost } / recordings.reduce(0) { $0 + $1.seconds }))
        report("as the recogniser hears", recordings) { _ in nil }
        let common: Set<String> = ["before", "after", "soft"]
        for (witness, names) in FillerCandidate.witnesses.sorted(by: { $0.key < $1.key }) {
            report("\(witness) alone, recording left out", recordings) { out in
                FillerFit.table(
                    from: examples.filter { $0.group != out.path }, names: names.union(common), told: told)
            }
        }
        report("all, recording left out", recordings) { out in
            FillerFit.table(from: examples.filter { $0.group != out.path }, told: told)
        }
        let speakers = Dictionary(recordings.map { ($0.path, $0.speaker) }, uniquingKeysWith: { a, _ in a })
        report("all, speaker left out", recordings) { out in
            FillerFit.table(from: examples.filter { speakers[$0.group] != out.speaker }, told: told)
        }
        let file = root + "/Models/fillers.tsv"
        if fits {
            let table = FillerFit.table(
                from: examples, told: told,
                remarks: [
                    "Weights of the witnesses of filled pauses; written by scripts/evaluate fillers --fit.",
                    "\(recordings.count) recordings, \(examples.count) candidates, "
                        + "\(examples.count { $0.isFiller }) of them fillers;",
                    "fingerprint \(fingerprint.text) of the names and transcripts.",
                ])
            try table.text.write(toFile: file, atomically: true, encoding: .utf8)
        }
        if let text = try? String(contentsOfFile: file, encoding: .utf8) {
            let table = try FillerTable(text: text, file: file)
            report("Models/fillers.tsv (fitted to these where they are its own)", recordings) { _ in table }
        }
    }

    private func report(
        _ name: String, _ recordings: [FillerRecording], table: (FillerRecording) -> FillerTable?
    ) {
        print(name)
        var counts: [String: FillerCount] = [:]
        for recording in recordings {
            let heard = recording.heard(by: table(recording))
            counts[recording.style, default: FillerCount()].add(recording, heard: heard)
            if ["spontaneous", "disfluent"].contains(recording.style) {
                counts["both", default: FillerCount()].add(recording, heard: heard)
            }
        }
        for (style, count) in counts.sorted(by: { $0.key < $1.key }) {
            let found = Double(count.right) / Double(max(1, count.right + count.invented))
            let recalled = Double(count.right) / Double(max(1, count.right + count.missed))
            var line = "  \(style):"
            if count.right + count.missed > 0 {
                line += String(
                    format: " P %.2f R %.2f F1 %.2f of %d;", found, recalled, count.f1,
                    count.right + count.missed)
            }
            line += String(format: " %.1f told a minute", 60 * Double(count.heard) / count.seconds)
            if count.words > 0 {
                line += String(format: "; %d of %d words wrong", count.errors, count.words)
            }
            print(line)
        }
    }

    private func list(_ recording: FillerRecording) {
        print(
            recording.path,
            recording.truth.map { String(format: "%.2f-%.2f", $0.start.seconds, $0.end.seconds) })
        var examples = recording.examples.makeIterator()
        for piece in recording.pieces {
            for candidate in piece.candidates {
                let span = candidate.span.moved(by: piece.span.start)
                print(
                    examples.next()?.isFiller == true ? "  + " : "    ",
                    String(format: "%.2f-%.2f", span.start.seconds, span.end.seconds), candidate.text,
                    zip(FillerCandidate.names, candidate.features)
                        .map { $0.0.prefix(4) + String(format: " %.2f", $0.1) }.joined(separator: " "))
            }
        }
    }

    static func rows(
        _ manifest: String
    ) throws -> [(path: String, style: String, text: String, isVerbatim: Bool)] {
        let base = URL(fileURLWithPath: manifest).deletingLastPathComponent().path
        let lines = try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        guard let header = lines.first else { return [] }
        return try lines.dropFirst().map { fields in
            func field(_ name: String) -> String {
                header.firstIndex(of: name).map { $0 < fields.count ? fields[$0] : "" } ?? ""
            }
            let transcript = field("transcript")
            let text =
                transcript.isEmpty ? "" : try String(contentsOfFile: base + "/" + transcript, encoding: .utf8)
            return (base + "/" + field("path"), field("style"), text, field("verbatim").hasPrefix("y"))
        }
    }
}
