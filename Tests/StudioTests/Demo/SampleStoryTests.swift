import Analysis
import Foundation
import Interview
import Notation
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("The sample story")
struct SampleStoryTests {
    private static let good = [
        "voice: slt", "question: failure-01", "check: A quiet day.", "answers:",
        "  surface: One. [pause 0.7] Two,  two. [pause 1]", "  context: Three.",
        "  decision: '[pause 0.5][pause 0.25] Four.'", "  tradeoff: Five.", "  meta: Six.",
        "  worldview: Seven.",
    ]

    private static func shipped() throws -> SampleStory {
        let path = Repository.root + "/Prompts/demo/story.yaml"
        return try SampleStory(yaml: String(contentsOfFile: path, encoding: .utf8), file: path)
    }

    @Test("Texts and pauses are read apart")
    func pieces() throws {
        let story = try SampleStory(yaml: Self.good.joined(separator: "\n"), file: "story.yaml")
        #expect(story.voice == "slt")
        #expect(story.question == "failure-01")
        #expect(story.check == [.words("A quiet day.")])
        #expect(
            story.answers[.surface] == [
                .words("One."), .pause(.seconds(0.7)), .words("Two, two."), .pause(.seconds(1)),
            ])
        #expect(story.text(of: .surface) == "One. Two, two.")
        #expect(story.innerPauses(of: .surface) == [.seconds(0.7)])
        #expect(
            story.answers[.decision] == [.pause(.seconds(0.5)), .pause(.seconds(0.25)), .words("Four.")])
    }

    @Test(
        "A mistake is named with file and line",
        arguments: [
            (3, "check: Well [pause long] then.", 3, "a pause is written [pause 0.8], in seconds up to 20"),
            (6, "  context: Well [pause 21] then.", 6, "a pause is written [pause 0.8], in seconds up to 20"),
            (6, "  context: Well [pause -1] then.", 6, "a pause is written [pause 0.8], in seconds up to 20"),
            (8, "  costs: Five.", 8, "'costs' is not a rung"),
            (9, "", 5, "the rung 'meta' has no answer"),
            (1, "", 2, "'voice' is missing here"),
            (
                3, "check: A day.\nmood: calm", 4,
                "'mood' is not known here; known are answers, check, question, voice"
            ),
            (2, "question: [a, b]", 2, "a text was expected here"),
        ])
    func mistakes(line: Int, text: String, at: Int, problem: String) {
        var lines = Self.good
        lines[line - 1] = text
        #expect(throws: NotationError(file: "my/story.yaml", line: at, problem: problem)) {
            try SampleStory(yaml: lines.joined(separator: "\n"), file: "my/story.yaml")
        }
    }

    @Test("The shipped story has a voice and a question of the bank")
    func shippedStory() throws {
        let story = try Self.shipped()
        let prompts = try Prompts(files: Repository.promptFiles(), folder: "Prompts")
        #expect(["slt", "awb", "kal", "kal16", "rms"].contains(story.voice))
        #expect(prompts.questions.contains { $0.id == story.question })
        #expect(!story.check.isEmpty)
    }

    @Test("Each shipped answer says something, and gives no higher rung away", arguments: Rung.allCases)
    func shippedAnswers(rung: Rung) throws {
        let story = try Self.shipped()
        let prompts = try Prompts(files: Repository.promptFiles(), folder: "Prompts")
        let reading = prompts.reader.read(Word.typed(story.text(of: rung)))
        #expect(reading.words >= 15)
        #expect(reading.evidence.keys.filter { $0 > rung }.isEmpty)
        #expect(!story.innerPauses(of: rung).isEmpty)
    }
}
