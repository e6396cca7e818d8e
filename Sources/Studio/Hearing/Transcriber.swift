internal import Dispatch
internal import Foundation
public import Language
public import PocketSphinx
internal import SoundFile
internal import Speech
internal import SphinxTrain
internal import Synchronization

/// Transcribes recordings: a first hearing from which the voice is learned, a second with what was learned.
public struct Transcriber: Sendable {
    private let model: RecognitionModel
    private let pronunciations: Pronunciations
    private let cache: String?

    /// A transcriber with a model and a table of pronunciations.
    ///
    /// `cache`: a folder of the user's for files derived from models; without one the voice is not learned, and there
    /// is one hearing.
    public init(model: RecognitionModel = .installed, pronunciations: Pronunciations, cache: String? = nil) {
        self.model = model
        self.pronunciations = pronunciations
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
    /// Each file is read once for the levels, which say where to cut, and once a hearing. Memory does not grow with
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
        let sample = cache == nil ? [] : sound.sample(lasting: VoiceLearning.most)
        let samplesLength = sample.total
        let work = Double(max(1, (sound.segments.total + samplesLength).count))
        let first = try hear(sample, of: sound, with: model, keepingSound: true) {
            progress(Double($0.count) / work)
        }
        let place = "\(cache ?? "")/voice-\(UUID().uuidString)"
        var voice: LearnedVoice?
        var trouble: (any Remedied)?
        if let cache {
            let learning = VoiceLearning(base: model, taught: pronunciations.lexicon, cache: cache)
            do throws(TrainingError) { voice = try learning.learn(from: first, keeping: place) } catch {
                trouble = error
            }
        }
        // At worst a few hundred kilobytes stay in the cache.
        defer { if voice != nil { try? FileManager.default.removeItem(atPath: place) } }
        var heard: [Segment] = []
        if let voice {
            heard = try hear(
                sound.segments, of: sound, with: voice.applied(to: model), keepingSound: false
            ) { progress(Double((samplesLength + $0).count) / work) }.map(\.segment)
        } else {
            // What was heard once need not be heard again in the same way.
            let done = Set(sample)
            let rest = try hear(
                sound.segments.filter { !done.contains($0) }, of: sound, with: model, keepingSound: false
            ) { progress(Double((samplesLength + $0).count) / work) }
            heard = (first + rest).map(\.segment).sorted { $0.span.start < $1.span.start }
        }
        return SessionTranscript(
            transcripts: sound.parts.map { Self.transcript(of: $0, from: heard) }, voice: voice,
            trouble: trouble)
    }

    private static func transcript(of part: SessionSound.Part, from heard: [Segment]) -> Transcript {
        let end = part.start + part.length
        let words = heard.filter { $0.span.start >= part.start && $0.span.start < end }.flatMap(\.words)
        let back = Samples.zero - part.start
        return Transcript(
            length: part.length,
            words: words.map { word in
                var word = word
                word.span = word.span.moved(by: back)
                return word
            }, pauses: part.pauses)
    }

    // One hearing of some segments, on all cores; in order.
    private func hear(
        _ segments: [Span], of sound: SessionSound, with model: RecognitionModel, keepingSound: Bool,
        progress: @escaping @Sendable (Samples) -> Void
    ) throws -> [HeardSegment] {
        guard !segments.isEmpty else { return [] }
        let heard = Mutex<[Segment]>([])
        // A few segments wait while the others are decoded: enough to keep all cores busy, no more.
        let room = DispatchSemaphore(value: 8)
        let workers = min(ProcessInfo.processInfo.activeProcessorCount, segments.count)
        let recogniser = FinalRecogniser(model, workers: workers, pronunciations: pronunciations) { segment in
            progress(
                heard.withLock { heard in
                    heard.append(segment)
                    return heard.map(\.span).total
                })
            room.signal()
        }
        var kept: [Span: [Int16]] = [:]
        try sound.read(segments) { span, samples in
            while room.wait(timeout: .now() + .milliseconds(500)) == .timedOut { try recogniser.check() }
            if keepingSound { kept[span] = samples }
            _ = recogniser.submit(span, samples: samples, keeping: false)
        }
        try recogniser.close()
        return heard.withLock { $0 }.sorted { $0.span.start < $1.span.start }
            .map { HeardSegment(segment: $0, samples: kept[$0.span] ?? []) }
    }
}

extension [Span] {
    /// How long they last together.
    fileprivate var total: Samples { reduce(.zero) { $0 + $1.length } }
}
