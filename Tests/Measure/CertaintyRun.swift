import Analysis
import Fitting
import Foundation
import PocketSphinx
import SoundFile
import Speech

/// How well confidence tells right words from wrong ones: `measure confidence ROOT MANIFEST [--fit]`.
///
/// Recordings with a transcript teach which words are right; in those without speech every word is wrong. Every figure is
/// of recordings that the weights were not fitted to. `--fit` writes `Models/confidence.tsv`.
struct CertaintyRun {
    /// One segment and what is known of its words.
    struct Piece {
        var words: [Word]
        var voicing: [Float]
        var isRight: [Bool]
    }

    struct Heard {
        var path: String
        var style: String
        var seconds: Double
        var pieces: [Piece]

        var examples: [CertaintyFit.Example] {
            pieces.flatMap { piece in
                zip(CertaintyTable.features(of: piece.words, voicing: piece.voicing), piece.isRight).map {
                    CertaintyFit.Example(features: $0, isRight: $1, group: path)
                }
            }
        }
    }

    let root: String
    /// Drops a segment whose words are right less often than this on average.
    let least: Float = 0.2
    /// Drops a segment that holds fewer vowels than this share.
    let leastVowels: Float = 0.08

    func run(manifest: String, fits: Bool) throws {
        let decoder = try Decoder.load(.installed, feeding: .whole)
        let heard = try FillerRun.rows(manifest).filter { !$0.text.isEmpty || $0.style == "no-speech" }
            .map { try Self.hear($0.path, $0.style, $0.text, decoder) }
        let examples = heard.flatMap(\.examples)
        var judged: [(chance: Double, isRight: Bool)] = []
        for out in heard {
            let table = CertaintyFit.table(
                from: examples.filter { $0.group != out.path }, least: least, leastVowels: leastVowels)
            for piece in out.pieces {
                let kept = table.judged(piece.words, voicing: piece.voicing)
                judged += zip(kept, piece.isRight).map { ($0.confidence, $1) }
            }
        }
        print("confidence, recording left out, of words that are kept:")
        for bin in 0..<5 {
            let inside = judged.filter { Int(min($0.chance, 0.999) * 5) == bin }
            guard !inside.isEmpty else { continue }
            print(
                String(
                    format: "  %.1f to %.1f: %4d words, on average %.2f said, %.2f right", Double(bin) / 5,
                    Double(bin + 1) / 5, inside.count,
                    inside.reduce(0) { $0 + $1.chance } / Double(inside.count),
                    Double(inside.count { $0.isRight }) / Double(inside.count)))
        }
        for vowels in [0, leastVowels] {
            for least: Float in [0, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45] {
                dropped(below: least, vowels: vowels, heard, examples)
            }
        }
        guard fits else { return }
        let table = CertaintyFit.table(
            from: examples, least: least, leastVowels: leastVowels,
            remarks: [
                "The chance that a recognised word was said; written by scripts/evaluate confidence --fit.",
                "\(heard.count) recordings, \(examples.count) words, \(examples.count { $0.isRight }) of them right.",
            ])
        try table.text.write(toFile: root + "/Models/confidence.tsv", atomically: true, encoding: .utf8)
    }

    // What leaving out segments without speech costs and gains; recordings judged by weights of the others.
    private func dropped(
        below least: Float, vowels: Float, _ heard: [Heard], _ examples: [CertaintyFit.Example]
    ) {
        print(
            String(
                format:
                    "segments left out: words right with less than %.2f on average, or fewer vowels than %.2f:",
                least, vowels))
        var totals: [String: (words: Int, right: Int, kept: Int, keptRight: Int, seconds: Double)] = [:]
        for out in heard {
            let table = CertaintyFit.table(
                from: examples.filter { $0.group != out.path }, least: least, leastVowels: vowels)
            var total = totals[out.style] ?? (0, 0, 0, 0, 0)
            total.seconds += out.seconds
            for piece in out.pieces {
                let kept = table.judged(piece.words, voicing: piece.voicing)
                total.words += piece.words.count
                total.right += piece.isRight.count { $0 }
                total.kept += kept.count
                if !kept.isEmpty { total.keptRight += piece.isRight.count { $0 } }
            }
            totals[out.style] = total
        }
        for (style, total) in totals.sorted(by: { $0.key < $1.key }) {
            print(
                String(
                    format: "  %@: %d of %d words kept (%.1f a minute), %d of %d right ones",
                    style, total.kept, total.words, 60 * Double(total.kept) / total.seconds, total.keptRight,
                    total.right))
        }
    }

    private static func hear(_ path: String, _ style: String, _ text: String, _ decoder: borrowing Decoder)
        throws
        -> Heard
    {
        let samples = try Recording.read(path).samples
        var pieces: [Piece] = []
        for span in Segmenter.cut(samples) {
            let sound = Array(samples[span.start.count..<min(samples.count, span.end.count)])
            let words = try decoder.decode(sound).filter { $0.kind == .word }
            pieces.append(
                Piece(
                    words: words, voicing: VoiceFrames(of: sound).voicing,
                    isRight: words.map { _ in false }))
        }
        let said = FillerRecording.words(text).filter { $0 != "um" && $0 != "uh" }
        let all = pieces.flatMap(\.words).map(\.text)
        let right = WordAlignment.pairs(said, all).filter { $0.heard != nil }.map { $0.said == $0.heard }
        var place = 0
        for number in pieces.indices {
            let count = pieces[number].words.count
            pieces[number].isRight = Array(right[place..<(place + count)])
            place += count
        }
        return Heard(path: path, style: style, seconds: Samples(samples.count).seconds, pieces: pieces)
    }
}
