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

    /// Removes from `folder` what processes left behind that are no more, and what has no process in its name.
    ///
    /// What cannot be removed stays: the next time may do it.
    static func sweep(_ folder: String) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] where isLeft(name) {
            try? files.removeItem(atPath: folder + "/" + name)
        }
    }

    /// Removes from `folder` what this process made, where it is about to end without its own leave.
    public static func removeOwn(from folder: String) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
            let parts = name.split(separator: "-", maxSplits: 2)
            guard parts.count == 3, Kind(rawValue: String(parts[0])) != nil, parts[1] == "\(getpid())" else {
                continue
            }
            // At worst it stays until the cache is used again.
            try? files.removeItem(atPath: folder + "/" + name)
        }
    }

    private static func isLeft(_ name: String) -> Bool {
        let parts = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, Kind(rawValue: String(parts[0])) != nil else {
            // Dictionaries of earlier versions.
            return name.hasPrefix("words-") && name.hasSuffix(".dict")
        }
        guard let process = pid_t(parts[1]), process > 0 else { return true }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
