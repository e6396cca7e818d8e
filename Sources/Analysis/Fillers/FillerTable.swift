internal import Foundation
public import Speech

/// How the witnesses of filled pauses are weighed: a logistic regression of few weights, a text file.
///
/// Written by `measure fillers … --fit`; one line a weight, name and value apart by a tab; `#` begins a remark.
public struct FillerTable: Equatable, Sendable {
    /// Where it came from.
    public let remarks: [String]
    /// One weight for each of `FillerCandidate.names`.
    public let weights: [Float]
    /// What it starts from.
    public let bias: Float
    /// From this probability on a filled pause is told.
    public let told: Float

    /// A table from its parts.
    public init(remarks: [String], weights: [Float], bias: Float, told: Float) {
        self.remarks = remarks
        self.weights = weights
        self.bias = bias
        self.told = told
    }

    /// The probability that a candidate is a filled pause, 0 to 1.
    public func probability(of candidate: FillerCandidate) -> Float {
        let sum = zip(weights, candidate.features).reduce(bias) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum))
    }

    /// The filled pauses of a segment, with the probability as confidence, timed from the segment's start.
    ///
    /// `words`, `aligned`: the recogniser's words and those of the alignment with optional fillers.
    public func fillers(in samples: [Int16], words: [Word], aligned: [Word]) -> [Word] {
        fillers(among: FillerCandidate.find(in: VoiceFrames(of: samples), words: words, aligned: aligned))
    }

    /// The filled pauses among candidates of one segment, in order.
    ///
    /// A vowel that goes straight on, as a vowel or as a hum, is one filled pause; after a hum a new one begins.
    public func fillers(among candidates: [FillerCandidate]) -> [Word] {
        var fillers: [Word] = []
        for candidate in candidates {
            let confidence = Double(probability(of: candidate))
            guard confidence >= Double(told) else { continue }
            if let last = fillers.last, last.text == "uh", candidate.span.start - last.span.end <= Self.joined
            {
                let span = Span(start: last.span.start, end: max(last.span.end, candidate.span.end))
                fillers[fillers.count - 1] = Word(
                    candidate.text, span: span, confidence: max(last.confidence, confidence))
            } else {
                fillers.append(Word(candidate.text, span: candidate.span, confidence: confidence))
            }
        }
        return fillers
    }

    /// Closer than this, a vowel and what follows are one sound: less than the closure of a stop.
    static let joined = Samples.milliseconds(80)

    /// The file's text.
    public var text: String {
        NamedWeights.text(
            [("told", told), ("bias", bias)] + zip(FillerCandidate.names, weights), remarks: remarks)
    }

    /// Reads the file's text.
    ///
    /// - throws: `WeightTableError` with the line of a mistake.
    public init(text: String, file: String) throws(WeightTableError) {
        let read = try NamedWeights(text: text, file: file, names: FillerCandidate.names + ["told", "bias"])
        self.init(
            remarks: read.remarks, weights: FillerCandidate.names.map { read.values[$0] ?? 0 },
            bias: read.values["bias"] ?? 0, told: read.values["told"] ?? 1)
    }
}
