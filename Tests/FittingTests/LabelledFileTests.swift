import Analysis
import Foundation
import Testing

@testable import Fitting

@Suite("LabelledFile: answers and labels, one a line")
struct LabelledFileTests {
    private func file(_ text: String) throws -> String {
        let path = NSTemporaryDirectory() + "labels-\(UUID().uuidString).jsonl"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private let line =
        #"{"id": "a", "labels": {"rungs": ["surface"], "starl": [], "anti": [], "principles": ["cost"], "#
        + #""responsive": false, "next": ["close"]}}"#

    @Test("Labels alone are read by the names of their answers")
    func labels() throws {
        let path = try file(line + "\n\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let labels = try LabelledFile.labels(path)
        #expect(labels["a"]?.traits == [.surface, .cost])
        #expect(labels["a"]?.responsive == false)
        #expect(labels.count == 1)
    }

    @Test("A mistake is told with its line")
    func mistake() throws {
        let path = try file(line + "\n{}\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = try #require(throws: LabelledFileError.self) { try LabelledFile.labels(path) }
        #expect(error.line == 2)
        let none = try #require(throws: LabelledFileError.self) { try LabelledFile.read("/nowhere.jsonl") }
        #expect(none.line == 0)
    }
}
