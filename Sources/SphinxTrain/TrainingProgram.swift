internal import Foundation

/// Runs one of the programs of sphinxtrain and its companions to its end, on the calling thread.
///
/// `posix_spawn` in place of Foundation's `Process`, whose `waitUntilExit` needs a run loop that worker threads lack.
enum TrainingProgram {
    /// Where Debian keeps sphinxtrain's programs.
    static let folder = "/usr/lib/sphinxtrain"

    /// Runs a program; what it prints goes to `log`, which is overwritten.
    ///
    /// `program`: a full path, or a name to be looked for in `PATH`.
    ///
    /// - throws: `TrainingError` where it cannot be started or fails, with its last words.
    static func run(_ program: String, _ arguments: [String], log: String) throws(TrainingError) {
        let name = URL(fileURLWithPath: program).lastPathComponent
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var strings: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for string in strings { free(string) } }
        var child = pid_t()
        let started = posix_spawnp(&child, program, &actions, nil, &strings, environ)
        guard started == 0 else {
            throw TrainingError(
                call: name, problem: "it cannot be started: \(String(cString: strerror(started)))")
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw TrainingError(call: name, problem: "it was lost") }
        }
        guard status == 0 else { throw TrainingError(call: name, problem: lastWords(in: log)) }
    }

    // sphinxtrain says what is wrong in lines that begin with ERROR or FATAL.
    private static func lastWords(in log: String) -> String {
        let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let lines = text.split(separator: "\n")
        let telling = lines.last { $0.hasPrefix("ERROR") || $0.hasPrefix("FATAL") } ?? lines.last
        return telling.map { "it failed, saying '\($0.prefix(200))'" } ?? "it failed without a word"
    }
}
