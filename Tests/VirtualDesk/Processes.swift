import Foundation

/// What the kernel tells of running processes.
public enum Processes {
    /// The processes that a process has started and that have not been waited for.
    public static func children(of number: Int32) -> [Int32] {
        // The kernel lists them by the thread that started them.
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(number)/task")) ?? []
        return threads.flatMap { thread in
            (text(number, "task/\(thread)/children") ?? "").split(separator: " ").compactMap { Int32($0) }
        }
    }

    /// Whether a process runs: not where it is gone, and not where it only waits to be waited for.
    public static func isRunning(_ number: Int32) -> Bool {
        guard let state = text(number, "stat")?.split(separator: ")").last?.first(where: { $0 != " " }) else {
            return false
        }
        return state != "Z" && state != "X"
    }

    /// Kills a process, and waits until it runs no more.
    public static func killAndWait(_ number: Int32) {
        kill(number, SIGKILL)
        while isRunning(number) { Thread.sleep(forTimeInterval: 0.001) }
    }

    /// A file that the kernel keeps about a process; nothing where it has ended meanwhile.
    public static func text(_ number: Int32, _ file: String) -> String? {
        try? String(contentsOfFile: "/proc/\(number)/\(file)", encoding: .utf8)
    }
}
