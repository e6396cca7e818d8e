public import Analysis
internal import Archive
internal import Foundation
public import PocketSphinx
internal import SoundFile
internal import Speech
internal import SphinxTrain
internal import Synchronization

/// Transcribes recordings: a first hearing from which the voice is learned, a second with what was learned.
public struct Transcriber: Sendable {
    private let settings: DecoderSettings
    private let program: String
    private let judging: WordJudging
    private let cache: String?

    /// A transcriber with a recogniser's settings for whole segments.
    ///
    /// `program`: the path of a `ladder`, which decodes in processes of its own.
    /// `judging`: how the words are judged; nothing of it leaves them as the recogniser gives them.
    /// `cache`: a folder of the user's for files derived from models; without one the voice is not learned, and there
    /// is one hearing.
    public init(
        _ settings: DecoderSettings, program: String, judging: WordJudging = WordJudging(),
        cache: String? = nil
    ) {
        self.judging = judging
        self.settings = settings
        self.program = program
        self.cache = cache
    }

    /// Transcribes the recording at `path`.
    ///
    /// - throws: `SoundFileError` where it cannot be read or is empty, `RecogniserError` where it cannot be recognised.
    public func transcribe(
        _ path: String, channel: Int? = nil, progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws -> Transcript {
        try transcribe(session: [path], channel: channel, progress: progress).transcripts[0]
    }

    /// Transcribes recordings of one speaker: the voice is learned from all of them.
    ///
    /// Each file is read once or twice for the levels, which say where to cut, and once a hearing. Memory does not grow with
    /// their length beyond the four minutes of speech from which a voice is learned.
    ///
    /// `channel`: one channel, counted from 1; all are mixed where it is left out.
    /// `progress`: told now and then which share is done, 0 to 1, on a thread of the recogniser's.
    ///
    /// - throws: `SoundFileError` where one cannot be read or is empty, `RecogniserError` where it cannot be recognised.
    public func transcribe(
        session paths: [String], channel: Int? = nil,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws -> SessionTranscript {
        let sound = try SessionSound(paths, channel: channel)
        let canLearn = cache != nil && sound.segments.count > 1 && sound.segments.total >= VoiceLearning.least
        let sample = canLearn ? sound.sample(lasting: VoiceLearning.most) : []
        let samplesLength = sample.total
        let work = Double(max(1, (sound.segments.total + samplesLength).count))
        // Words that are not shown need no fillers, and those of drowned speech teach the voice as well as others. Nor need
        // they be the best: a transform learned from what was truly said helped no more (shared speech notes, section 0).
        var hasty = settings
        hasty.search = .hasty
        let first = try hear(
            sample, of: sound, with: hasty, judging: judging.ofVowelsAlone, keepingSound: true
        ) {
            progress(Double($0.count) / work)
        }
        let place = "\(cache ?? "")/\(PassingFile.name(.voice))"
        var voice: LearnedVoice?
        var trouble: (any Remedied)?
        if let cache {
            let learning = VoiceLearning(base: settings.model, taught: settings.taught, cache: cache)
            do throws(TrainingError) { voice = try learning.learn(from: first, keeping: place) } catch {
                trouble = error
            }
        }
        // At worst a few hundred kilobytes stay in the cache.
        defer { if voice != nil { try? FileManager.default.removeItem(atPath: place) } }
        var shown = settings
        if let voice { shown.model = voice.applied(to: settings.model) }
        let heard = try hear(sound.segments, of: sound, with: shown, judging: judging, keepingSound: false) {
            progress(Double((samplesLength + $0).count) / work)
        }
        return SessionTranscript(
            transcripts: sound.parts.map { Self.transcript(of: $0, from: heard) }, voice: voice,
            trouble: trouble)
    }

    private static func transcript(of part: SessionSound.Part, from heard: [HeardSegment]) -> Transcript {
        let end = part.start + part.length
        let own = heard.filter { $0.segment.span.start >= part.start && $0.segment.span.start < end }
        let back = Samples.zero - part.start
        let words = own.flatMap(\.segment.words).map { $0.moved(by: back) }
        return Transcript(
            length: part.length, words: words, pauses: PauseFinder.pauses(in: part.frames, words: words),
            quality: part.quality,
            lost: own.filter(\.isLost).map { LostStretch($0.segment.span.moved(by: back)) })
    }

    private func hear(
        _ segments: [Span], of sound: SessionSound, with settings: DecoderSettings, judging: WordJudging,
        keepingSound: Bool,
        progress: @escaping @Sendable (Samples) -> Void
    ) throws -> [HeardSegment] {
        let done = Mutex(Samples.zero)
        var kept: [Span: [Int16]] = [:]
        let heard = try WholeHearing(settings: settings, program: program, judging: judging).hear(
            segments.count,
            told: { segment in
                progress(
                    done.withLock { done in
                        done += segment.span.length
                        return done
                    })
            },
            feed: { submit in
                try sound.read(segments) { span, samples in
                    if keepingSound { kept[span] = samples }
                    try submit(span, samples)
                }
            })
        return heard.segments.map { segment in
            HeardSegment(
                segment: segment, samples: kept[segment.span] ?? [], isLost: heard.lost.contains(segment.span)
            )
        }
    }
}

extension [Span] {
    /// How long they last together.
    fileprivate var total: Samples { reduce(.zero) { $0 + $1.length } }
}
