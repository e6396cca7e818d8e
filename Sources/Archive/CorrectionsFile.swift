internal import Foundation
public import Language
internal import Notation

/// The user's own table of pronunciations, `pronunciations.yaml` where the sessions lie.
public struct CorrectionsFile: Equatable, Sendable {
    /// The file's path; it need not exist.
    public let path: String

    /// The table under the folder where sessions lie.
    public init(home: String) {
        path = home + "/pronunciations.yaml"
    }

    /// What is sound in the table; an empty one where the file does not exist.
    ///
    /// What is not sound is told, one trouble a word, and left out.
    public func read() -> (table: Pronunciations, troubles: [StoryBank.Trouble]) {
        guard FileManager.default.fileExists(atPath: path) else { return (Pronunciations(), []) }
        do {
            let text = try TextFile.text(of: path, limit: StoryBank.limit)
            // Remarks alone are an empty table, not a mistake.
            let hasEntries = text.split(whereSeparator: \.isNewline).contains { line in
                line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
            }
            guard hasEntries else { return (Pronunciations(), []) }
            let (table, troubles) = try Pronunciations.sound(in: text, file: path)
            return (table, troubles.map(Self.trouble))
        } catch let error as NotationError {
            return (
                Pronunciations(),
                [.init(sentence: error.sentence, remedy: "Mend it; until then nothing of this file counts.")]
            )
        } catch let error as ArchiveError {
            return (Pronunciations(), [.init(sentence: error.sentence, remedy: error.remedy)])
        } catch {
            return (Pronunciations(), [.init(sentence: "\(path): \(error).", remedy: "")])
        }
    }

    private static func trouble(_ error: NotationError) -> StoryBank.Trouble {
        .init(sentence: error.sentence, remedy: "Mend that line; the others count.")
    }
}
