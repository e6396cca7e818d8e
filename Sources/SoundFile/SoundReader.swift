internal import CSndFile
internal import Speech

/// A recording being read: any format, rate and channel count that libsndfile knows.
///
/// Stays on one thread; closes itself.
public struct SoundReader: ~Copyable {
    private let handle: OpaquePointer
    /// The file's path, as given.
    public let path: String
    /// Samples a second in the file.
    public let rate: Int
    /// Channels in the file.
    public let channels: Int
    /// Frames that the file says it has; a truncated file may hold fewer.
    public let frames: Int

    private init(adopting handle: OpaquePointer, path: String, info: SF_INFO) {
        self.handle = handle
        self.path = path
        rate = Int(info.samplerate)
        channels = Int(info.channels)
        frames = Int(info.frames)
    }

    deinit { sf_close(handle) }

    /// Opens the recording at `path`.
    ///
    /// - throws: `SoundFileError` where it is missing, no recording, or has an impossible shape.
    public static func open(_ path: String) throws(SoundFileError) -> SoundReader {
        var info = SF_INFO()
        guard let handle = sf_open(path, Int32(SFM_READ), &info) else {
            throw SoundFileError(path: path, work: .read, problem: SoundFileError.words(nil))
        }
        let reader = SoundReader(adopting: handle, path: path, info: info)
        guard (1000...768_000).contains(reader.rate), (1...256).contains(reader.channels) else {
            throw SoundFileError(
                path: path, work: .read,
                problem: "it claims \(reader.rate) samples a second in \(reader.channels) channels")
        }
        return reader
    }

    /// The length that the file claims, in seconds.
    public var seconds: Double { Double(frames) / Double(rate) }

    /// Reads up to `count` frames, channels interleaved, full scale ±1; empty at the end.
    ///
    /// - throws: `SoundFileError` where the file is damaged here.
    public func read(frames count: Int) throws(SoundFileError) -> [Float] {
        var got: sf_count_t = 0
        let block = [Float](unsafeUninitializedCapacity: count * channels) { buffer, filled in
            got = sf_readf_float(handle, buffer.baseAddress, sf_count_t(count))
            filled = max(0, Int(got)) * channels
        }
        // A damaged tail of a compressed file is an error with nothing read; what came before it has been given.
        if got == 0, sf_error(handle) != 0 {
            throw SoundFileError(path: path, work: .read, problem: SoundFileError.words(handle))
        }
        return block
    }

    /// Goes to a frame, counted from the start.
    ///
    /// - throws: `SoundFileError` where the file ends before it.
    public func seek(to frame: Int) throws(SoundFileError) {
        guard sf_seek(handle, sf_count_t(frame), Int32(SEEK_SET)) >= 0 else {
            throw SoundFileError(path: path, work: .read, problem: SoundFileError.words(handle))
        }
    }
}
