internal import Analysis
internal import Dispatch
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

    /// Reads the recordings once for their levels, which say where to cut.
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
            let segments = Segmenter.cut(levels: levels, length: length).map { $0.moved(by: start) }
            parts.append(
                Part(
                    path: path, start: start, length: length, segments: segments, frames: frames,
                    quality: RecordingQuality(of: frames, clipped: clipped)))
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

    /// Gives the sound of segments to `take`, reading every recording once.
    ///
    /// - throws: `SoundFileError` where one cannot be read any more, and what `take` throws.
    func read(_ wanted: [Span], take: (Span, [Int16]) throws -> Void) throws {
        for part in parts {
            let end = part.start + part.length
            let own = wanted.filter { $0.start >= part.start && $0.start < end }
            guard !own.isEmpty else { continue }
            var stream = try RecordingStream.open(part.path, channel: channel)
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
        var levels: [Double] = []
        var frames = SoundFrames()
        var rest: [Int16] = []
        var length = 0
        var clipped = 0.0
        while true {
            let block = try stream.next()
            if block.isEmpty {
                frames.finish()
                return (levels, frames.frames, clipped / Double(max(1, length)), Samples(length))
            }
            frames.hear(block)
            clipped += RecordingQuality.clippedShare(of: block) * Double(block.count)
            length += block.count
            rest += block
            // One frame of the past stays, since every level is measured over two.
            let whole = Level.frames(of: rest)
            levels += levels.isEmpty ? whole[...] : whole.dropFirst()
            rest.removeFirst(max(0, (whole.count - 1) * Level.frame.count))
        }
    }
}
