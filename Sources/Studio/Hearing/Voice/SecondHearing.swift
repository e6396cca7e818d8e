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
        /// The voice that was learned, from the sound as it was recorded; nothing where that gained nothing.
        public var voice: LearnedVoice?
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

    /// Learns the voice and hears every segment again; nothing where there was no gain to be had.
    ///
    /// Blocks for about a sixth of the speech's length on two cores, and longer in a noisy room, where two voices are learned.
    ///
    /// A room that is near is quieted first. The next interview listens to it as it is, so the voice that is kept is learned
    /// from that, and the one that is used here from what is left; where none makes held-out speech likelier, the quieted
    /// sound is heard with the model as it came.
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
        guard !isStopping() else { return nil }
        let learned = try learning.learn(from: heard, keeping: voice)
        var used = learned
        // Only where the candidate spoke: the channel holds nothing, or the interviewer's echo, while others do.
        let (decibels, spoken) = Self.room(around: segments, in: candidate)
        let passing = cache + "/" + PassingFile.name(.voice)
        // At worst a few hundred kilobytes stay in the cache until it is used again.
        defer { try? FileManager.default.removeItem(atPath: passing) }
        if decibels > 0, !isStopping() {
            let quieted = NoiseReduction.reduced(candidate, decibels: decibels, meeting: spoken)
            heard = Self.heard(segments, in: quieted)
            // What was learned already is not lost with it.
            do { used = try learning.learn(from: heard, keeping: passing) } catch { used = nil }
        }
        guard used != nil || decibels > 0 else { return nil }
        if let used { base.model = used.applied(to: base.model) }
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

    // By how much the room is to be lowered, and the beginning of the sound around the segments.
    private static func room(around segments: [Segment], in candidate: [Int16]) -> (Int, [Int16]) {
        let pad = Samples.milliseconds(300).count
        var frames = SoundFrames()
        var clipped = 0.0
        var length = 0
        var beginning: [Int16] = []
        var last = 0
        for segment in segments {
            let from = max(last, segment.span.start.count - pad)
            let to = min(candidate.count, segment.span.end.count + pad)
            guard from < to else { continue }
            last = to
            let part = Array(candidate[from..<to])
            frames.hear(part)
            clipped += RecordingQuality.clippedShare(of: part) * Double(part.count)
            length += part.count
            if beginning.count < NoiseReduction.acquaintance.count { beginning += part }
        }
        frames.finish()
        let quality = RecordingQuality(of: frames.frames, clipped: clipped / Double(max(1, length)))
        return (quality.noiseReduction, beginning)
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
