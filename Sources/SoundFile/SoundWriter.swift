internal import CSndFile
internal import Speech

#if canImport(Glibc)
    internal import Glibc
#endif

/// A WAV file being written: 16 kHz, signed 16-bit, one or more channels interleaved.
///
/// After `settle` the file on disk is a complete recording of everything so far, whatever happens to the process.
/// Stays on one thread; closes itself.
public struct SoundWriter: ~Copyable {
    private let handle: OpaquePointer
    private let descriptor: Int32
    private let path: String
    private let channels: Int

    private init(adopting handle: OpaquePointer, descriptor: Int32, path: String, channels: Int) {
        self.handle = handle
        self.descriptor = descriptor
        self.path = path
        self.channels = channels
    }

    deinit {
        sf_close(handle)
        close(descriptor)
    }

    /// Creates the file, readable by its owner alone.
    ///
    /// - throws: `SoundFileError` where it cannot be created, or exists.
    public static func create(_ path: String, channels: Int) throws(SoundFileError) -> SoundWriter {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SoundFileError(path: path, work: .write, problem: String(cString: strerror(errno)))
        }
        var info = SF_INFO()
        info.samplerate = Int32(Samples.rate)
        info.channels = Int32(channels)
        info.format = Int32(SF_FORMAT_WAV | SF_FORMAT_PCM_16)
        guard let handle = sf_open_fd(descriptor, Int32(SFM_WRITE), &info, 0) else {
            close(descriptor)
            throw SoundFileError(path: path, work: .write, problem: SoundFileError.words(nil))
        }
        return SoundWriter(adopting: handle, descriptor: descriptor, path: path, channels: channels)
    }

    /// Appends interleaved frames.
    ///
    /// - throws: `SoundFileError` where the disk is full; what was written before stays readable.
    public func append(_ frames: [Int16]) throws(SoundFileError) {
        let count = sf_count_t(frames.count / channels)
        guard sf_writef_short(handle, frames, count) == count else {
            throw SoundFileError(path: path, work: .write, problem: SoundFileError.words(handle))
        }
    }

    /// Makes the file's header true for everything so far; `toDisk` also survives a power cut.
    ///
    /// - throws: `SoundFileError` where the disk reports a failure.
    public func settle(toDisk: Bool) throws(SoundFileError) {
        sf_command(handle, Int32(SFC_UPDATE_HEADER_NOW), nil, 0)
        guard toDisk else { return }
        guard fdatasync(descriptor) == 0 else {
            throw SoundFileError(path: path, work: .write, problem: String(cString: strerror(errno)))
        }
    }
}

extension SoundWriter {
    /// Work for another thread: brings everything written so far to the disk itself.
    ///
    /// To be run exactly once.
    ///
    /// - throws: `SoundFileError` where the process has no descriptors left.
    public func settling() throws(SoundFileError) -> @Sendable () throws -> Void {
        let copy = dup(descriptor)  // outlives this writer, should it close meanwhile
        let path = path
        guard copy >= 0 else {
            throw SoundFileError(path: path, work: .write, problem: String(cString: strerror(errno)))
        }
        return {
            defer { Glibc.close(copy) }
            guard fdatasync(copy) == 0 else {
                throw SoundFileError(path: path, work: .write, problem: String(cString: strerror(errno)))
            }
        }
    }

    /// Makes the header of a WAV file that was cut off true again: everything that reached the file can be read.
    ///
    /// - throws: `SoundFileError` where the file is no WAV file of ours.
    public static func mend(_ path: String) throws(SoundFileError) {
        let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw SoundFileError(path: path, work: .write, problem: String(cString: strerror(errno)))
        }
        defer { Glibc.close(descriptor) }
        var head = [UInt8](repeating: 0, count: 44)
        let length = Int(lseek(descriptor, 0, SEEK_END))
        // Cut off before the header was whole: nothing was recorded, and nothing can be read.
        guard pread(descriptor, &head, 44, 0) == 44, head[..<4].elementsEqual("RIFF".utf8),
            head[36..<40].elementsEqual("data".utf8)
        else {
            throw SoundFileError(path: path, work: .read, problem: "its header is not one that ladder wrote")
        }
        let frameBytes = Int(head[32]) | Int(head[33]) << 8
        let sound = (length - 44) / max(1, frameBytes) * frameBytes
        for (offset, value) in [(4, sound + 36), (40, sound)] {
            var bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
            guard pwrite(descriptor, &bytes, 4, off_t(offset)) == 4 else {
                throw SoundFileError(path: path, work: .write, problem: String(cString: strerror(errno)))
            }
        }
    }
}
