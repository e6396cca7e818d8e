import Testing

@testable import Notation

@Suite("Notation: reading YAML with care")
struct NotationTests {
    private enum Colour: String, CaseIterable { case red, blue }

    private func error(in text: String, reading: (Notation) throws -> Void) -> NotationError? {
        do {
            try reading(try Notation.parse(text, file: "Prompts/a.yaml"))
            return nil
        } catch {
            return error as? NotationError
        }
    }

    @Test("What is there is read")
    func reads() throws {
        let notation = try Notation.parse(
            """
            # A comment.
            name: "Ada: the first"
            number: 2.5
            list: [one, 2, "three"]
            colour: blue
            """, file: "a.yaml")
        #expect(try notation.at("name").text() == "Ada: the first")
        #expect(try notation.at("number").number() == 2.5)
        #expect(try notation.at("list").texts() == ["one", "2", "three"])
        #expect(try notation.at("colour").choice(of: Colour.self) == .blue)
        #expect(try notation.optional("nothing") == nil)
        #expect(try notation.entries().map(\.key) == ["name", "number", "list", "colour"])
        try notation.allow(only: ["name", "number", "list", "colour", "other"])
    }

    @Test("A missing key is reported at the entry that lacks it")
    func missing() throws {
        let found = error(in: "list:\n  - id: a\n  - name: b\n    age: 3\n") { notation in
            for entry in try notation.at("list").list() { _ = try entry.at("id") }
        }
        #expect(found == NotationError(file: "Prompts/a.yaml", line: 3, problem: "'id' is missing here"))
        #expect(found?.sentence == "Prompts/a.yaml, line 3: 'id' is missing here.")
    }

    @Test("A wrong type names its line")
    func wrongType() {
        let text = "text: [a]\nnumber: many\nlist: none\nmap: 3\nempty:\ntexts: [a, {b: c}]\n"
        #expect(error(in: text) { _ = try $0.at("text").text() }?.line == 1)
        #expect(error(in: text) { _ = try $0.at("number").number() }?.line == 2)
        #expect(error(in: text) { _ = try $0.at("list").list() }?.line == 3)
        #expect(error(in: text) { _ = try $0.at("map").at("key") }?.line == 4)
        #expect(error(in: text) { _ = try $0.at("map").entries() }?.line == 4)
        #expect(error(in: text) { _ = try $0.at("empty").text() }?.line == 5)
        #expect(error(in: text) { _ = try $0.at("empty").number() }?.line == 5)
        #expect(error(in: text) { _ = try $0.at("texts").texts() }?.line == 6)
    }

    @Test("A key that nobody reads is refused, at its own line, with those that are known")
    func unknownKey() throws {
        let text = "name: a\nstroy:\n  - b\n"
        let found = try #require(error(in: text) { try $0.allow(only: ["story", "name"]) })
        #expect(found.line == 2)
        #expect(found.problem == "'stroy' is not known here; known are name, story")
    }

    @Test("A choice that does not exist names its line and those that do")
    func choice() throws {
        let found = try #require(
            error(in: "a: 1\ncolour: green\n") { _ = try $0.at("colour").choice(of: Colour.self) })
        #expect(found.line == 2)
        #expect(found.problem == "'green' is not one of red, blue")
    }

    @Test(
        "Text that is no YAML names its line",
        arguments: [
            ("a: 1\nb: [c\nd: 2\n", 2...4), ("a: 1\n\tb: 2\n", 2...2), ("a: \"open\nb: 2\n", 1...3),
            ("a: 1\nb: *nowhere\n", 2...2), ("a: 1\nb: c: d\n", 2...2), ("a: 1\n---\nb: 2\n", 1...3),
            ("a: 1\nb: bell \u{7}\n", 2...2),
        ] as [(String, ClosedRange<Int>)])
    func invalid(text: String, lines: ClosedRange<Int>) throws {
        let found = try #require(error(in: text) { _ in })
        #expect(found.file == "Prompts/a.yaml")
        #expect(lines.contains(found.line), "line \(found.line)")
        #expect(found.problem.hasPrefix("this is not valid YAML ("))
    }

    @Test("An empty file is said to be empty", arguments: ["", "\n\n", "# Only a comment.\n"])
    func empty(text: String) {
        let found = error(in: text) { _ in }
        #expect(found == NotationError(file: "Prompts/a.yaml", line: 0, problem: "the file is empty"))
        #expect(found?.sentence == "Prompts/a.yaml: the file is empty.")
    }

    @Test("A key that occurs twice is named, with its line")
    func duplicate() throws {
        let found = try #require(error(in: "list:\n  - id: a\n    text: b\n    id: c\n") { _ in })
        #expect((2...4).contains(found.line), "line \(found.line)")
        #expect(found.problem.contains("the key 'id' occurs twice"))
    }

    @Test("A mistake of the reader's own is reported where it is")
    func wrong() throws {
        let list = try Notation.parse("a:\n  - one\n  - two\n", file: "b.yaml").at("a").list()
        #expect(list.map { $0.wrong("no").line } == [2, 3])
    }
}
