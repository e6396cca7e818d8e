internal import Archive
internal import Foundation
internal import Language
internal import PocketSphinx
internal import Speech
internal import SphinxTrain

/// Learns a voice from the words of a first hearing, and keeps only what makes held-out speech of it likelier.
///
/// One linear transform of the means took 12 % off the errors of two speakers, learned from their own first-pass words,
/// and helped from half a minute on (measured, shared speech notes, section 0). Every other segment is held out: what is
/// learned from the rest must make it likelier, or nothing is kept. Blocks; any thread.
struct VoiceLearning: Sendable {
    /// Less speech than this says too little of a voice.
    static let least = Samples.seconds(8)
    /// How many seconds of words must be right by their own confidence; less may be noise that was taken for words.
    ///
    /// Of the recordings that hearing is evaluated on, half a minute of a room's noise with somebody far away in it has 1.1,
    /// the shortest speech that is learned from (11 s) 3.7.
    static let leastOfWords = 2.0
    /// More than this adds nothing to a transform.
    static let most = Samples.seconds(240)
    /// From here on the transform may tell silence from speech, and from twice as much on vowels from consonants.
    static let enoughForClasses = Samples.seconds(60)
    /// From here on single Gaussians are moved.
    static let enoughForGaussians = Samples.seconds(300)

    let base: RecognitionModel
    let taught: [DecoderSettings.Taught]
    /// Where derived files of models are kept, and where work is done meanwhile.
    let cache: String

    /// Learns from `heard` and keeps the moved model in `destination`.
    ///
    /// Gives nothing where there is too little speech, or where held-out speech got no likelier.
    ///
    /// - throws: `TrainingError` where a program is missing or the disk is full.
    func learn(from heard: [HeardSegment], keeping destination: String) throws(TrainingError) -> LearnedVoice?
    {
        let chosen = heard.filter { !$0.segment.words.isEmpty }
        let spoken = chosen.flatMap(\.segment.words).reduce(0) { $0 + $1.confidence * $1.span.length.seconds }
        guard spoken >= Self.leastOfWords else { return nil }
        let utterances = chosen.map {
            Utterance(samples: $0.samples, span: $0.segment.span, heard: $0.segment.words)
        }
        return try learn(from: utterances, keeping: destination)
    }

    /// Learns from speech whose words are known.
    ///
    /// - throws: `TrainingError` where a program is missing or the disk is full.
    func learn(from utterances: [Utterance], keeping destination: String) throws(TrainingError)
        -> LearnedVoice?
    {
        let speech = utterances.reduce(Samples.zero) { $0 + Samples($1.samples.count) }
        guard speech >= Self.least, utterances.count >= 2 else { return nil }
        let model = try TrainableModel.prepare(base, in: cache + "/models")
        let bench = try Workbench(
            utterances, model: model, taught: taught.map { "\($0.word) \($0.phones)" },
            folder: "\(cache)/\(PassingFile.name(.work))")
        let held = utterances.indices.filter { $0 % 2 == 1 }
        guard
            let learned = try bench.statistics(
                of: utterances.indices.filter { $0 % 2 == 0 }, name: "learned"),
            let before = try bench.statistics(of: held, name: "held")
        else { return nil }
        var best: (classes: PhoneClasses, gain: Double)?
        for classes in Self.classes(for: speech, model) {
            let means = try bench.transformedMeans(by: [learned], classes: classes, name: "half")
            guard let after = try bench.statistics(of: held, means: means, name: "after") else { continue }
            let gain = after.logLikelihood - before.logLikelihood
            if gain > best?.gain ?? 0 { best = (classes, gain) }
        }
        guard let best else { return nil }
        var voice = LearnedVoice(
            acoustic: destination, speech: speech, classes: best.classes, hasOwnGaussians: false,
            gain: best.gain)
        let means = try bench.transformedMeans(by: [learned, before], classes: best.classes, name: "whole")
        if speech >= Self.enoughForGaussians,
            let own = try gaussians(
                at: bench, learned: learned, held: held, classes: best.classes, before: before),
            let all = try bench.statistics(of: Array(utterances.indices), means: means, name: "moved")
        {
            voice.hasOwnGaussians = true
            voice.gain = own
            let moved = try bench.ownGaussians(from: [all], means: means, name: "own")
            try bench.keep(means: moved.means, weights: moved.weights, as: destination)
        } else {
            try bench.keep(means: means, weights: nil, as: destination)
        }
        return voice
    }

    private static func classes(for speech: Samples, _ model: TrainableModel) -> [PhoneClasses] {
        guard model.tellsPhonesApart, speech >= enoughForClasses else { return [.all] }
        return speech < enoughForClasses + enoughForClasses ? [.all, .speechApart] : PhoneClasses.allCases
    }

    // By how much single Gaussians, learned from the one half, make the other likelier; nothing where the transform
    // alone does as well.
    private func gaussians(
        at bench: borrowing Workbench, learned: Workbench.Statistics, held: [Int], classes: PhoneClasses,
        before: Workbench.Statistics
    ) throws(TrainingError) -> Double? {
        let means = try bench.transformedMeans(by: [learned], classes: classes, name: "half")
        guard let moved = try bench.statistics(of: learned.utterances, means: means, name: "half") else {
            return nil
        }
        let own = try bench.ownGaussians(from: [moved], means: means, name: "half-own")
        guard let transformed = try bench.statistics(of: held, means: means, name: "transformed"),
            let after = try bench.statistics(of: held, means: own.means, weights: own.weights, name: "after")
        else { return nil }
        return after.logLikelihood > transformed.logLikelihood
            ? after.logLikelihood - before.logLikelihood : nil
    }
}
