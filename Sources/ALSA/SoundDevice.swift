internal import CALSA
internal import Speech

/// A sound device as ALSA lists it.
public struct SoundDevice: Hashable, Sendable, Codable {
    /// What to give to `--microphone` or `--speaker`.
    public var name: String
    /// What it is, one line.
    public var description: String
    /// It can hear.
    public var captures: Bool
    /// It can speak.
    public var plays: Bool

    /// Every device worth offering, ALSA's `default` first.
    ///
    /// Left out are the pseudo-devices that only convert, the bare hardware (which most cannot open at 16 kHz mono),
    /// surround outputs and `null`, which hears nothing.
    public static func all() throws(ALSAError) -> [SoundDevice] {
        ladder_alsa_silence()
        var hints: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
        try ALSAError.check("snd_device_name_hint", snd_device_name_hint(-1, "pcm", &hints), device: "list")
        guard let hints else { return [] }
        defer { snd_device_name_free_hint(hints) }
        var devices: [SoundDevice] = []
        var place = hints
        while let hint = place.pointee {
            if let device = device(from: hint), device.isWorthOffering { devices.append(device) }
            place = place.advanced(by: 1)
        }
        return devices.filter { $0.name == "default" } + devices.filter { $0.name != "default" }
    }

    private static func device(from hint: UnsafeMutableRawPointer) -> SoundDevice? {
        func text(_ key: String) -> String? {
            guard let found = snd_device_name_get_hint(hint, key) else { return nil }
            defer { free(found) }
            return String(cString: found)
        }
        guard let name = text("NAME") else { return nil }
        let direction = text("IOID")  // nothing means both
        return SoundDevice(
            name: name,
            description: text("DESC")?.split(separator: "\n").joined(separator: ", ") ?? name,
            captures: direction != "Output", plays: direction != "Input")
    }

    private var isWorthOffering: Bool {
        let kind = name.prefix { $0 != ":" }
        let hidden: Set<Substring> = [
            "null", "hw", "lavrate", "samplerate", "speexrate", "speex", "upmix", "vdownmix", "jack", "oss",
            "iec958",
            "hdmi", "dmix", "dsnoop", "usbstream", "front", "rear", "center_lfe", "side", "modem",
            "phoneline",
        ]
        return !hidden.contains(kind) && !kind.hasPrefix("surround")
    }

    /// Whether `name` can be opened for capture (or playback) now: a named default may have nothing behind it.
    public static func opens(_ name: String, capturing: Bool) -> Result<Void, ALSAError> {
        do throws(ALSAError) {
            if capturing { _ = try CaptureDevice.open(name) } else { _ = try PlaybackDevice.open(name) }
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}
