internal import ALSA
internal import Foundation
internal import SoundFile
public import Speech

/// Plays a session's recording, both voices mixed, and lets the listener move about in it.
///
/// Runs on the caller's thread.
public final class Player {
    /// What the listener wants, asked for fifty times a second.
    public enum Command: Equatable, Sendable {
        /// Play on.
        case go
        /// Pause, or go on after a pause.
        case toggle
        /// Go to a place.
        case seek(Samples)
        /// End.
        case quit
    }

    private let reader: SoundReader
    private var device: PlaybackDevice
    private let wake: WakeUp

    /// Opens the recording and the speaker.
    ///
    /// - throws: `SoundFileError` where the recording is missing, `ALSAError` where the speaker cannot be opened.
    public init(recording: String, speaker: String) throws {
        reader = try SoundReader.open(recording)
        device = try PlaybackDevice.open(speaker)
        wake = try WakeUp()
    }

    /// Plays to the end of the recording, or until the listener quits.
    ///
    /// `tick`: told the place that is heard now; answers what the listener wants.
    ///
    /// - throws: `ALSAError` where the speaker has gone, `SoundFileError` where the recording is damaged.
    public func play(from start: Samples, tick: (Samples) -> Command) throws {
        try reader.seek(to: max(0, min(start.count, reader.frames)))
        try device.prepare()
        var read = max(0, min(start.count, reader.frames))
        var isPaused = false
        var waiting: [Int16] = []
        while true {
            // The place that is heard lies behind what was read by what the device still holds.
            let heard = Samples(max(0, read - waiting.count) - device.delay().count)
            switch tick(max(.zero, heard)) {
            case .go: break
            case .quit:
                device.stop()
                return
            case .toggle:
                isPaused.toggle()
                if isPaused {
                    // What was thrown away is read again.
                    read = max(0, heard.count)
                    try jump(to: read, &waiting)
                }
            case .seek(let place):
                read = max(0, min(place.count, reader.frames))
                try jump(to: read, &waiting)
            }
            if isPaused {
                // A device that is empty can always be written, so waiting for it would not wait.
                Thread.sleep(forTimeInterval: 0.02)
                continue
            }
            if waiting.isEmpty {
                let block = try mixed(320)
                if block.isEmpty { break }
                read += block.count
                waiting = block
            }
            let written = try waiting.withUnsafeBufferPointer { samples throws in try device.write(samples) }
            waiting.removeFirst(written)
            if written == 0 { try device.wait(wake: wake) }
        }
        while device.isPlaying, tick(Samples(max(0, read - device.delay().count))) != .quit {
            try device.wait(wake: wake)
        }
        device.stop()
    }

    private func jump(to frame: Int, _ waiting: inout [Int16]) throws {
        waiting = []
        device.stop()
        try device.prepare()
        try reader.seek(to: frame)
    }

    private func mixed(_ count: Int) throws -> [Int16] {
        let block = try reader.read(frames: count)
        let channels = reader.channels
        return stride(from: 0, to: block.count, by: channels).map { frame in
            let sum = block[frame..<(frame + channels)].reduce(0, +)
            return Int16(clamping: Int(sum * 32767))
        }
    }
}
