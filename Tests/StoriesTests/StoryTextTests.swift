import Notation
import Testing

@testable import Stories

@Suite("Story: Markdown with front matter")
struct StoryTextTests {
    private static func story(_ text: String) throws(NotationError) -> Story {
        try Story(slug: "launch", text: text, file: "stories/launch.md")
    }

    @Test("Front matter, headings, prose")
    func reads() throws {
        let story = try Self.story(
            """
            ---
            title: The late launch
            categories: [project-failure, mentorship]
            employer: Acme
            people: [Sarah, Łukasz]
            notes:
              deep: 1
            ---
            Before any heading.

            # Situation
            We were late.

            Very late.
            ## Surface
            ```
            # no heading
            ```
            #hashtag
            """)
        #expect(story.title == "The late launch")
        #expect(story.categories == ["project-failure", "mentorship"])
        #expect(story.fields == ["employer": ["Acme"], "people": ["Sarah", "Łukasz"], "notes": [""]])
        #expect(
            story.sections == [
                .init(heading: "", level: 0, prose: "Before any heading."),
                .init(heading: "Situation", level: 1, prose: "We were late.\n\nVery late."),
                .init(heading: "Surface", level: 2, prose: "```\n# no heading\n```\n#hashtag"),
            ])
        #expect(story.text.hasPrefix("The late launch\n\nBefore any heading.\n\nWe were late."))
    }

    @Test(
        "The title is the front matter's, else the first heading's, else the slug",
        arguments: [
            ("---\ntitle: A\n---\n# B\nx", "A"), ("## C\n# B\nx", "B"), ("just prose", "launch"),
            ("\u{FEFF}---\r\ntitle: A\r\n---\r\nprose", "A"), ("---\n---\nprose", "launch"),
        ])
    func title(text: String, title: String) throws {
        #expect(try Self.story(text).title == title)
    }

    @Test(
        "Categories on one line, or one alone",
        arguments: ["category: a", "categories: a, b", "categories:\n- a\n- b"])
    func categories(line: String) throws {
        let story = try Self.story("---\n\(line)\n---\nprose")
        #expect(story.categories == (line.contains("b") ? ["a", "b"] : ["a"]))
    }

    @Test("A rule in the prose is no front matter")
    func rule() throws {
        #expect(try Self.story("---\na: b\n---\nOne.\n\n---\nTwo: x.\n---\n").sections.count == 1)
    }

    @Test(
        "What is broken is told with file and line",
        arguments: [
            ("", 0, "empty"), ("---\n---\n", 0, "empty"), ("\n---\ntitle: A\nprose", 2, "not closed"),
            ("---\ntitle: A\n  bad: : [\n---\nprose", 3, "not valid YAML"),
            ("---\ntitle: A\n---\n---\ntitle: B\n---\nprose", 4, "twice"),
            ("---\ntitle: A\ntitle: B\n---\nprose", 2, "'title' occurs twice"),
            ("---\njust words\n---\nprose", 2, "entries of the form"),
            ("---\ntitle: [A]\n---\nprose", 2, "a text"),
        ])
    func broken(text: String, line: Int, problem: String) throws {
        let error = try #require(throws: NotationError.self) { try Self.story(text) }
        #expect(error.file == "stories/launch.md")
        #expect(error.line == line, "\(error.sentence)")
        #expect(error.problem.contains(problem), "\(error.sentence)")
    }
}
