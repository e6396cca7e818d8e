internal import CALSA
public import Speech

/// An open, running microphone: 16 kHz, mono, signed 16-bit.
///
/// Stays on the thread that opened it. Closes itself when it leaves scope.
public struct CaptureDevice: ~Copyable {
    /// What a call to `read` found.
    public enum Reading: Equatable, Sendable {
        /// So many samples lie at the start of the block; none where nothing is waiting.
        case samples(Int)
        /// The device lost sound and is running again; how much is for the caller's clock to say.
        case overrun
    }

    private let pcm: PCM
    private var descriptors: [pollfd] = []

    private init(adopting pcm: consuming PCM) {
        self.pcm = pcm
    }

    /// Opens `name` and starts it; the device holds half a second of sound that was not yet read.
    ///
    /// - throws: `ALSAError` naming the call; nothing stays open then.
    public static func open(_ name: String) throws(ALSAError) -> CaptureDevice {
        let pcm = try PCM.open(
            name, SND_PCM_STREAM_CAPTURE, buffer: .milliseconds(500), startThreshold: Samples(1))
        let device = CaptureDevice(adopting: pcm)
        try device.start()
        return device
    }

    /// Waits until something can be read, `wake` is signalled, or 200 ms have passed.
    ///
    /// - throws: `ALSAError` where the device has gone.
    public mutating func wait(wake: borrowing WakeUp) throws(ALSAError) {
        try pcm.wait(wake: wake, descriptors: &descriptors)
    }

    /// Reads what is waiting into `block`, without blocking.
    ///
    /// - throws: `ALSAError` where the device has gone; an overrun is recovered and reported instead.
    public func read(into block: UnsafeMutableBufferPointer<Int16>) throws(ALSAError) -> Reading {
        let frames = snd_pcm_readi(pcm.handle, block.baseAddress, snd_pcm_uframes_t(block.count))
        if frames >= 0 { return .samples(frames) }
        switch Int32(frames) {
        case -EAGAIN, -EINTR:
            return .samples(0)
        case -EPIPE, -ESTRPIPE:
            try pcm.check("snd_pcm_recover", snd_pcm_recover(pcm.handle, Int32(frames), 1))
            try start()
            return .overrun
        default:
            throw ALSAError(call: "snd_pcm_readi", code: Int32(frames), device: pcm.name)
        }
    }

    /// How much sound has left the microphone and was not yet read, as far as the device can say.
    public func pending() -> Samples {
        var delay: snd_pcm_sframes_t = 0
        // The pulse plugin has no timing during its first moments and says so with an error: nothing is known then.
        guard snd_pcm_delay(pcm.handle, &delay) == 0, delay > 0 else { return .zero }
        return Samples(min(delay, Samples.rate))
    }

    // A short first read on a device opened without blocking may never start it.
    private func start() throws(ALSAError) {
        guard snd_pcm_state(pcm.handle) == SND_PCM_STATE_PREPARED else { return }
        try pcm.check("snd_pcm_start", snd_pcm_start(pcm.handle))
    }
}
