internal import Foundation

/// A file or folder in the cache that is to go with the process that made it.
///
/// Its name tells the process, so that what a stopped one left behind, which can be sound of the user's, is found and
/// removed the next time that the cache is used.
public enum PassingFile {
    /// What it is for.
    public enum Kind: String, CaseIterable, Sendable {
        /// Where a voice is being learned: sound and features.
        case work
        /// A model moved to a voice.
        case voice
        /// A small language model of what is expected.
        case expected
    }

    /// A name that no other has: what it is for, this process, and chance.
    public static func name(_ kind: Kind) -> String {
        "\(kind.rawValue)-\(getpid())-\(UUID().uuidString)"
    }

    /// Removes from `folder` what this process made, where it is about to end without its own leave.
    ///
    /// - returns: whether there was any. What is still being written to may come back; a second call finds it.
    public static func removeOwn(from folder: String) -> Bool {
        remove(from: folder) { process(of: $0) == getpid() }
    }

    /// Removes from `folder` what processes left behind that are no more, and what has no process in its name.
    static func sweep(_ folder: String) {
        _ = remove(from: folder, where: isLeft)
    }

    // What cannot be removed stays: the next time may do it.
    private static func remove(from folder: String, where isMeant: (String) -> Bool) -> Bool {
        let files = FileManager.default
        let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).filter(isMeant)
        for name in names { try? files.removeItem(atPath: folder + "/" + name) }
        return !names.isEmpty
    }

    // The process in a passing file's name, 0 where there is none; nothing where it is no passing file's name.
    private static func process(of name: String) -> pid_t? {
        let parts = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, Kind(rawValue: String(parts[0])) != nil else { return nil }
        return max(0, pid_t(parts[1]) ?? 0)
    }

    private static func isLeft(_ name: String) -> Bool {
        guard let process = process(of: name) else {
            // Dictionaries of earlier versions.
            return name.hasPrefix("words-") && name.hasSuffix(".dict")
        }
        return process == 0 || (kill(process, 0) != 0 && errno == ESRCH)
    }
}
