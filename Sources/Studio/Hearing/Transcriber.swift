internal import Analysis
internal import Dispatch
internal import Foundation
public import Language
public import PocketSphinx
internal import SoundFile
public import Speech
internal import Synchronization

/// What was heard in a recording.
public struct Transcript: Equatable, Sendable {
    /// How long the recording is.
    public var length: Samples
    /// Its words, in order.
    public var words: [Word]
    /// The silences of 250 ms and more between stretches of speech.
    public var pauses: [Span]
}

/// Transcribes recordings: the final recogniser over all segments, on all cores, in little memory.
public struct Transcriber: Sendable {
    private let model: RecognitionModel
    private let pronunciations: Pronunciations

    /// A transcriber with a model and a table of pronunciations.
    public init(model: RecognitionModel = .installed, pronunciations: Pronunciations) {
        self.model = model
        self.pronunciations = pronunciations
    }

    /// Transcribes the recording at `path`.
    ///
    /// The file is read twice: once for the levels, which say where to cut, once for the sound.
    ///
    /// `channel`: one channel, counted from 1; all are mixed where it is left out.
    /// `progress`: told now and then which share is done, 0 to 1, on a thread of the recogniser's.
    ///
    /// - throws: `SoundFileError` where it cannot be read or is empty, `RecogniserError` where it cannot be recognised.
    public func transcribe(
        _ path: String, channel: Int? = nil, progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws -> Transcript {
        let (levels, frames, length) = try measure(path, channel: channel)
        guard length > .zero else {
            throw SoundFileError(path: path, work: .read, problem: "there is no sound in it")
        }
        let segments = Segmenter.cut(levels: levels, length: length)
        let heard = Mutex<[Segment]>([])
        // A few segments wait while the others are decoded: enough to keep all cores busy, no more.
        let room = DispatchSemaphore(value: 8)
        let total = segments.reduce(Samples.zero) { $0 + $1.length }
        let workers = min(ProcessInfo.processInfo.activeProcessorCount, max(1, segments.count))
        let recogniser = FinalRecogniser(model, workers: workers, pronunciations: pronunciations) { segment in
            let done = heard.withLock { heard in
                heard.append(segment)
                return heard.reduce(Samples.zero) { $0 + $1.span.length }
            }
            progress(Double(done.count) / Double(max(1, total.count)))
            room.signal()
        }
        try feed(segments, from: path, channel: channel, to: recogniser, room: room)
        try recogniser.close()
        let words = heard.withLock { $0 }.sorted { $0.span.start < $1.span.start }.flatMap(\.words)
        let pauses = PauseFinder.pauses(in: frames, words: words)
        return Transcript(length: length, words: words, pauses: pauses)
    }

    // Levels say where to cut for the recogniser, as while listening; frames say where the pauses are.
    private func measure(
        _ path: String, channel: Int?
    ) throws(SoundFileError) -> (levels: [Double], frames: [SoundFrame], length: Samples) {
        var stream = try RecordingStream.open(path, channel: channel)
        var levels: [Double] = []
        var frames = SoundFrames()
        var rest: [Int16] = []
        var length = 0
        while true {
            let block = try stream.next()
            if block.isEmpty {
                frames.finish()
                return (levels, frames.frames, Samples(length))
            }
            frames.hear(block)
            length += block.count
            rest += block
            // One frame of the past stays, since every level is measured over two.
            let whole = Level.frames(of: rest)
            levels += levels.isEmpty ? whole[...] : whole.dropFirst()
            rest.removeFirst(max(0, (whole.count - 1) * Level.frame.count))
        }
    }

    private func feed(
        _ segments: [Span], from path: String, channel: Int?, to recogniser: FinalRecogniser,
        room: DispatchSemaphore
    ) throws {
        var stream = try RecordingStream.open(path, channel: channel)
        var held: [Int16] = []
        var heldFrom = 0
        for span in segments {
            while heldFrom + held.count < span.end.count {
                let block = try stream.next()
                if block.isEmpty { break }
                held += block
            }
            let from = max(0, span.start.count - heldFrom)
            let to = min(held.count, span.end.count - heldFrom)
            guard from < to else { continue }
            while room.wait(timeout: .now() + .milliseconds(500)) == .timedOut { try recogniser.check() }
            _ = recogniser.submit(span, samples: Array(held[from..<to]), keeping: false)
            held.removeFirst(from)
            heldFrom += from
        }
    }
}
