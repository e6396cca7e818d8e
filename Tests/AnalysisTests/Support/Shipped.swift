import Foundation

@testable import Analysis

/// The rules that the program ships with.
enum Shipped {
    static func text(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Prompts/" + name), encoding: .utf8)
    }

    static func cues() throws -> Cues { try Cues(yaml: text("cues.yaml"), file: "Prompts/cues.yaml") }

    static func phrases() throws -> PhraseFinder {
        try PhraseFinder(yaml: text("phrases.yaml"), file: "Prompts/phrases.yaml")
    }
}
