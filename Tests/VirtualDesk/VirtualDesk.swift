public import Foundation

/// A desk without a sound card: a private PulseAudio daemon with two null sinks, ALSA's `default` through its plugin.
///
/// What is played into the sink `mic` is heard by ALSA's default capture device; what ALSA's default playback device
/// plays can be recorded from the monitor of the sink `speaker`. Everything lies in a folder of its own, and only
/// processes that it started are ended.
public final class VirtualDesk: Sendable {
    /// Something about the desk did not work.
    public struct Broken: Error, CustomStringConvertible {
        /// What.
        public var description: String

        /// A fault in words.
        public init(description: String) {
            self.description = description
        }
    }

    /// The folder of the daemon and of ALSA's configuration.
    public let scratch: Scratch
    private let daemon: Mutexed<Process?> = Mutexed(nil)

    /// Starts the daemon and waits until it answers.
    public init() throws {
        scratch = try Scratch()
        try Self.alsaConfiguration.write(toFile: scratch.file("alsa.conf"), atomically: true, encoding: .utf8)
        try start()
    }

    deinit { stop() }

    /// ALSA's whole configuration: the usual one, with a default that speaks to our sinks.
    static let alsaConfiguration = """
        </usr/share/alsa/alsa.conf>
        pcm.!default {
            type asym
            playback.pcm { type pulse device "speaker" }
            capture.pcm { type pulse device "mic.monitor" }
            hint { show on description "The virtual desk" }
        }
        ctl.!default { type pulse }
        """

    /// What a process needs in its environment to sit at this desk.
    public var environment: [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["ALSA_CONFIG_PATH"] = scratch.file("alsa.conf")
        environment["PULSE_RUNTIME_PATH"] = scratch.file("pulse")
        environment["PULSE_STATE_PATH"] = scratch.file("state")
        environment["PULSE_COOKIE"] = scratch.file("cookie")
        environment["PULSE_SERVER"] = "unix:" + scratch.file("pulse.socket")
        environment["XDG_RUNTIME_DIR"] = scratch.path
        environment["HOME"] = scratch.path
        environment["LC_ALL"] = "C.UTF-8"
        environment.removeValue(forKey: "DISPLAY")
        return environment
    }

    /// Makes this very process sit at this desk: for tests of the edges.
    ///
    /// Must come before the first sound is opened.
    public func adopt() {
        for (name, value) in environment
        where name.hasPrefix("PULSE") || name.hasPrefix("ALSA") || name == "XDG_RUNTIME_DIR" {
            setenv(name, value, 1)
        }
    }

    /// Starts the daemon, at first or after `stop`.
    public func start() throws {
        let process = Process()
        // A shell stands between: pulseaudio closes every descriptor that it inherits, Foundation takes that for its
        // end and waits for it, and until then for no other program of this process.
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "\"$@\" & echo $! > '\(scratch.file("daemon.pid"))'; wait", "sh",
            "/usr/bin/pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
            "--disable-shm=yes", "--log-target=stderr",
            "-L", "module-null-sink sink_name=mic rate=16000 channels=1 norewinds=1",
            "-L", "module-null-sink sink_name=speaker rate=16000 channels=1 norewinds=1",
            "-L", "module-native-protocol-unix socket=\(scratch.file("pulse.socket")) auth-anonymous=1",
        ]
        process.environment = environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        daemon.set(process)
        for _ in 0..<100 {
            if (try? run("pactl", ["info"]))?.status == 0 {
                try run("pactl", ["set-default-sink", "speaker"])
                try run("pactl", ["set-default-source", "mic.monitor"])
                return
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw Broken(description: "pulseaudio did not answer within five seconds; is it installed?")
    }

    /// Ends the daemon: every device vanishes.
    public func stop() {
        guard let process = daemon.take() else { return }
        // No gentler signal: what is started from a dispatch thread inherits a mask that blocks those, and that of the
        // daemon's end too, so that the shell would wait for ever.
        let number = (try? String(contentsOfFile: scratch.file("daemon.pid"), encoding: .utf8)) ?? ""
        if let daemon = pid_t(number.filter(\.isNumber)) { kill(daemon, SIGKILL) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        // Foundation may never learn of this end; half a second is plenty for a killed daemon.
        for _ in 0..<100 where process.isRunning { Thread.sleep(forTimeInterval: 0.005) }
        unlink(scratch.file("pulse.socket"))
    }

    /// Runs a program at this desk to its end.
    @discardableResult
    public func run(
        _ program: String, _ arguments: [String], input: String? = nil, extra: [String: String] = [:]
    ) throws -> Outcome {
        try Outcome.of(program, arguments, environment: environment.merging(extra) { $1 }, input: input)
    }

    /// Starts a program at this desk and lets it run.
    public func launch(
        _ program: String, _ arguments: [String], extra: [String: String] = [:], output: String? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = environment.merging(extra) { $1 }
        process.standardInput = FileHandle.nullDevice
        if let output {
            try Data().write(to: URL(fileURLWithPath: output))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
            process.standardOutput = file
            process.standardError = file
        } else {
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
        }
        try process.run()
        return process
    }

    /// Plays a recording into the microphone, in real time, to its end.
    public func speak(_ file: String) throws {
        let outcome = try run("paplay", ["--device=mic", "--latency-msec=50", file])
        guard outcome.status == 0 else { throw Broken(description: "paplay: \(outcome.errors)") }
    }
}
