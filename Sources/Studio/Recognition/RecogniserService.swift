internal import Foundation
public import PocketSphinx
internal import Speech

/// The other side of a `RecogniserProcess`: a decoder that is asked through one descriptor and answers through another.
///
/// `ladder recognise` is nothing but this. PocketSphinx ends its process where an assertion fails (`abort`) and where
/// it finds no other way (`E_FATAL`, `exit`): then it is this process that ends, and no recording is in it.
public struct RecogniserService: ~Copyable {
    private let input: Int32
    private let output: Int32
    private var decoder: Decoder?
    private var feeding = DecoderSettings.Feeding.whole
    private var trouble: RecogniserError?

    private init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// Serves standard input until it ends, which it does with the process that asks.
    ///
    /// Must come first in its process: it closes whatever else was inherited.
    ///
    /// Signals that a terminal or a session manager sends to everybody are the asking process's to obey: it may want
    /// the last words. No core is written: it would hold what was said.
    ///
    /// - throws: `RecogniserError` where the input is no request or the output is closed.
    public static func serve() throws(RecogniserError) {
        for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        guard setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0 else {
            throw failure("a limit could not be set")
        }
        closeInherited()
        // What a library prints must not come between two answers.
        let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard output >= 0, nowhere >= 0, dup2(nowhere, STDOUT_FILENO) >= 0 else {
            throw failure("its output could not be opened")
        }
        var service = RecogniserService(input: STDIN_FILENO, output: output)
        try service.run()
    }

    private static func failure(_ problem: String) -> RecogniserError {
        RecogniserError(call: "ladder recognise", problem: problem)
    }

    // Libraries open recordings without close-on-exec, and glibc shows its `closefrom` for `posix_spawn` to C alone.
    private static func closeInherited() {
        for descriptor in (STDERR_FILENO + 1)..<4096 { close(descriptor) }
    }

    private mutating func run() throws(RecogniserError) {
        var frames = RecogniserFrame.Reader()
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(input, &bytes, bytes.count)
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure("its input could not be read")
            }
            frames.add(bytes[..<count])
            do {
                while let frame = try frames.next() {
                    guard let reply = answer(try RecogniserRequest(frame)) else { continue }
                    try send(try reply.frame().bytes)
                }
            } catch let garbled as RecogniserFrame.Garbled {
                throw Self.failure(garbled.problem)
            } catch {
                throw Self.failure("an answer could not be sent")
            }
        }
    }

    private mutating func answer(_ request: RecogniserRequest) -> RecogniserReply? {
        do throws(RecogniserError) {
            switch request {
            case .load(let settings):
                decoder = nil  // never two models at once
                decoder = try Decoder.load(settings)
                feeding = settings.feeding
                return .done
            case .expect(let personal):
                try check(decoder != nil)
                try decoder?.expect(personal)
                return .done
            case .decode(let samples):
                try check(feeding == .whole)
                return .words(try decoder?.decode(samples) ?? [])
            case .align(let samples, let words):
                try check(feeding == .whole)
                return .words(try decoder?.align(samples, with: words) ?? [])
            case .mean:
                try check(feeding == .whole)
                return .mean(decoder?.mean ?? [])
            case .begin:
                trouble = nil
                try check(feeding == .live)
                try decoder?.begin()
                return nil
            case .hear(let block):
                guard trouble == nil else { return nil }
                try check(feeding == .live)
                try hear(block)
                return nil
            case .partial:
                try check(feeding == .live)
                return .words(decoder?.partial() ?? [])
            case .end:
                try check(feeding == .live)
                return try end()
            }
        } catch {
            guard request.isAnswered else {
                trouble = trouble ?? error
                return nil
            }
            return .refused(error)
        }
    }

    private func check(_ fits: Bool) throws(RecogniserError) {
        guard decoder != nil, fits else {
            throw Self.failure("it was asked for what it was not loaded for")
        }
    }

    private func hear(_ block: [Int16]) throws(RecogniserError) {
        let failure = block.withUnsafeBufferPointer { buffer -> RecogniserError? in
            do throws(RecogniserError) {
                try decoder?.hear(buffer)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    // What an unanswered call failed with comes first; the utterance is ended all the same.
    private mutating func end() throws(RecogniserError) -> RecogniserReply {
        let earlier = trouble
        trouble = nil
        do throws(RecogniserError) {
            let words = try decoder?.end() ?? []
            return earlier.map { .refused($0) } ?? .words(words)
        } catch {
            throw earlier ?? error
        }
    }

    private func send(_ bytes: [UInt8]) throws(RecogniserError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) }
            if count < 0, errno != EINTR { throw Self.failure("an answer could not be sent") }
        }
    }
}
