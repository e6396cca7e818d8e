internal import CESpeakNG
internal import Speech
internal import Synchronization

/// The interviewer's voice: text in, samples out, faster than it could be spoken by a factor of hundreds.
///
/// eSpeak NG is one global engine for the whole process and not safe for threads, so there is one owner: the engine can
/// be set up once at a time, stays on the thread that did, renders synchronously, and plays nothing itself.
public struct Synthesizer: ~Copyable {
    /// What was rendered.
    public struct Rendering: Sendable {
        /// Mono, signed 16-bit.
        public var samples: [Int16]
        /// Samples a second, eSpeak NG's own (22,050).
        public var rate: Int
    }

    private static let isTaken = Atomic<Bool>(false)
    /// Its samples a second, or an error code.
    ///
    /// Set up once and never ended: ending eSpeak NG 1.51 a second time in a process waits for ever.
    private static let engine = espeak_Initialize(
        AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, Int32(espeakINITIALIZE_DONT_EXIT))

    private let rate: Int

    private init(rate: Int) {
        self.rate = rate
    }

    /// Sets up the engine with a voice.
    ///
    /// - throws: `SynthesisError` where its data or the voice is missing, or the engine has an owner already.
    public static func setUp(voice: Voice) throws(SynthesisError) -> Synthesizer {
        guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else {
            throw SynthesisError(call: "espeak_Initialize", code: -1, about: "it is in use already")
        }
        let answer = engine
        guard answer > 0 else {
            isTaken.store(false, ordering: .releasing)
            throw SynthesisError(
                call: "espeak_Initialize", code: Int32(answer), about: "its data is not installed")
        }
        // Owned from here: a throw below lets go of the engine.
        let synthesizer = Synthesizer(rate: Int(answer))
        let chosen = espeak_SetVoiceByName(voice.name)
        guard chosen == EE_OK else {
            throw SynthesisError(
                call: "espeak_SetVoiceByName", code: Int32(chosen.rawValue),
                about: "there is no voice '\(voice.name)'")
        }
        espeak_SetParameter(espeakRATE, Int32(voice.rate), 0)
        espeak_SetParameter(espeakPITCH, Int32(voice.pitch), 0)
        espeak_SetParameter(espeakRANGE, Int32(voice.range), 0)
        espeak_SetParameter(espeakWORDGAP, Int32(voice.wordGap), 0)
        espeak_SetSynthCallback { samples, count, events in
            guard let samples, count > 0, let user = events?.pointee.user_data else { return 0 }
            Unmanaged<Sink>.fromOpaque(user).takeUnretainedValue()
                .samples.append(contentsOf: UnsafeBufferPointer(start: samples, count: Int(count)))
            return 0
        }
        return synthesizer
    }

    deinit {
        Self.isTaken.store(false, ordering: .releasing)
    }

    /// Renders a text, in which `[[…]]` holds eSpeak NG's own phonemes.
    ///
    /// - throws: `SynthesisError` where the engine refuses.
    public func render(_ text: String) throws(SynthesisError) -> Rendering {
        let sink = Sink()
        let flags = UInt32(espeakCHARS_UTF8 | espeakPHONEMES | espeakENDPAUSE)
        let result = withExtendedLifetime(sink) {
            text.withCString { bytes in
                espeak_Synth(
                    bytes, text.utf8.count + 1, 0, POS_CHARACTER, 0, flags, nil,
                    Unmanaged.passUnretained(sink).toOpaque())
            }
        }
        guard result == EE_OK else {
            throw SynthesisError(
                call: "espeak_Synth", code: Int32(result.rawValue), about: "a text was refused")
        }
        return Rendering(samples: sink.samples, rate: rate)
    }

    /// How the engine's rules read a text: its own phonemes, parted by `_`, words and clauses by spaces.
    ///
    /// Stress marks `'` (main) and `,` stand before their vowel. The voice decides the language.
    public func phonemes(of text: String) -> String {
        var clauses: [String] = []
        text.withCString { bytes in
            var next: UnsafeRawPointer? = UnsafeRawPointer(bytes)
            // Gives one clause at a time, in a buffer of its own that the next call overwrites.
            while next != nil {
                guard let clause = espeak_TextToPhonemes(&next, espeakCHARS_UTF8, Self.parted) else { break }
                clauses.append(String(cString: clause))
            }
        }
        // A voice with pauses between words marks them by bars of their own.
        return clauses.joined(separator: " ").split(separator: " ").map { word in
            word.split(separator: "_").joined(separator: "_")
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Plain names of phonemes with a bar between: bits 8 to 23 hold the separator.
    private static let parted = Int32(UInt8(ascii: "_")) << 8
}

/// Where the callback leaves the samples; alive for exactly one synchronous call.
private final class Sink {
    var samples: [Int16] = []
}
