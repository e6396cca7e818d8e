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
        var stream = try RecordingStream.open(path, channel: channel)
        var samples: [Int16] = []
        while true {
            let block = try stream.next()
            if block.isEmpty { break }
            samples += block
        }
        guard !samples.isEmpty else {
            throw SoundFileError(path: path, work: .read, problem: "there is no sound in it")
        }
        return Recording(samples: samples)
    }
}
