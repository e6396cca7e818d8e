package import Analysis
internal import Foundation
internal import Speech

/// Files of labelled answers, one JSON object a line.
package enum LabelledFile {
    /// Reads a file.
    ///
    /// - throws: `LabelledFileError` with the line of a mistake.
    package static func read(_ path: String) throws(LabelledFileError) -> [LabelledAnswer] {
        try lines(path)
    }

    /// Reads a file that has only the labels of answers, and their names.
    ///
    /// - throws: `LabelledFileError` with the line of a mistake.
    package static func labels(_ path: String) throws(LabelledFileError) -> [String: LabelledAnswer.Labels] {
        struct Line: Decodable {
            let id: String
            let labels: LabelledAnswer.Labels
        }
        let found: [Line] = try lines(path)
        return Dictionary(found.map { ($0.id, $0.labels) }) { _, last in last }
    }

    private static func lines<Item: Decodable>(_ path: String) throws(LabelledFileError) -> [Item] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw LabelledFileError(path: path, line: 0, problem: "it cannot be read")
        }
        let decoder = JSONDecoder()
        var items: [Item] = []
        for (number, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            do {
                items.append(try decoder.decode(Item.self, from: Data(line)))
            } catch {
                throw LabelledFileError(
                    path: path, line: number + 1, problem: "this is no labelled answer (\(error))")
            }
        }
        return items
    }
}

/// A file of labelled answers that cannot be read.
package struct LabelledFileError: Remedied, Equatable {
    package let path: String
    package let line: Int
    package let problem: String

    package var sentence: String { line > 0 ? "\(path), line \(line): \(problem)." : "\(path): \(problem)." }
    package var remedy: String { "One JSON object a line, as in Models/answers/." }
}
