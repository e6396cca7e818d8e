internal import Analysis
internal import Archive
internal import Foundation
public import Language
internal import NoiseReduction
internal import PocketSphinx
public import Speech
internal import SphinxTrain
internal import Synchronization

/// Hears an interview again when it is over, with the voice learned from what was heard in it.
public struct SecondHearing: Sendable {
    /// What came of it.
    public struct Outcome: Sendable {
        /// The voice that was learned.
        public var voice: LearnedVoice
        /// Every segment as it was heard with it; what was stopped or lost is missing.
        public var segments: [Segment]
    }

    private let settings: StudioSettings
    private let cache: String

    /// A second hearing with an interview's own settings.
    ///
    /// `cache`: a folder of the user's for files derived from models.
    public init(_ settings: StudioSettings, cache: String) {
        self.settings = settings
        self.cache = cache
    }

    /// Learns the voice and hears every segment again; nothing where there was too little speech, or no gain.
    ///
    /// Blocks for about a sixth of the speech's length on two cores.
    ///
    /// `voice`: the folder in which the moved model is kept, for the next interview too.
    /// `progress`: told which share is done, 0 to 1; `isStopping`: asked before each segment.
    ///
    /// - throws: `TrainingError` where a program is missing or the disk is full, `RecogniserError`, `ExpectationsError`.
    public func hear(
        _ segments: [Segment], candidate: [Int16], keeping voice: String,
        progress: @escaping @Sendable (Double) -> Void, isStopping: () -> Bool
    ) throws -> Outcome? {
        var heard = Self.heard(segments, in: candidate)
        var base = settings.decoder(.whole)
        base.model.acoustic = RecognitionModel.installed.acoustic
        let learning = VoiceLearning(base: base.model, taught: base.taught, cache: cache)
        guard !isStopping(), let learned = try learning.learn(from: heard, keeping: voice) else { return nil }
        // The next interview listens to the room as it is, so the voice that is kept is learned from that; a room that is
        // near is quieted for this hearing, and the voice learned again from what is left.
        let decibels = RecordingQuality(of: candidate).noiseReduction
        let passing = cache + "/" + PassingFile.name(.voice)
        // At worst a few hundred kilobytes stay in the cache until it is used again.
        defer { try? FileManager.default.removeItem(atPath: passing) }
        var used = learned
        if decibels > 0, !isStopping() {
            heard = Self.heard(segments, in: NoiseReduction.reduced(candidate, decibels: decibels))
            used = try learning.learn(from: heard, keeping: passing) ?? learned
        }
        base.model = used.applied(to: base.model)
        base.personal = try settings.expectations.model()
        defer { settings.expectations.discard(base.personal) }
        let count = Double(max(1, heard.count))
        let done = Mutex(0.0)
        let again = try WholeHearing(settings: base, program: settings.program, judging: settings.judging)
            .hear(
                heard.count,
                told: { _ in
                    progress(
                        done.withLock { done in
                            done += 1
                            return done / count
                        })
                },
                feed: { submit in
                    for one in heard where !isStopping() { try submit(one.segment.span, one.samples) }
                })
        return Outcome(voice: learned, segments: again.segments.filter { !again.lost.contains($0.span) })
    }

    private static func heard(_ segments: [Segment], in candidate: [Int16]) -> [HeardSegment] {
        segments.compactMap { segment in
            let end = min(segment.span.end.count, candidate.count)
            guard segment.span.start.count < end else { return nil }
            return HeardSegment(segment: segment, samples: Array(candidate[segment.span.start.count..<end]))
        }
    }

    /// Fits a model to a voice that read known sentences; nothing where held-out sentences got no likelier.
    ///
    /// - throws: `TrainingError` where a program is missing or the disk is full.
    public static func fit(
        _ sentences: [(words: [String], samples: [Int16])], pronunciations: Pronunciations, cache: String,
        keeping voice: String
    ) throws -> LearnedVoice? {
        let learning = VoiceLearning(base: .installed, taught: pronunciations.taught, cache: cache)
        return try learning.learn(
            from: sentences.map { Utterance(samples: $0.samples, words: ["<sil>"] + $0.words + ["<sil>"]) },
            keeping: voice)
    }
}
