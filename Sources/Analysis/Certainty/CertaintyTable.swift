internal import Foundation
public import Speech

/// How sure a recognised word is: the chance that it was said, fitted on real speech.
///
/// A recogniser's posteriors know nothing of words that it was never offered, so they are too sure of some and too
/// unsure of others. A logistic regression over the posterior, its neighbours, the word's pace and its voicing makes
/// "0.8" mean right four times in five. Fitted by `scripts/evaluate confidence --fit`.
public struct CertaintyTable: Equatable, Sendable {
    /// What speaks for and against a word, by name, in order.
    ///
    /// `posterior`: the recogniser's, as a logit of at most 4, over 4. `segment`: the mean posterior of its segment.
    /// `drawn`: how long a letter takes, log over 80 ms, at most 2 either way. `letters`: up to ten, over ten. `voiced`: the
    /// share of its frames that are voiced; `voicedAround`: of its segment's.
    public static let names = ["posterior", "segment", "drawn", "letters", "voiced", "voicedAround"]

    /// Where it came from.
    public let remarks: [String]
    /// One weight for each of `names`.
    public let weights: [Float]
    /// What it starts from.
    public let bias: Float
    /// A segment whose words are right with less than this chance on average holds no speech.
    public let least: Float
    /// A segment of which less than this share are vowels holds no speech: see `vowels`.
    ///
    /// Of the recorded speech, free, read and acted, the least is 0.09 and the rest 0.2 and more; of room noise in which
    /// words were heard, nearly all lies below 0.08 (`scripts/evaluate confidence` prints the trade).
    public let leastVowels: Float

    /// A table from its parts.
    public init(
        remarks: [String] = [], weights: [Float], bias: Float, least: Float, leastVowels: Float = 0
    ) {
        self.remarks = remarks
        self.weights = weights
        self.bias = bias
        self.least = least
        self.leastVowels = leastVowels
    }

    /// The share of a segment's frames that lie in a vowel or another voiced sound of 40 ms and more.
    public static func vowels(in voicing: [Float]) -> Float {
        guard !voicing.isEmpty else { return 0 }
        var inside = 0
        var run = 0
        for frame in voicing.indices {
            run = voicing[frame] >= 0.7 ? run + 1 : 0
            // The frames before the fourth count with it.
            inside += run == 4 ? 4 : run > 4 ? 1 : 0
        }
        return Float(inside) / Float(voicing.count)
    }

    /// What speaks for and against each of a segment's words, timed from the segment's start.
    public static func features(of words: [Word], voicing: [Float]) -> [[Float]] {
        let mean = words.reduce(0) { $0 + $1.confidence } / Double(max(1, words.count))
        let around = share(voicing[...])
        return words.map { word in
            let sure = min(max(word.confidence, 1e-4), 1 - 1e-4)
            let first = min(voicing.count, word.span.start.count / Level.frame.count)
            let last = min(voicing.count, max(first, word.span.end.count / Level.frame.count))
            let letters = Double(max(1, word.text.count))
            let drawn = log(max(0.01, word.span.length.seconds / letters) / 0.08)
            return [
                Float(min(max(log(sure / (1 - sure)), -4), 4) / 4), Float(mean),
                Float(min(max(drawn, -2), 2)), Float(min(letters, 10) / 10), share(voicing[first..<last]),
                around,
            ]
        }
    }

    private static func share(_ voicing: ArraySlice<Float>) -> Float {
        voicing.isEmpty ? 0 : Float(voicing.count { $0 >= 0.6 }) / Float(voicing.count)
    }

    /// The chance that a word was said.
    public func chance(_ features: [Float]) -> Double {
        let sum = zip(weights, features).reduce(bias) { $0 + $1.0 * $1.1 }
        return Double(1 / (1 + exp(-sum)))
    }

    /// The words with their chance as confidence; none where the segment holds no speech.
    public func judged(_ words: [Word], in samples: [Int16]) -> [Word] {
        guard !words.isEmpty else { return [] }
        return judged(words, voicing: VoiceFrames(of: samples).voicing)
    }

    /// The same from what was measured of the voice before.
    public func judged(_ words: [Word], voicing: [Float]) -> [Word] {
        guard Self.vowels(in: voicing) >= leastVowels else { return [] }
        let judged = zip(words, Self.features(of: words, voicing: voicing)).map { word, features in
            var word = word
            word.confidence = chance(features)
            return word
        }
        let mean = judged.reduce(0) { $0 + $1.confidence } / Double(max(1, judged.count))
        return mean < Double(least) ? [] : judged
    }

    /// The file's text.
    public var text: String {
        NamedWeights.text(
            [("least", least), ("leastVowels", leastVowels), ("bias", bias)] + zip(Self.names, weights),
            remarks: remarks)
    }

    /// Reads the file's text.
    ///
    /// - throws: `WeightTableError` with the line of a mistake.
    public init(text: String, file: String) throws(WeightTableError) {
        let read = try NamedWeights(
            text: text, file: file, names: Self.names + ["least", "leastVowels", "bias"])
        self.init(
            remarks: read.remarks, weights: Self.names.map { read.values[$0] ?? 0 },
            bias: read.values["bias"] ?? 0, least: read.values["least"] ?? 0,
            leastVowels: read.values["leastVowels"] ?? 0)
    }
}
