internal import Analysis
internal import PocketSphinx
internal import Speech

/// The final recogniser's decoder, whatever becomes of its process: the next segment always finds one.
///
/// A segment on which the process ends is decoded again by a new process with cautious settings; a segment on which
/// that ends too has no words. Belongs to one thread at a time.
struct SegmentRecogniser: ~Copyable, Sendable {
    private var settings: DecoderSettings
    private let program: String
    private let judging: WordJudging
    private var process: RecogniserProcess?
    /// Whether the last segment was decoded by the process that there is.
    private var hasDecoded = false

    private init(
        settings: DecoderSettings, program: String, judging: WordJudging,
        process: consuming RecogniserProcess
    ) {
        self.settings = settings
        self.program = program
        self.judging = judging
        self.process = consume process
    }

    /// Starts a process and waits until its model is loaded.
    ///
    /// `program`: the path of a `ladder`.
    /// `judging`: how the words are judged; nothing of it leaves them as the recogniser gives them.
    ///
    /// - throws: `RecogniserError` where a file is missing or damaged, a phone is unknown, or no process will live.
    static func load(
        _ settings: DecoderSettings, program: String, judging: WordJudging = WordJudging()
    ) throws(RecogniserError) -> SegmentRecogniser {
        do throws(RecogniserProcess.Failure) {
            let process = try RecogniserProcess.load(settings, program: program)
            return SegmentRecogniser(
                settings: settings, program: program, judging: judging, process: process)
        } catch {
            throw error.error
        }
    }

    /// The number of the process that will be asked next, where there is one.
    var number: Int32? {
        switch process {
        case .some(let process): process.number
        case nil: nil
        }
    }

    /// Expects what a small model knows from the next segment on; see `Decoder.expect`.
    ///
    /// - throws: `RecogniserError` where the file is missing or damaged, or no process will live.
    mutating func expect(_ personal: PersonalModel?) throws(RecogniserError) {
        do throws(RecogniserProcess.Failure) {
            do throws(RecogniserProcess.Failure) {
                try renew()
                try process?.expect(personal)
            } catch {
                guard case .lost = error else { throw error }
                process = nil
                try renew()
                try process?.expect(personal)
            }
            settings.personal = personal
        } catch {
            throw error.error
        }
    }

    /// Decodes one whole segment; nothing where no process survived it.
    ///
    /// - throws: `RecogniserError` where the recogniser refuses; it can be asked again.
    mutating func decode(_ samples: [Int16]) throws(RecogniserError) -> [Word]? {
        hasDecoded = false
        do throws(RecogniserProcess.Failure) {
            try renew()
            guard let words = try process?.decode(samples) else { return nil }
            hasDecoded = true
            return filled(words, in: samples)
        } catch {
            guard case .lost = error else { throw error.error }
            process = nil
        }
        let words = try decodeCautiously(samples)
        startAhead()
        return words
    }

    /// The mean with which the last segment was normalised.
    ///
    /// - returns: nothing where the process that decoded it is no more, or the model normalises in another way.
    mutating func mean() -> [Float]? {
        guard hasDecoded else { return nil }
        do throws(RecogniserProcess.Failure) {
            let mean = try process?.mean() ?? []
            return mean.isEmpty ? nil : mean
        } catch {
            if case .lost = error { process = nil }
            return nil
        }
    }

    // The words with their certainty, and with the filled pauses that the witnesses agree on among them. An alignment that
    // fails costs its witness alone: the words are there already.
    private mutating func filled(_ words: [Word], in samples: [Int16]) -> [Word] {
        guard judging.fillers != nil else { return judging.judged(words, aligned: [], in: samples) }
        var aligned: [Word] = []
        do throws(RecogniserProcess.Failure) {
            aligned = try process?.align(samples, with: words) ?? []
        } catch {
            if case .lost = error { process = nil }
        }
        return judging.judged(words, aligned: aligned, in: samples)
    }

    private func decodeCautiously(_ samples: [Int16]) throws(RecogniserError) -> [Word]? {
        do throws(RecogniserProcess.Failure) {
            var cautious = settings
            cautious.search = .cautious
            cautious.personal = nil  // whatever ended the process must not end this one
            var process = try RecogniserProcess.start(cautious, program: program)
            // Certainty comes from the closing passes, which are left out; noise without a vowel holds no words here too.
            let words = judging.ofVowelsAlone.judged(try process.decode(samples), aligned: [], in: samples)
            return words.map { word in
                var word = word
                word.confidence = LiveRecogniser.confidence
                return word
            }
        } catch {
            guard case .lost = error else { throw error.error }
            return nil
        }
    }

    // A process that ended while nothing was asked of it is no segment's fault.
    private mutating func renew() throws(RecogniserProcess.Failure) {
        if process?.hasGone == false { return }
        process = nil
        process = try started()
    }

    // Loads while nothing is asked; whether that worked the next segment will see.
    private mutating func startAhead() {
        do { process = try started() } catch { process = nil }
    }

    private func started() throws(RecogniserProcess.Failure) -> RecogniserProcess {
        try RecogniserProcess.start(settings, program: program)
    }
}
