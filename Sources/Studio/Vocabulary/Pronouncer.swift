internal import ALSA
public import ESpeak
public import Language
internal import Speech

/// Reads words as eSpeak NG does, and says them as the recogniser will expect them.
///
/// Has the one synthesiser of the process while it lives; belongs to one thread.
public final class Pronouncer {
    private let synthesizer: Narrator

    /// Sets up American English, whatever the interviewer's voice: the dictionary is of that.
    ///
    /// - throws: `SynthesisError` where the voice is missing or the engine is in use.
    public init() throws(SynthesisError) {
        synthesizer = try Narrator(voice: Voice(), pronunciations: Pronunciations())
    }

    /// The phones by which eSpeak NG's rules read a written word.
    ///
    /// - throws: `EspeakPhones.Unknown` for a word that it reads with another language's sounds.
    public func phones(of word: String) throws(EspeakPhones.Unknown) -> [String] {
        try EspeakPhones.phones(synthesizer.phonemes(of: word))
    }

    /// Says words one after the other on a speaker, a short silence behind each.
    ///
    /// `before`: told each entry just before it is heard.
    ///
    /// - throws: `ALSAError` where the speaker cannot be opened or has gone.
    public func say(
        _ entries: [Pronunciations.Entry], on speaker: String, before: (Pronunciations.Entry) -> Void
    ) throws {
        let loudspeaker = try Loudspeaker(device: speaker)
        // Longer than what the device holds, so that the last word is heard out.
        let silence = [Int16](repeating: 0, count: Samples.milliseconds(450).count)
        for entry in entries {
            let sound = try synthesizer.render("[[\(entry.forSynthesis)]]")
            before(entry)
            try loudspeaker.play((sound + silence)[...])
        }
    }
}
