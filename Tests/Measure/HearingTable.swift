import Foundation
import SoundFile
import Speech
import VirtualDesk

/// The recordings of a manifest, with what was said in them.
struct HearingTable {
    struct Row {
        var path: String
        /// `spontaneous`, `read`, `disfluent` or `no-speech`.
        var style: String
        var said: [String]
        /// Whether the transcript has every filled pause.
        var isVerbatim: Bool
        var seconds: Double

        var name: String { path.split(separator: "/").suffix(2).joined(separator: "/") }
        var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent }
    }

    let rows: [Row]

    /// Reads the columns path, transcript, style and verbatim; a row without a transcript counts as `no-speech` only.
    init(manifest: String) throws {
        let base = URL(fileURLWithPath: manifest).deletingLastPathComponent().path
        let lines = try String(contentsOfFile: manifest, encoding: .utf8)
            .split(whereSeparator: \.isNewline)
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        let header = lines.first ?? []
        for name in ["path", "transcript", "style"] where !header.contains(name) {
            throw VirtualDesk.Broken(description: "\(manifest): line 1 names no column \(name).")
        }
        rows = try lines.dropFirst().compactMap { fields in
            func field(_ name: String) -> String {
                header.firstIndex(of: name).map { $0 < fields.count ? fields[$0] : "" } ?? ""
            }
            guard !field("transcript").isEmpty || field("style") == "no-speech" else { return nil }
            let path = base + "/" + field("path")
            let said =
                field("transcript").isEmpty
                ? "" : try String(contentsOfFile: base + "/" + field("transcript"), encoding: .utf8)
            return Row(
                path: path, style: field("style"), said: HearingText.words(said),
                isVerbatim: field("verbatim").hasPrefix("y"),
                seconds: try Recording.read(path).length.seconds)
        }
    }

    /// The recordings of free speech by the one man who was recorded twice: a session.
    var session: [Row] {
        rows.filter { $0.folder == "mfa" && $0.style == "spontaneous" }
    }

    func rows(style: String) -> [Row] { rows.filter { $0.style == style } }
}
