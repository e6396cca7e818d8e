internal import PocketSphinx
internal import Speech

/// The live recogniser's decoder, whatever becomes of its process: a lost one is replaced, and the turn goes on.
///
/// What was said of an utterance before its process was lost is not heard again: its end is what endpointing needs,
/// and the final recogniser has all of it. An utterance that costs a second process is not heard to its end, so that
/// sound on which every process ends takes no more than two. Belongs to one thread at a time.
struct LiveRecogniser: ~Copyable, Sendable {
    /// What a word counts that a recogniser gives without knowing how certain it is: too little for evidence.
    static let confidence = 0.4

    private var settings: DecoderSettings
    private let program: String
    private let lost: @Sendable (RecogniserError) -> Void
    private var process: RecogniserProcess?
    /// What was sent of this utterance, and what of it was lost with a process.
    private var sent = Samples.zero
    private var missed = Samples.zero
    private var losses = 0

    private init(
        settings: DecoderSettings, program: String, process: consuming RecogniserProcess,
        lost: @escaping @Sendable (RecogniserError) -> Void
    ) {
        self.settings = settings
        self.program = program
        self.process = consume process
        self.lost = lost
    }

    /// Starts a process and waits until its model is loaded.
    ///
    /// `program`: the path of a `ladder`.
    /// `lost`: told of every lost process, on the thread that uses the recogniser.
    ///
    /// - throws: `RecogniserError` where a file is missing or damaged, a phone is unknown, or the process will not live.
    static func load(
        _ settings: DecoderSettings, program: String,
        lost: @escaping @Sendable (RecogniserError) -> Void = { _ in }
    ) throws(RecogniserError) -> LiveRecogniser {
        do throws(RecogniserProcess.Failure) {
            let process = try RecogniserProcess.load(settings, program: program)
            return LiveRecogniser(settings: settings, program: program, process: process, lost: lost)
        } catch {
            throw error.error
        }
    }

    /// The number of the process that is asked, where there is one.
    var number: Int32? {
        switch process {
        case .some(let process): process.number
        case nil: nil
        }
    }

    /// Expects what a small model knows from the next utterance on; see `Decoder.expect`.
    ///
    /// - throws: `RecogniserError` where the file is missing or damaged.
    mutating func expect(_ personal: PersonalModel?) throws(RecogniserError) {
        settings.personal = personal
        do throws(RecogniserProcess.Failure) {
            try process?.expect(personal)
        } catch {
            try lose(error)
            startAhead()
        }
    }

    /// Starts an utterance, without waiting.
    ///
    /// - throws: `RecogniserError` where the recogniser refuses.
    mutating func begin() throws(RecogniserError) {
        (sent, missed, losses) = (.zero, .zero, 0)
        do throws(RecogniserProcess.Failure) {
            if process == nil { process = try start() }
            try process?.begin()
        } catch {
            try lose(error)
            try beginAgain()
        }
    }

    /// Feeds the next block of an utterance, without waiting for it to be decoded.
    ///
    /// - throws: `RecogniserError` where the recogniser refuses.
    mutating func hear(_ block: [Int16]) throws(RecogniserError) {
        sent += Samples(block.count)
        do throws(RecogniserProcess.Failure) {
            try process?.hear(block)
        } catch {
            try lose(error)
            missed = sent
            try beginAgain()
        }
    }

    /// Ends an utterance and gives the words of it that a process lived to tell.
    ///
    /// Their times count from the utterance's start; they have no confidence (0).
    ///
    /// - throws: `RecogniserError` where the recogniser refuses.
    mutating func end() throws(RecogniserError) -> [Word] {
        do throws(RecogniserProcess.Failure) {
            return try process?.end().map { $0.moved(by: missed) } ?? []
        } catch {
            try lose(error)
            startAhead()
            return []
        }
    }

    private func start() throws(RecogniserProcess.Failure) -> RecogniserProcess {
        try RecogniserProcess.start(settings, program: program)
    }

    private mutating func lose(_ failure: RecogniserProcess.Failure) throws(RecogniserError) {
        guard case .lost(let error) = failure else { throw failure.error }
        process = nil
        losses += 1
        lost(error)
    }

    private mutating func beginAgain() throws(RecogniserError) {
        guard losses < 2 else { return }
        do throws(RecogniserProcess.Failure) {
            process = try start()
            try process?.begin()
        } catch {
            try lose(error)
        }
    }

    // It loads while nothing is said; whether that worked the next utterance will see.
    private mutating func startAhead() {
        do { process = try start() } catch { process = nil }
    }
}
