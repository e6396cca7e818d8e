internal import Speech

/// A recording read block by block at 16 kHz mono, so that an hour needs no more memory than a minute.
///
/// Stays on one thread; closes itself.
public struct RecordingStream: ~Copyable {
    private let reader: SoundReader
    private let resampler: Resampler
    private let channel: Int?
    private var isOver = false
    private var hasRead = false

    private init(reader: consuming SoundReader, resampler: consuming Resampler, channel: Int?) {
        self.reader = reader
        self.resampler = resampler
        self.channel = channel
    }

    /// Opens a recording; its channels are mixed, or one of them is picked (counted from 1).
    ///
    /// - throws: `SoundFileError` where it is missing, no recording, or lacks the channel.
    public static func open(_ path: String, channel: Int? = nil) throws(SoundFileError) -> RecordingStream {
        let reader = try SoundReader.open(path)
        if let channel, !(1...reader.channels).contains(channel) {
            let count = reader.channels == 1 ? "1 channel" : "\(reader.channels) channels"
            throw SoundFileError(
                path: path, work: .pick, problem: "it has \(count), none numbered \(channel)")
        }
        let resampler = try Resampler(from: reader.rate, path: path)
        return RecordingStream(reader: reader, resampler: resampler, channel: channel)
    }

    /// The length that the file claims, in seconds; a truncated file holds less.
    public var claimedSeconds: Double { reader.seconds }

    /// The next block; empty at the end.
    ///
    /// A file that is damaged or cut off in the middle ends there.
    ///
    /// - throws: `SoundFileError` where it is damaged before the first sample.
    public mutating func next() throws(SoundFileError) -> [Int16] {
        while !isOver {
            var block: [Float] = []
            do {
                block = try reader.read(frames: 1 << 15)
            } catch {
                if !hasRead { throw error }
            }
            isOver = block.isEmpty
            hasRead = hasRead || !isOver
            let converted = resampler.convert(mono(block), last: isOver)
            if !converted.isEmpty { return converted.map(Self.sample) }
        }
        return []
    }

    // Files of floating-point samples may hold anything; what is no number is taken for silence.
    private static func sample(_ value: Float) -> Int16 {
        value.isNaN ? 0 : Int16(max(-32768, min(32767, (value * 32768).rounded())))
    }

    private func mono(_ block: [Float]) -> [Float] {
        let channels = reader.channels
        if channels == 1 { return block }
        return stride(from: 0, to: block.count, by: channels).map { frame in
            if let channel { return block[frame + channel - 1] }
            return block[frame..<(frame + channels)].reduce(0, +) / Float(channels)
        }
    }
}
