internal import CALSA
public import Speech

/// An open speaker: 16 kHz, mono, signed 16-bit.
///
/// Stays on the thread that opened it. Closes itself, silently, when it leaves scope.
public struct PlaybackDevice: ~Copyable {
    private let pcm: PCM
    private var descriptors: [pollfd] = []

    private init(adopting pcm: consuming PCM) {
        self.pcm = pcm
    }

    /// Opens `name`; the device holds a tenth of a second, so that a stop is heard at once.
    ///
    /// - throws: `ALSAError` naming the call; nothing stays open then.
    public static func open(_ name: String) throws(ALSAError) -> PlaybackDevice {
        PlaybackDevice(
            adopting: try PCM.open(
                name, SND_PCM_STREAM_PLAYBACK, buffer: .milliseconds(100), startThreshold: .milliseconds(20)))
    }

    /// Makes the device ready for another utterance after `stop`, or at first.
    ///
    /// - throws: `ALSAError` where the device has gone.
    public func prepare() throws(ALSAError) {
        guard snd_pcm_state(pcm.handle) != SND_PCM_STATE_PREPARED else { return }
        try pcm.check("snd_pcm_prepare", snd_pcm_prepare(pcm.handle))
    }

    /// Waits until something can be written, `wake` is signalled, or 200 ms have passed.
    ///
    /// - throws: `ALSAError` where the device has gone.
    public mutating func wait(wake: borrowing WakeUp) throws(ALSAError) {
        try pcm.wait(wake: wake, descriptors: &descriptors)
    }

    /// Writes as much of `block` as fits now and says how much that was.
    ///
    /// - throws: `ALSAError` where the device has gone; an underrun is recovered and counts as nothing written.
    public func write(_ block: UnsafeBufferPointer<Int16>) throws(ALSAError) -> Int {
        let frames = snd_pcm_writei(pcm.handle, block.baseAddress, snd_pcm_uframes_t(block.count))
        if frames >= 0 { return frames }
        switch Int32(frames) {
        case -EAGAIN, -EINTR:
            return 0
        case -EPIPE, -ESTRPIPE:
            try pcm.check("snd_pcm_recover", snd_pcm_recover(pcm.handle, Int32(frames), 1))
            return 0
        default:
            throw ALSAError(call: "snd_pcm_writei", code: Int32(frames), device: pcm.name)
        }
    }

    /// How long it takes until a sample written now leaves the speaker.
    public func delay() -> Samples {
        var delay: snd_pcm_sframes_t = 0
        guard snd_pcm_delay(pcm.handle, &delay) == 0, delay > 0 else { return .zero }
        return Samples(min(delay, Samples.rate))
    }

    /// Whether what was written has not yet all been played.
    public var isPlaying: Bool {
        snd_pcm_state(pcm.handle) == SND_PCM_STATE_RUNNING && delay() > .zero
    }

    /// Throws away what was written and not yet heard.
    public func stop() {
        snd_pcm_drop(pcm.handle)
    }
}
