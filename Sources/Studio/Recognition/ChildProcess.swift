internal import Foundation

/// A program that runs beside this one, and a socket that is its standard input and output.
///
/// It has a process group of its own, so that Control-C and Control-Z reach this process alone, and is killed and
/// waited for when the handle is let go. One thread at a time. A socket and not pipes, because a write to a dead reader
/// is then told by `errno` and not by a signal (`MSG_NOSIGNAL`).
///
/// Not Foundation's `Process`: that hangs where it waits on a thread without a run loop, and leaves it to chance which
/// descriptors a child inherits. The socket is closed on exec, so that no other child keeps it open.
struct ChildProcess: ~Copyable, Sendable {
    /// What the child gave.
    enum Received {
        /// Some bytes.
        case bytes([UInt8])
        /// Nothing more will come.
        case end
        /// Nothing came in time.
        case nothing
    }

    /// Its number.
    let number: pid_t
    private let socket: Int32
    private var status: Int32?

    private init(number: pid_t, socket: Int32) {
        self.number = number
        self.socket = socket
    }

    deinit {
        close(socket)
        if status == nil { _ = Self.reap(number) }
    }

    /// Starts a program; its errors go nowhere, since a failed assertion is told by how the program ended.
    ///
    /// `program`: a path. `/proc/self/exe` is this very program, even where its file has been replaced meanwhile.
    ///
    /// - throws: `StartFailure` with the system's words.
    static func start(_ program: String, _ arguments: [String]) throws(StartFailure) -> ChildProcess {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
        else { throw StartFailure(errno) }
        defer { close(ends[1]) }
        do throws(StartFailure) {
            return ChildProcess(number: try spawn(program, arguments, socket: ends[1]), socket: ends[0])
        } catch {
            close(ends[0])
            throw error
        }
    }

    /// A program that could not be started.
    struct StartFailure: Error {
        /// The system's words for it.
        var problem: String

        init(_ code: Int32) { problem = String(cString: strerror(code)) }
    }

    private static func spawn(_ program: String, _ arguments: [String], socket: Int32) throws(StartFailure)
        -> pid_t
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A thread of Dispatch's blocks signals, and this program ignores some; neither is to be inherited.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        var number = pid_t()
        var words: [UnsafeMutablePointer<CChar>?] = (["ladder"] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        words.append(nil)
        let code = posix_spawn(&number, program, &actions, &attributes, words, environ)
        guard code == 0 else { throw StartFailure(code) }
        return number
    }

    /// Sends bytes, waiting where the child is slow to take them.
    ///
    /// - returns: false where the child has gone, or took none for `seconds`.
    func send(_ bytes: [UInt8], within seconds: Double) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                Foundation.send(
                    socket, all.baseAddress.map { $0 + sent }, all.count - sent,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count >= 0 {
                sent += count
            } else if errno == EAGAIN {
                guard isReady(for: POLLOUT, within: seconds) else { return false }
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    /// Waits for bytes, `seconds` at most.
    func receive(within seconds: Double) -> Received {
        guard isReady(for: POLLIN, within: seconds) else { return .nothing }
        var bytes = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(socket, &bytes, bytes.count)
            if count > 0 { return .bytes(Array(bytes[..<count])) }
            // A reset tells that the child ended before it had read everything.
            if count == 0 || errno != EINTR { return .end }
        }
    }

    /// Whether the child has closed its end already.
    var hasGone: Bool {
        var place = pollfd(fd: socket, events: 0, revents: 0)
        return poll(&place, 1, 0) > 0
    }

    private func isReady(for events: Int32, within seconds: Double) -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let left = (end - .now) / .milliseconds(1)
            var place = pollfd(fd: socket, events: Int16(events), revents: 0)
            let count = poll(&place, 1, Int32(max(0, left.rounded(.up))))
            if count != 0, count > 0 || errno != EINTR { return true }
            if count == 0 { return false }
        }
    }

    /// Ends the child at once and says how it had ended, or that it had not: a clause such as "ended with signal 6".
    mutating func end() -> String {
        let status = status ?? Self.reap(number)
        self.status = status
        let signal = status & 0x7F
        return signal == 0 ? "ended with code \(status >> 8 & 0xFF)" : "ended with signal \(signal)"
    }

    // A child has nothing that is worth waiting for; one that has ended already keeps its own status.
    private static func reap(_ number: pid_t) -> Int32 {
        kill(number, SIGKILL)
        var status: Int32 = 0
        while waitpid(number, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
