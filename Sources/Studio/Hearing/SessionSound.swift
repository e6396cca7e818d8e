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
        /// Its pauses, on its own clock.
        let pauses: [Span]
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
            let (levels, length) = try Self.levels(of: path, channel: channel)
            guard length > .zero else {
                throw SoundFileError(path: path, work: .read, problem: "there is no sound in it")
            }
            let segments = Segmenter.cut(levels: levels, length: length).map { $0.moved(by: start) }
            let pauses = SoundingSpans.pauses(between: SoundingSpans.find(levels: levels))
            parts.append(Part(path: path, start: start, length: length, segments: segments, pauses: pauses))
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

    private static func levels(of path: String, channel: Int?) throws(SoundFileError) -> ([Double], Samples) {
        var stream = try RecordingStream.open(path, channel: channel)
        var levels: [Double] = []
        var rest: [Int16] = []
        var length = 0
        while true {
            let block = try stream.next()
            if block.isEmpty { return (levels, Samples(length)) }
            length += block.count
            rest += block
            // One frame of the past stays, since every level is measured over two.
            let whole = Level.frames(of: rest)
            levels += levels.isEmpty ? whole[...] : whole.dropFirst()
            rest.removeFirst(max(0, (whole.count - 1) * Level.frame.count))
        }
    }
}
