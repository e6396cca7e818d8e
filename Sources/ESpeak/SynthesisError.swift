public import Speech

/// eSpeak NG could not be set up or refused a text.
public struct SynthesisError: Remedied, Equatable {
    /// The C function.
    public var call: String
    /// Its result.
    public var code: Int32
    /// What was asked of it, where that helps.
    public var about: String

    /// The call, the code and what it was about.
    public var sentence: String { "The interviewer's voice did not work: \(about) (\(call), code \(code))." }

    /// What to try.
    public var remedy: String {
        call == "espeak_SetVoiceByName"
            ? "`espeak-ng --voices=en` lists the voices; leave --voice out for the usual one."
            : "Install it anew: sudo apt install libespeak-ng1 espeak-ng-data."
    }
}
