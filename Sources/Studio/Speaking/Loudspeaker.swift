internal import ALSA
internal import Speech

/// Plays blocks as they come, in real time, on the caller's thread: for a conversation whose sound is all at hand.
final class Loudspeaker {
    private var device: PlaybackDevice
    private let wake: WakeUp

    /// Opens the device.
    ///
    /// - throws: `ALSAError` where it cannot be opened.
    init(device name: String) throws(ALSAError) {
        device = try PlaybackDevice.open(name)
        wake = try WakeUp()
        try device.prepare()
    }

    /// Plays a block, waiting for room.
    ///
    /// - throws: `ALSAError` where the device has gone.
    func play(_ block: ArraySlice<Int16>) throws {
        try block.withUnsafeBufferPointer { samples in
            var written = 0
            while written < samples.count {
                let count = try device.write(UnsafeBufferPointer(rebasing: samples[written...]))
                if count == 0 { try device.wait(wake: wake) }
                written += count
            }
        }
    }
}
