import Analysis
import Fitting
import Foundation
import PocketSphinx
import SoundFile
import Speech

/// A recording as the detector of filled pauses sees it, with what is known about it.
struct FillerRecording {
    /// One segment: its words as heard, and its candidates, timed from the segment's start.
    struct Piece {
        var span: Span
        var words: [Word]
        var aligned: [Word]
        var candidates: [FillerCandidate]
    }

    var path: String
    var style: String
    /// Recordings of one source folder count as one speaker.
    var speaker: String
    var seconds: Double
    var said: [String]
    var isVerbatim: Bool
    /// Where the fillers were said, by alignment of the transcript; nothing where it is not verbatim.
    var truth: [Span] = []
    var pieces: [Piece] = []
    /// What the step costs beside the recogniser, in seconds.
    var cost = 0.0

    /// Words that the dictionary spells otherwise, to place the fillers between them.
    private static let spelt = [
        "realising": "realizing", "summarised": "summarized", "synching": "sinking", "yknow": "you know",
        "aligner": "a liner",
    ]

    /// The words of a text as they are compared: fillers are `um` and `uh`.
    static func words(_ text: String) -> [String] {
        Word.typed(text.replacing(#/<[^>]*>|\[[^\]]*\]/#, with: " ")).map {
            HearingText.fillers[$0.text] ?? $0.text
        }
    }

    /// Decodes and aligns the recording.
    init(path: String, style: String, text: String?, isVerbatim: Bool, decoder: borrowing Decoder) throws {
        let samples = try Recording.read(path).samples
        self.path = path
        self.style = style
        speaker = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
        seconds = Samples(samples.count).seconds
        said = text.map(Self.words) ?? []
        self.isVerbatim = isVerbatim
        if isVerbatim, said.contains(where: { $0 == "um" || $0 == "uh" }) {
            let spelling = said.flatMap { (Self.spelt[$0] ?? $0).split(separator: " ").map(String.init) }
            truth = try decoder.align(samples, exactly: spelling).filter { $0.kind == .filler }.map(\.span)
            if truth.isEmpty { print("NOT ALIGNED: \(path)") }
        }
        for span in Segmenter.cut(samples) {
            let sound = Array(samples[span.start.count..<min(samples.count, span.end.count)])
            let words = try decoder.decode(sound)
            let begun = ContinuousClock.now
            let aligned = try decoder.align(sound, with: words)
            let candidates = FillerCandidate.find(
                in: VoiceFrames(of: sound), words: words, aligned: aligned)
            cost += (ContinuousClock.now - begun) / .seconds(1)
            pieces.append(Piece(span: span, words: words, aligned: aligned, candidates: candidates))
        }
    }

    /// Every candidate with its truth: half of the shorter of it and a true filler lie together.
    ///
    /// None where fillers were said but nobody knows when: taking them for negatives would teach the opposite.
    var examples: [FillerFit.Example] {
        let isUnknown = truth.isEmpty && said.contains { $0 == "um" || $0 == "uh" }
        guard !isUnknown else { return [] }
        return pieces.flatMap { piece in
            piece.candidates.map { candidate in
                let span = candidate.span.moved(by: piece.span.start)
                let isFiller = truth.contains {
                    $0.overlap(with: span).count * 2 >= min($0.length, span.length).count
                }
                return FillerFit.Example(candidate: candidate, isFiller: isFiller, group: path)
            }
        }
    }

    /// The words with the fillers that `table` tells.
    func heard(by table: FillerTable?) -> [Word] {
        pieces.flatMap { piece in
            guard let table else { return piece.words.map { $0.moved(by: piece.span.start) } }
            let fillers = table.fillers(among: piece.candidates)
            return FillerInsertion.insert(fillers, into: piece.words).map { $0.moved(by: piece.span.start) }
        }
    }
}
