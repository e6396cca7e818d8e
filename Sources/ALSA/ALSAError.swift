internal import CALSA
public import Speech

/// A call to ALSA that failed: which call, on which device, with which code.
public struct ALSAError: Remedied, Equatable {
    /// The C function.
    public var call: String
    /// The negative errno that it returned.
    public var code: Int32
    /// The device, as it was named.
    public var device: String

    /// An error of `call` with a negative errno.
    public init(call: String, code: Int32, device: String) {
        self.call = call
        self.code = code
        self.device = device
    }

    /// The device was there and is no longer: an unplugged card, an ended sound server.
    public var deviceHasGone: Bool {
        [-ENODEV, -EIO, -EBADFD, -ENOTCONN, -EPIPE].contains(code)
    }

    /// The device, the call and ALSA's own words for the code.
    public var sentence: String {
        let words = snd_strerror(code).map { String(cString: $0) } ?? "error"
        return "The sound device '\(device)' did not work: \(words) (\(call), code \(code))."
    }

    /// What to try, by code.
    public var remedy: String {
        switch code {
        case -ENOENT, -ENODEV, -ENXIO: "`ladder devices` lists the devices that were found."
        case -EBUSY: "Another program holds it; close that program, or name another device."
        case -EACCES, -EPERM:
            "This user may not use sound; on Debian: sudo adduser $USER audio, then log in again."
        case -ECONNREFUSED:
            "No sound server answers; start PipeWire or PulseAudio, or name a card: `ladder devices`."
        case -EIO, -EBADFD, -ENOTCONN, -EPIPE: "Plug it in again, or restart the sound server."
        default: "`ladder devices` lists the devices; name another with --microphone or --speaker."
        }
    }

    /// Passes a result on, or throws where it is negative.
    @discardableResult
    static func check(_ call: String, _ result: Int32, device: String) throws(ALSAError) -> Int32 {
        guard result >= 0 else { throw ALSAError(call: call, code: result, device: device) }
        return result
    }
}
