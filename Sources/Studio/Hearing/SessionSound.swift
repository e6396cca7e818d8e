internal import Analysis
internal import Dispatch
internal import NoiseReduction
internal import SoundFile
internal import Speech

/// Recordings of one speaker, one behind the other on one clock, cut into segments.
struct SessionSound {
    /// One recording.
    struct Part {
        let path: String
        /// Where it begins on the clock of all.
        let start: Samples
        let length: Samples
        /// Its segments, on the clock of all.
        let segments: [Span]
        /// What its sound is like every 10 ms, on its own clock: where the pauses are.
        let frames: [SoundFrame]
        /// Whether it is clear enough to be judged.
        let quality: RecordingQuality
    }

    private let channel: Int?
    let parts: [Part]

    /// Reads the recordings for their levels, which say where to cut: once, and again as quieted where the room is near.
    ///
    /// - throws: `SoundFileError` where one cannot be read or is empty.
    init(_ paths: [String], channel: Int?) throws(SoundFileError) {
        self.channel = channel
        var parts: [Part] = []
        var start = Samples.zero
        for path in paths {
            let (levels, frames, clipped, length) = try Self.measure(path, channel: channel)
            guard length > .zero else {
                throw SoundFileError(path: path, work: .read, problem: "there is no sound in it")
            }
            let quality = RecordingQuality(of: frames, clipped: clipped)
            // Where the room is near, short silences show only when it has been quieted.
            let quieted = try Self.quietedLevels(path, channel: channel, quality)
            let segments = Segmenter.cut(levels: quieted ?? levels, length: length)
            parts.append(
                Part(
                    path: path, start: start, length: length, segments: segments.map { $0.moved(by: start) },
                    frames: frames, quality: quality))
            start += length
        }
        self.parts = parts
    }

    /// All segments, in order.
    var segments: [Span] { parts.flatMap(\.segments) }

    /// Segments from all over, evenly, that last about as long as `most` together; all where there are no more.
    func sample(lasting most: Samples) -> [Span] {
        let all = segments
        let total = all.reduce(Samples.zero) { $0 + $1.length }
        guard total > most else { return all }
        let share = Double(most.count) / Double(total.count)
        return all.indices.filter { Int(Double($0 + 1) * share) > Int(Double($0) * share) }.map { all[$0] }
    }

    /// Gives the sound of segments to `take`, as it is to be recognised: without the room's noise where that is near.
    ///
    /// Reads every recording once, and the beginning of a noisy one twice.
    ///
    /// - throws: `SoundFileError` where one cannot be read any more, and what `take` throws.
    func read(_ wanted: [Span], take: (Span, [Int16]) throws -> Void) throws {
        for part in parts {
            let end = part.start + part.length
            let own = wanted.filter { $0.start >= part.start && $0.start < end }
            guard !own.isEmpty else { continue }
            var stream = try QuietedStream.open(part.path, channel: channel, part.quality)
            var held: [Int16] = []
            var heldFrom = part.start.count
            for span in own {
                while heldFrom + held.count < span.end.count {
                    let block = try stream.next()
                    if block.isEmpty { break }
                    held += block
                    // What lies before this segment is wanted by nobody.
                    let before = min(held.count, max(0, span.start.count - heldFrom))
                    held.removeFirst(before)
                    heldFrom += before
                }
                let from = max(0, span.start.count - heldFrom)
                let to = min(held.count, span.end.count - heldFrom)
                if from < to { try take(span, Array(held[from..<to])) }
            }
        }
    }

    // Levels say where to cut for the recogniser, as while listening; frames say where the pauses are.
    private static func measure(
        _ path: String, channel: Int?
    ) throws(SoundFileError) -> (levels: [Double], frames: [SoundFrame], clipped: Double, length: Samples) {
        var stream = try RecordingStream.open(path, channel: channel)
        var levels = Levels()
        var frames = SoundFrames()
        var length = 0
        var clipped = 0.0
        while true {
            let block = try stream.next()
            if block.isEmpty {
                frames.finish()
                return (levels.all, frames.frames, clipped / Double(max(1, length)), Samples(length))
            }
            frames.hear(block)
            clipped += RecordingQuality.clippedShare(of: block) * Double(block.count)
            length += block.count
            levels.hear(block)
        }
    }

    // Nothing where there is nothing to quieten.
    private static func quietedLevels(
        _ path: String, channel: Int?, _ quality: RecordingQuality
    ) throws(SoundFileError) -> [Double]? {
        guard quality.noiseReduction > 0 else { return nil }
        var stream = try QuietedStream.open(path, channel: channel, quality)
        var levels = Levels()
        while true {
            let block = try stream.next()
            if block.isEmpty { return levels.all }
            levels.hear(block)
        }
    }
}

/// The level of every 10 ms of a sound that comes in blocks.
private struct Levels {
    private(set) var all: [Double] = []
    private var rest: [Int16] = []

    mutating func hear(_ block: [Int16]) {
        rest += block
        // One frame of the past stays, since every level is measured over two.
        let whole = Level.frames(of: rest)
        all += all.isEmpty ? whole[...] : whole.dropFirst()
        rest.removeFirst(max(0, (whole.count - 1) * Level.frame.count))
    }
}

/// A recording whose steady noise is lowered as far as its quality asks for.
private struct QuietedStream: ~Copyable {
    private var stream: RecordingStream
    private var reduction: NoiseReduction?

    private init(_ stream: consuming RecordingStream, _ reduction: consuming NoiseReduction?) {
        self.stream = stream
        self.reduction = reduction
    }

    static func open(
        _ path: String, channel: Int?, _ quality: RecordingQuality
    ) throws(SoundFileError) -> QuietedStream {
        let stream = try RecordingStream.open(path, channel: channel)
        let decibels = quality.noiseReduction
        guard decibels > 0, let reduction = NoiseReduction(decibels: decibels) else {
            return QuietedStream(stream, nil)
        }
        var beginning: [Int16] = []
        var again = try RecordingStream.open(path, channel: channel)
        while beginning.count < NoiseReduction.acquaintance.count {
            let block = try again.next()
            if block.isEmpty { break }
            beginning += block
        }
        reduction.meet(Array(beginning.prefix(NoiseReduction.acquaintance.count)))
        return QuietedStream(stream, reduction)
    }

    /// The next block; empty at the end.
    mutating func next() throws(SoundFileError) -> [Int16] {
        while true {
            let block = try stream.next()
            guard !block.isEmpty else {
                let rest = reduction?.finish() ?? []
                reduction = nil
                return rest
            }
            // The first block may give nothing back yet.
            guard let clean = reduction?.reduce(block) else { return block }
            if !clean.isEmpty { return clean }
        }
    }
}
