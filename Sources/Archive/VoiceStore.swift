internal import Foundation

/// What is known of the user's voice, a folder a microphone, under one home.
public struct VoiceStore: Sendable {
    private let voices: String

    /// The store under `home`.
    public init(home: String) {
        voices = home + "/voices"
    }

    /// The folder of a microphone, whether it is there yet or not.
    public func folder(for microphone: String) -> VoiceFolder {
        VoiceFolder(path: voices + "/" + Self.fileName(for: microphone))
    }

    /// All that are there, by name.
    ///
    /// - throws: `ArchiveError` where they cannot be listed.
    public func all() throws(ArchiveError) -> [VoiceFolder] {
        guard FileManager.default.fileExists(atPath: voices) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: voices).sorted()
                .filter { !$0.hasPrefix(".") }.map { VoiceFolder(path: voices + "/" + $0) }
        } catch {
            throw ArchiveError(
                path: voices, line: 0, problem: "it cannot be read (\(error.localizedDescription))",
                remedy: "Check that the folder is yours, or name another with --home.")
        }
    }

    /// A device's name as a file's: letters, digits and `_-=+` as they are, everything else as `%` and two hex digits.
    ///
    /// So two devices never share a folder, and none leads out of it.
    static func fileName(for microphone: String) -> String {
        microphone.utf8.reduce(into: "") { name, byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain =
                byte < 0x80 && (character.isLetter || character.isNumber || "_-=+".contains(character))
            let hex = String(byte, radix: 16, uppercase: true)
            name += isPlain ? String(character) : "%" + (hex.count < 2 ? "0" : "") + hex
        }
    }
}
