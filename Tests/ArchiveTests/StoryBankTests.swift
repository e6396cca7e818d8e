import Foundation
import Language
import Stories
import Testing
import VirtualDesk

@testable import Archive

@Suite("StoryBank: a folder of stories, sound and broken")
struct StoryBankTests {
    let scratch: Scratch
    private let folder: String

    init() throws {
        scratch = try Scratch()
        folder = scratch.file("stories")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func write(_ name: String, _ text: String) throws {
        try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }

    private func write(_ name: String, bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    @Test("Stories come in the order of their slugs; other files are not looked at")
    func reads() throws {
        try write("b.md", "We moved to a new town in the spring.")
        try write("a.MD", "---\ntitle: One\n---\nWe moved to a new town in the spring.")
        try write(".hidden.md", "")
        try write("notes.txt", "")
        let (stories, troubles) = try StoryBank(folder: folder).read(isKnown: { _ in true })
        #expect(stories.map(\.slug) == ["a", "b"])
        #expect(stories.map(\.title) == ["One", "b"])
        #expect(troubles.isEmpty)
    }

    @Test("What cannot be used is told in a sentence each, and the rest is read")
    func broken() throws {
        try write("good.md", "We moved to a new town in the spring.")
        try write("empty.md", "")
        try write("fence.md", "---\ntitle: A\nProse.")
        try write("binary.md", bytes: [65, 0, 66])
        try write("latin.md", bytes: Array("One.\nCaf".utf8) + [0xE9])
        try write("huge.md", String(repeating: "word ", count: 220_000))
        try write("strange.md", String(repeating: "zorp ", count: 30))
        try write("brief.md", "We were " + String(repeating: "zorp ", count: 7))
        try write("names.md", "The zorp of Zorp and a zorp were late by two days.")
        try write("script.md", String(repeating: "去年の冬に私たちは失敗した。", count: 5))
        try FileManager.default.createDirectory(
            atPath: folder + "/folder.md", withIntermediateDirectories: false)
        #expect(mkfifo(folder + "/pipe.md", 0o600) == 0)
        let (stories, troubles) = try StoryBank(folder: folder).read(isKnown: { $0 != "zorp" })
        #expect(stories.map(\.slug) == ["good", "names"])
        let expected = [
            ("binary.md", "it is binary, not text."),
            ("brief.md", "of its words are English, so it is left out."), ("empty.md", "the story is empty."),
            ("fence.md, line 1", "is not closed by a line of three dashes."),
            ("folder.md", "it is no file but a folder or a device."),
            ("huge.md", "it has 1100 kB, and 1000 kB are the most that is read."),
            ("latin.md, line 2", "it is not UTF-8 text."),
            ("pipe.md", "it is no file but a folder or a device."),
            ("script.md", "it is written in another script than English, so it is left out."),
            ("strange.md", "only 3 % of its words are English, so it is left out."),
        ]
        #expect(troubles.count == expected.count, "\(troubles)")
        for (trouble, (place, problem)) in zip(troubles, expected) {
            #expect(trouble.sentence.hasSuffix(problem), "\(trouble.sentence)")
            #expect(trouble.sentence.hasPrefix("\(folder)/\(place)"), "\(trouble.sentence)")
            #expect(!trouble.remedy.isEmpty)
        }
    }

    @Test("One word is no story, which is told; it counts all the same, and says nothing about a language")
    func short() throws {
        try write("one.md", "Zorp")
        try write("two.md", "---\ntitle: Zorp\n---\nquux")
        let (stories, troubles) = try StoryBank(folder: folder).read(isKnown: { _ in false })
        #expect(stories.map(\.slug) == ["one", "two"])
        #expect(
            troubles.map(\.sentence) == [
                "\(folder)/one.md: it has 2 words, too few to tell a story.",
                "\(folder)/two.md: it has 2 words, too few to tell a story.",
            ])
    }

    @Test("A file is no folder")
    func noFolder() throws {
        try write("one.md", "Zorp")
        let error = try #require(throws: ArchiveError.self) {
            try StoryBank(folder: "\(folder)/one.md").read(isKnown: { _ in true })
        }
        #expect(error.sentence == "\(folder)/one.md: it is a file, and stories lie in a folder.")
    }

    @Test("The usual folder may be missing, a named one may not")
    func missing() throws {
        let home = scratch.file("home")
        #expect(try StoryBank(home: home).read(isKnown: { _ in true }).stories.isEmpty)
        let error = try #require(throws: ArchiveError.self) {
            try StoryBank(folder: home + "/stories").read(isKnown: { _ in true })
        }
        #expect(error.sentence.contains("the stories' folder cannot be read"))
        #expect(error.remedy.contains("--stories"))
    }

    @Test("The user's corrections: what is sound counts, what is not is told")
    func corrections() throws {
        let home = scratch.file("home")
        #expect(CorrectionsFile(home: home).read().troubles.isEmpty)
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        func read(_ text: String) throws -> (words: [String], troubles: [String]) {
            try text.write(toFile: home + "/pronunciations.yaml", atomically: true, encoding: .utf8)
            let (table, troubles) = CorrectionsFile(home: home).read()
            return (table.entries.map(\.word), troubles.map(\.sentence))
        }
        let mixed = try read(
            "# mine\nzorp: Z AO1 R P\nbad: Q X\nsql: [S IY1 K W AH0 L, EH1 S K Y UW1 EH1 L]\n")
        #expect(mixed.words == ["zorp", "sql", "sql"])
        #expect(mixed.troubles.count == 1)
        #expect(
            mixed.troubles.first?.contains("pronunciations.yaml, line 3: 'Q' is not an ARPAbet phone") == true
        )
        let never = try read("two words: T UW1\nRenée: R AH0 N EY1\n2019: T UW1\n")
        #expect(never.words == ["renée", "renee"], "spoken as it is written, heard without the accent")
        #expect(
            never.troubles.map { String($0.split(separator: ": ")[1]) } == [
                "'two words' is not said as one word, so it would never be heard.",
                "'2019' is not said as one word, so it would never be heard.",
            ], "\(never.troubles)")
        #expect(try read("# nothing yet\n").troubles.isEmpty)
        #expect(try read("zorp: [\n").troubles.first?.contains("not valid YAML") == true)
        #expect(try read("just words\n").troubles.count == 1)
    }
}
