public import Speech

/// A whole recording in memory: 16 kHz, mono, signed 16-bit.
public struct Recording: Sendable {
    /// The samples.
    public var samples: [Int16]

    /// A recording of `samples`.
    public init(samples: [Int16]) {
        self.samples = samples
    }

    /// How long it is.
    public var length: Samples { Samples(samples.count) }

    /// Reads the recording at `path`, brought to 16 kHz, its channels mixed, or one of them picked (counted from 1).
    ///
    /// Needs 2 bytes a sample: 115 MB an hour.
    ///
    /// - throws: `SoundFileError` where it is missing, damaged from the start, empty, or lacks the channel.
    public static func read(_ path: String, channel: Int? = nil) throws(SoundFileError) -> Recording {
        let reader = try SoundReader.open(path)
        if let channel, !(1...reader.channels).contains(channel) {
            throw SoundFileError(
                path: path, work: .read,
                problem: "it has \(reader.channels) channel\(reader.channels == 1 ? "" : "s"), not one numbered \(channel)")
        }
        let resampler = try Resampler(from: reader.rate, path: path)
        var samples: [Int16] = []
        while true {
            let block: [Float]
            do {
                block = try reader.read(frames: 1 << 16)
            } catch {
                // A truncated file: keep what could be read, refuse only where that is nothing.
                if samples.isEmpty { throw error }
                break
            }
            if block.isEmpty { break }
            append(resampler.convert(mono(block, channels: reader.channels, channel: channel)), to: &samples)
        }
        append(resampler.convert([], last: true), to: &samples)
        guard !samples.isEmpty else {
            throw SoundFileError(path: path, work: .read, problem: "there is no sound in it")
        }
        return Recording(samples: samples)
    }

    private static func mono(_ block: [Float], channels: Int, channel: Int?) -> [Float] {
        if channels == 1 { return block }
        return stride(from: 0, to: block.count, by: channels).map { frame in
            if let channel { return block[frame + channel - 1] }
            return block[frame..<(frame + channels)].reduce(0, +) / Float(channels)
        }
    }

    private static func append(_ block: [Float], to samples: inout [Int16]) {
        samples.append(contentsOf: block.lazy.map { Int16(clamping: Int(($0 * 32768).rounded())) })
    }
}
