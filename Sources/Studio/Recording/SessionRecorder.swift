internal import Archive
internal import Dispatch
internal import SoundFile
internal import Speech
internal import Synchronization

/// Writes the timeline to the session's recording, so that a crash at any moment loses less than a second.
///
/// Belongs to the listening thread. The slow part, bringing files to the disk itself, happens on another queue.
struct SessionRecorder: ~Copyable {
    private let timeline: Timeline
    private let log: EventLog
    private let writer: SoundWriter
    private let disk = DispatchQueue(label: "disk")
    private let diskError = SharedError()
    private var sinceSettled = Samples.zero
    private var sinceSynced = Samples.zero

    /// Creates the recording.
    ///
    /// - throws: `SoundFileError` where that fails.
    init(path: String, timeline: Timeline, log: EventLog) throws(SoundFileError) {
        self.timeline = timeline
        self.log = log
        writer = try SoundWriter.create(path, channels: 2)
    }

    /// Writes what is old enough.
    ///
    /// - throws: `SoundFileError` or `ArchiveError` where the disk is full; what was written stays.
    mutating func keep() throws {
        try diskError.rethrow()
        let frames = timeline.drain(keeping: Timeline.lag)
        guard !frames.isEmpty else { return }
        try writer.append(frames)
        let length = Samples(frames.count / 2)
        sinceSettled += length
        sinceSynced += length
        if sinceSettled >= .milliseconds(250) {
            sinceSettled = .zero
            try writer.settle(toDisk: false)
        }
        if sinceSynced >= .seconds(1) {
            sinceSynced = .zero
            let settle = try writer.settling()
            disk.async { [log, diskError] in
                diskError.keep {
                    try settle()
                    try log.settle()
                }
            }
        }
    }

    /// Writes everything and brings it to the disk.
    ///
    /// - throws: `SoundFileError` or `ArchiveError` where the disk is full.
    mutating func finish() throws {
        disk.sync {}
        try diskError.rethrow()
        try writer.append(timeline.drain(keeping: .zero))
        try writer.settle(toDisk: true)
        try log.settle()
    }
}

/// An error on its way from one thread to another.
final class SharedError: Sendable {
    private let error = Mutex<(any Error)?>(nil)

    /// Runs `work` and keeps the error that it throws, if none is kept yet.
    func keep(_ work: () throws -> Void) {
        do { try work() } catch { set(error) }
    }

    /// Keeps an error, if none is kept yet.
    func set(_ new: any Error) {
        error.withLock { $0 = $0 ?? new }
    }

    /// Throws the kept error, if there is one.
    func rethrow() throws {
        if let error = error.withLock({ $0 }) { throw error }
    }
}
