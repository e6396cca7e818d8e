internal import PocketSphinx
internal import Speech

/// A decoder in a process of its own: the calls of `Decoder`, and a process that may be lost.
///
/// It belongs to one thread at a time, takes about 130 MB and 0.4 s to load, and ends its process when it is let go.
struct RecogniserProcess: ~Copyable, Sendable {
    /// Why a call failed.
    enum Failure: Error, Equatable {
        /// The recogniser said so; it can be asked again.
        case refused(RecogniserError)
        /// The process is no more (or hangs, or sends garbage, and was killed); why, as a typed error for people.
        case lost(RecogniserError)

        /// Either's error.
        var error: RecogniserError {
            switch self {
            case .refused(let error), .lost(let error): error
            }
        }
    }

    /// How long a process may take for what takes milliseconds, in seconds, on a machine that is far too busy.
    private static let patience = 10.0
    /// The same for loading a model, or changing it: a cold disk reads 50 MB.
    private static let loading = 60.0

    private let program: String
    private var child: ChildProcess
    private var frames = RecogniserFrame.Reader()
    private var isLoading = true

    /// The process's number.
    var number: Int32 { child.number }
    /// Whether the process has ended since it was last asked.
    var hasGone: Bool { child.hasGone }

    private init(program: String, child: consuming ChildProcess) {
        self.program = program
        self.child = child
    }

    /// Starts a process that loads a model, and does not wait for it: the first call that is answered will.
    ///
    /// `program`: the path of a `ladder`.
    ///
    /// - throws: `Failure.lost` where it could not be started.
    static func start(_ settings: DecoderSettings, program: String) throws(Failure) -> RecogniserProcess {
        let child: ChildProcess
        do {
            child = try ChildProcess.start(program, ["recognise"])
        } catch {
            throw .lost(
                RecogniserError(
                    call: program, problem: "its process could not be started, \(error.problem)"))
        }
        var process = RecogniserProcess(program: program, child: child)
        try process.send(.load(settings))
        return process
    }

    /// Starts a process and waits until its model is loaded; one that is lost meanwhile is given a second chance.
    ///
    /// - throws: `Failure.refused` where a file is missing or damaged, as `Decoder.load` does; `Failure.lost`.
    static func load(_ settings: DecoderSettings, program: String) throws(Failure) -> RecogniserProcess {
        do throws(Failure) {
            return try loadOnce(settings, program: program)
        } catch {
            guard case .lost = error else { throw error }
            return try loadOnce(settings, program: program)
        }
    }

    private static func loadOnce(_ settings: DecoderSettings, program: String) throws(Failure)
        -> RecogniserProcess
    {
        var process = try start(settings, program: program)
        try process.awaitLoading()
        return process
    }

    /// Expects what a small model knows from the next utterance on; see `Decoder.expect`.
    mutating func expect(_ personal: PersonalModel?) throws(Failure) {
        _ = try ask(.expect(personal), within: Self.loading)
    }

    /// Decodes one whole stretch; see `Decoder.decode`.
    mutating func decode(_ samples: [Int16]) throws(Failure) -> [Word] {
        // No stretch has been seen to take its own length; ten times that is a machine under siege or a loop.
        try ask(.decode(samples), within: Self.loading + 10 * Samples(samples.count).seconds)
    }

    /// Aligns one whole stretch with its words; see `Decoder.align`.
    mutating func align(_ samples: [Int16], with words: [Word]) throws(Failure) -> [Word] {
        try ask(.align(samples, words), within: Self.loading + 10 * Samples(samples.count).seconds)
    }

    /// The mean with which the last stretch was normalised; empty where there is none.
    ///
    /// See `Decoder.mean`.
    mutating func mean() throws(Failure) -> [Float] {
        guard case .mean(let mean) = try answer(to: .mean, within: Self.patience) else { return [] }
        return mean
    }

    /// Starts a live utterance, without waiting.
    mutating func begin() throws(Failure) {
        try send(.begin)
    }

    /// Feeds the next block of a live utterance, without waiting for it to be decoded.
    ///
    /// The socket holds about two seconds of sound; only then does a slow process make this wait. Where the recogniser
    /// refuses the block, `end` will say so.
    mutating func hear(_ block: [Int16]) throws(Failure) {
        try send(.hear(block))
    }

    /// What has been heard so far of a live utterance; see `Decoder.partial`.
    mutating func partial() throws(Failure) -> [Word] {
        try ask(.partial, within: Self.patience)
    }

    /// Ends a live utterance and gives its words; see `Decoder.end`.
    mutating func end() throws(Failure) -> [Word] {
        try ask(.end, within: Self.patience)
    }

    // MARK: - Asking

    private mutating func ask(_ request: RecogniserRequest, within seconds: Double) throws(Failure) -> [Word]
    {
        guard case .words(let words) = try answer(to: request, within: seconds) else { return [] }
        return words
    }

    private mutating func answer(
        to request: RecogniserRequest, within seconds: Double
    ) throws(Failure) -> RecogniserReply {
        try awaitLoading()
        try send(request)
        let reply = try reply(within: seconds)
        if case .refused(let error) = reply { throw .refused(error) }
        return reply
    }

    private mutating func awaitLoading() throws(Failure) {
        guard isLoading else { return }
        let reply = try reply(within: Self.loading)
        isLoading = false
        if case .refused(let error) = reply { throw .refused(error) }
    }

    private mutating func send(_ request: RecogniserRequest) throws(Failure) {
        let bytes: [UInt8]
        do { bytes = try request.frame().bytes } catch {
            throw .refused(
                RecogniserError(call: program, problem: "a request could not be written (\(error))"))
        }
        guard child.send(bytes, within: Self.patience) else { throw lost() }
    }

    private mutating func reply(within seconds: Double) throws(Failure) -> RecogniserReply {
        while true {
            do throws(RecogniserFrame.Garbled) {
                if let frame = try frames.next() { return try RecogniserReply(frame) }
            } catch {
                throw end(because: error.problem)
            }
            switch child.receive(within: seconds) {
            case .bytes(let bytes): frames.add(bytes)
            case .end: throw lost()
            case .nothing: throw end(because: "its process did not answer within \(Int(seconds)) s")
            }
        }
    }

    private mutating func end(because problem: String) -> Failure {
        _ = child.end()
        return .lost(RecogniserError(call: program, problem: problem))
    }

    private mutating func lost() -> Failure {
        .lost(RecogniserError(call: program, problem: "its process \(child.end())"))
    }
}
