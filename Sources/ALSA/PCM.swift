internal import CALSA
internal import Speech

/// An open ALSA stream of 16 kHz mono signed 16-bit samples, not yet started.
///
/// Capture and playback differ in what they do with it, not in how it is opened. Stays on the thread that opened it
/// and closes itself when it leaves scope.
struct PCM: ~Copyable {
    let handle: OpaquePointer
    let name: String

    private init(adopting handle: OpaquePointer, name: String) {
        self.handle = handle
        self.name = name
    }

    deinit { snd_pcm_close(handle) }

    /// Opens `name` without blocking, asking for periods of 20 ms and the given buffer.
    ///
    /// The pulse plugin's own choice is a period of 125 ms, so both are set. Bare hardware (`hw:`) is opened through
    /// ALSA's `plug`, which brings any card to 16 kHz mono.
    static func open(
        _ name: String, _ stream: snd_pcm_stream_t, buffer: Samples, startThreshold: Samples
    ) throws(ALSAError) -> PCM {
        ladder_alsa_silence()
        var opened: OpaquePointer?
        let plugged = name.hasPrefix("hw:") ? "plug" + name : name
        try ALSAError.check(
            "snd_pcm_open", snd_pcm_open(&opened, plugged, stream, Int32(SND_PCM_NONBLOCK)), device: name)
        guard let opened else { throw ALSAError(call: "snd_pcm_open", code: -ENODEV, device: name) }
        let pcm = PCM(adopting: opened, name: name)  // owned from here: any throw below closes it
        try pcm.setHardware(buffer: buffer)
        try pcm.setSoftware(startThreshold: startThreshold)
        return pcm
    }

    func check(_ call: String, _ result: Int32) throws(ALSAError) {
        try ALSAError.check(call, result, device: name)
    }

    private func setHardware(buffer: Samples) throws(ALSAError) {
        guard let params = ladder_hw_params_new() else {
            throw ALSAError(call: "snd_pcm_hw_params_malloc", code: -ENOMEM, device: name)
        }
        defer { snd_pcm_hw_params_free(params) }
        var period: UInt32 = 20_000  // microseconds
        var length = UInt32(buffer.count * 1000 / 16)
        try check("snd_pcm_hw_params_any", snd_pcm_hw_params_any(handle, params))
        try check(
            "snd_pcm_hw_params_set_access",
            snd_pcm_hw_params_set_access(handle, params, SND_PCM_ACCESS_RW_INTERLEAVED))
        try check(
            "snd_pcm_hw_params_set_format",
            snd_pcm_hw_params_set_format(handle, params, SND_PCM_FORMAT_S16_LE))
        try check("snd_pcm_hw_params_set_channels", snd_pcm_hw_params_set_channels(handle, params, 1))
        try check(
            "snd_pcm_hw_params_set_rate", snd_pcm_hw_params_set_rate(handle, params, UInt32(Samples.rate), 0))
        try check(
            "snd_pcm_hw_params_set_period_time_near",
            snd_pcm_hw_params_set_period_time_near(handle, params, &period, nil))
        try check(
            "snd_pcm_hw_params_set_buffer_time_near",
            snd_pcm_hw_params_set_buffer_time_near(handle, params, &length, nil))
        try check("snd_pcm_hw_params", snd_pcm_hw_params(handle, params))
    }

    private func setSoftware(startThreshold: Samples) throws(ALSAError) {
        guard let params = ladder_sw_params_new() else {
            throw ALSAError(call: "snd_pcm_sw_params_malloc", code: -ENOMEM, device: name)
        }
        defer { snd_pcm_sw_params_free(params) }
        try check("snd_pcm_sw_params_current", snd_pcm_sw_params_current(handle, params))
        try check(
            "snd_pcm_sw_params_set_start_threshold",
            snd_pcm_sw_params_set_start_threshold(handle, params, snd_pcm_uframes_t(startThreshold.count)))
        try check("snd_pcm_sw_params_set_avail_min", snd_pcm_sw_params_set_avail_min(handle, params, 320))
        try check("snd_pcm_sw_params", snd_pcm_sw_params(handle, params))
    }

    /// Waits until the stream can be read or written, `wake` is signalled, or 200 ms have passed.
    ///
    /// Never longer: plugins have been seen to sleep for ever in `poll`.
    func wait(wake: borrowing WakeUp, descriptors: inout [pollfd]) throws(ALSAError) {
        let wanted = Int(snd_pcm_poll_descriptors_count(handle))
        // The count may change while a plugin reconnects; it almost never does, so this allocates once.
        if descriptors.count != wanted + 1 {
            descriptors = Array(repeating: pollfd(), count: wanted + 1)
        }
        descriptors[wanted] = pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)
        let filled = descriptors.withUnsafeMutableBufferPointer { list in
            snd_pcm_poll_descriptors(handle, list.baseAddress, UInt32(wanted))
        }
        try check("snd_pcm_poll_descriptors", filled)
        guard poll(&descriptors, nfds_t(descriptors.count), 200) > 0 else { return }
        var events: UInt16 = 0
        let result = descriptors.withUnsafeMutableBufferPointer { list in
            snd_pcm_poll_descriptors_revents(handle, list.baseAddress, UInt32(wanted), &events)
        }
        try check("snd_pcm_poll_descriptors_revents", result)
    }
}
