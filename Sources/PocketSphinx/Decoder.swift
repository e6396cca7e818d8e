internal import CPocketSphinx
public import Speech

/// A speech recogniser: sound in, words with times and confidence out.
///
/// A decoder is made for one way of feeding and keeps to it: once PocketSphinx has been fed a stream it never again
/// normalises a whole segment (`feat_cmn` changes the mode for good). One decoder belongs to one thread at a time; it
/// takes about 110 MB and 0.3 s to load, and frees itself.
public struct Decoder: ~Copyable, Sendable {
    // Unsafe because a C pointer is not Sendable; the handle is never shared, only handed over with its owner.
    nonisolated(unsafe) let handle: OpaquePointer
    private let feeding: DecoderSettings.Feeding

    private init(adopting handle: OpaquePointer, feeding: DecoderSettings.Feeding) {
        self.handle = handle
        self.feeding = feeding
    }

    deinit { ps_free(handle) }

    /// Loads a model and teaches it the words of the settings, which are left out where there is no memory for them.
    ///
    /// - throws: `RecogniserError` where a file is missing or damaged or a phone is unknown.
    public static func load(_ settings: DecoderSettings) throws(RecogniserError) -> Decoder {
        try settings.model.check()
        ladder_sphinx_silence()
        let widened = try WidenedModel.of(settings.model.language, with: settings.taught.map(\.word))
        var settings = settings
        settings.model.language = widened.path
        // Unknown to the file they would be numbered beyond it: see there.
        if !widened.isWhole { settings.taught = [] }
        let config = settings.arguments.withCStrings {
            cmd_ln_parse_r(nil, ps_args(), Int32($0.count), $0.baseAddress, 1)
        }
        guard let config else {
            throw RecogniserError(call: "cmd_ln_parse_r", problem: "its settings were refused")
        }
        defer { cmd_ln_free_r(config) }  // the decoder keeps its own reference
        let loaded = ps_init(config)
        widened.close()
        guard let handle = loaded else {
            let isOwn = settings.model.acoustic != RecognitionModel.installed.acoustic
            throw RecogniserError(
                call: isOwn ? settings.model.acoustic : "ps_init", problem: "its model could not be loaded")
        }
        let decoder = Decoder(adopting: handle, feeding: settings.feeding)
        try decoder.teach(settings.taught)
        if let mean = settings.mean { decoder.seed(mean: mean) }
        if let personal = settings.personal { try decoder.expect(personal) }
        return decoder
    }

    /// Loads a model for one way of feeding.
    ///
    /// - throws: `RecogniserError` where a file is missing or damaged.
    public static func load(_ model: RecognitionModel, feeding: DecoderSettings.Feeding)
        throws(RecogniserError) -> Decoder
    {
        try load(DecoderSettings(model: model, feeding: feeding))
    }

    /// Expects what a small model knows from the next utterance on, in place of what was expected before.
    ///
    /// Words of the small model that the dictionary lacks must have been taught first. The large model is shared, so
    /// that a change costs the search tree alone (about 0.1 s). Not while an utterance is under way.
    ///
    /// - throws: `RecogniserError` where the file is missing or damaged; what was expected before still is.
    public func expect(_ personal: PersonalModel?) throws(RecogniserError) {
        guard let personal else {
            return try check("ps_set_search", ps_set_search(handle, "_default"))
        }
        guard let large = ps_get_lm(handle, "_default") else {
            throw RecogniserError(call: "ps_get_lm", problem: "it has no language model")
        }
        let logs = ps_get_logmath(handle)
        guard let small = ngram_model_read(ps_get_config(handle), personal.path, NGRAM_AUTO, logs) else {
            throw RecogniserError(
                call: "ngram_model_read",
                problem: "the language model '\(personal.path)' could not be read")
        }
        defer { ngram_model_free(small) }
        // Without names the library reads weights as integers.
        let mixed = ladder_sphinx_mix(ps_get_config(handle), large, small, personal.weight)
        guard let mixed else {
            throw RecogniserError(
                call: "ngram_model_set_init", problem: "two language models could not be mixed")
        }
        defer { ngram_model_free(mixed) }
        try check("ps_set_lm", ps_set_lm(handle, "personal", mixed))
        try check("ps_set_search", ps_set_search(handle, "personal"))
    }

    // Phones replace nothing, they add a way of saying the word. The language model must know the words; the search tree
    // is rebuilt once, after the last one.
    private func teach(_ words: [DecoderSettings.Taught]) throws(RecogniserError) {
        var seen: Set<DecoderSettings.Taught> = []
        let new = words.filter { !knows($0.word, as: $0.phones) && seen.insert($0).inserted }
        for (place, entry) in new.enumerated() {
            let name = knows(entry.word) ? variantName(of: entry.word) : entry.word
            guard ps_add_word(handle, name, entry.phones, place == new.count - 1 ? 1 : 0) >= 0 else {
                throw RecogniserError(
                    call: "ps_add_word",
                    problem: "the pronunciation '\(entry.phones)' of '\(entry.word)' was refused")
            }
        }
    }

    /// Whether the dictionary has the word.
    public func knows(_ word: String) -> Bool {
        pronunciation(of: word) != nil
    }

    private func knows(_ word: String, as phones: String) -> Bool {
        if pronunciation(of: word) == phones { return true }
        return (2...9).contains { pronunciation(of: "\(word)(\($0))") == phones }
    }

    private func variantName(of word: String) -> String {
        let free = (2...99).first { !knows("\(word)(\($0))") } ?? 99
        return "\(word)(\(free))"
    }

    private func pronunciation(of word: String) -> String? {
        guard let phones = ps_lookup_word(handle, word) else { return nil }
        defer { free(phones) }
        return String(cString: phones)
    }

    /// Decodes one whole stretch of at most a few minutes; word times count from the stretch's start.
    ///
    /// - throws: `RecogniserError` where the recogniser refuses; the decoder can be used again.
    public func decode(_ samples: [Int16]) throws(RecogniserError) -> [Word] {
        precondition(feeding == .whole, "a live decoder is fed with begin, hear and end")
        // Less than a few frames makes PocketSphinx's closing passes assert.
        guard samples.count >= Samples.rate / 5 else { return [] }
        ps_start_stream(handle)
        try check("ps_start_utt", ps_start_utt(handle))
        let fed = ps_process_raw(handle, samples, samples.count, 0, 1)
        try check("ps_end_utt", ps_end_utt(handle))
        try check("ps_process_raw", fed)
        return words(withConfidence: true)
    }

    /// Starts a live utterance.
    ///
    /// - throws: `RecogniserError` where one is under way.
    public func begin() throws(RecogniserError) {
        precondition(feeding == .live, "a whole-segment decoder is fed with decode")
        ps_start_stream(handle)
        try check("ps_start_utt", ps_start_utt(handle))
    }

    /// Feeds the next block of a live utterance.
    ///
    /// - throws: `RecogniserError` where none is under way.
    public func hear(_ block: UnsafeBufferPointer<Int16>) throws(RecogniserError) {
        try check("ps_process_raw", ps_process_raw(handle, block.baseAddress, block.count, 0, 0))
    }

    /// What has been heard so far of a live utterance; a guess that later sound may change, without confidence (0).
    public func partial() -> [Word] {
        words(withConfidence: false)
    }

    /// Ends a live utterance and gives its words, without confidence (0).
    ///
    /// - throws: `RecogniserError` where none is under way.
    public func end() throws(RecogniserError) -> [Word] {
        try check("ps_end_utt", ps_end_utt(handle))
        return words(withConfidence: false)
    }

    func check(_ call: String, _ result: Int32) throws(RecogniserError) {
        guard result >= 0 else { throw RecogniserError(call: call, problem: "it refused a call") }
    }

    private func words(withConfidence: Bool) -> [Word] {
        let logs = ps_get_logmath(handle)
        var words: [Word] = []
        var segment = ps_seg_iter(handle)
        while let current = segment {
            if let name = ps_seg_word(current).map({ String(cString: $0) }), let text = Self.spoken(name) {
                var first: Int32 = 0
                var last: Int32 = 0
                ps_seg_frames(current, &first, &last)
                let confidence =
                    withConfidence ? logmath_exp(logs, ps_seg_prob(current, nil, nil, nil)) : 0
                let span = Span(start: Samples(Int(first) * 160), end: Samples((Int(last) + 1) * 160))
                var word = Word(text, span: span, confidence: min(1, confidence))
                // Of a guess that later sound may change nobody asks how it sounded.
                if withConfidence { word.phones = pronunciation(of: name) }
                words.append(word)
            }
            segment = ps_seg_next(current)
        }
        return words
    }

    // Silence, noises and sentence marks are no words; `read(2)` is the word "read".
    private static func spoken(_ name: String) -> String? {
        guard let first = name.first, first != "<", first != "[", first != "+" else { return nil }
        return String(name.prefix { $0 != "(" })
    }
}

extension [String] {
    /// Calls `body` with the strings as C strings that live as long as the call.
    fileprivate func withCStrings<Result>(
        _ body: (UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return pointers.withUnsafeMutableBufferPointer { body($0) }
    }
}
