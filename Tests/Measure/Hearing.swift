import Foundation
import VirtualDesk

/// Word errors on recordings with transcripts, beside stock PocketSphinx in the same run.
struct Hearing {
    let ladder: String

    /// Prints, for each style of the manifest, the word error rate of both.
    func run(manifest: String) throws {
        let base = URL(fileURLWithPath: manifest).deletingLastPathComponent().path
        let lines = try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n")
        guard let header = lines.first?.split(separator: "\t", omittingEmptySubsequences: false) else {
            return
        }
        var totals: [String: (words: Int, stock: Int, ours: Int)] = [:]
        for line in lines.dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            func field(_ name: String) -> String {
                header.firstIndex { $0 == name }.map { $0 < fields.count ? String(fields[$0]) : "" } ?? ""
            }
            guard !field("transcript").isEmpty else { continue }
            let said = WordErrors.words(
                try String(contentsOfFile: base + "/" + field("transcript"), encoding: .utf8))
            let sound = base + "/" + field("path")
            let stock = try Outcome.of("pocketsphinx_continuous", ["-logfn", "/dev/null", "-infile", sound])
                .output
            let ours = try Outcome.of(ladder, ["transcribe", "--plain", sound]).output
            var total = totals[field("style")] ?? (0, 0, 0)
            total.words += said.count
            total.stock += WordErrors.count(said, WordErrors.words(stock))
            total.ours += WordErrors.count(said, WordErrors.words(ours))
            totals[field("style")] = total
        }
        for (style, total) in totals.sorted(by: { $0.key < $1.key }) {
            let words = Double(max(1, total.words))
            print(
                String(
                    format: "%@: ladder %.1f %% of %d words wrong; stock PocketSphinx %.1f %%; ratio %.2f",
                    style,
                    100 * Double(total.ours) / words, total.words, 100 * Double(total.stock) / words,
                    Double(total.ours) / Double(max(1, total.stock))))
        }
    }
}
