internal import ESpeak
internal import Language
internal import SoundFile
internal import Speech

/// Turns a line of the interviewer's into samples on the session's clock: 16 kHz, mono.
///
/// Has the one synthesiser of the process; belongs to one thread.
struct Narrator: ~Copyable {
    private let synthesizer: Synthesizer
    private let pronunciations: Pronunciations

    /// Sets up the voice.
    ///
    /// - throws: `SynthesisError` where the voice is missing.
    init(voice: Voice, pronunciations: Pronunciations) throws(SynthesisError) {
        synthesizer = try Synthesizer.setUp(voice: voice)
        self.pronunciations = pronunciations
    }

    /// How eSpeak NG's rules read a text, in its own phonemes.
    func phonemes(of text: String) -> String { synthesizer.phonemes(of: text) }

    /// Renders a text, words of the table in their own pronunciation, without the silence at either end.
    ///
    /// - throws: `SynthesisError` where the text is refused, `SoundFileError` where its rate is.
    func render(_ text: String) throws -> [Int16] {
        let rendering = try synthesizer.render(pronunciations.spoken(text))
        let resampler = try Resampler(from: rendering.rate, path: "the interviewer's voice")
        let sound =
            resampler.convert(rendering.samples.map { Float($0) / 32768 }) + resampler.convert([], last: true)
        let samples = sound.map { Int16(clamping: Int(($0 * 32768).rounded())) }
        let audible = samples.indices.filter { abs(Int(samples[$0])) > 30 }
        guard let first = audible.first, let last = audible.last else { return [] }
        return Array(samples[first...last])
    }
}
