@testable import Analysis
import Testing
import VirtualDesk

@testable import Interview
@testable import Report

@Suite("Which drill earlier sessions suggest")
struct DrillSuggestionTests {
    /// A session document with these rungs asked for, one story each.
    private func document(
        _ id: String, _ asked: [(Rung, Reach)], source: SessionOpening.Source = .typed, drill: Drill? = nil
    ) throws -> SessionDocument {
        var document = SessionDocument(
            try SampleSession(source).findings())
        document.id = id
        document.drill = drill
        document.questions = asked.enumerated().map { story, asked in
            SessionDocument.Question(
                story: story + 1, rung: asked.0, move: "climb", question: "What about \(asked.0.rawValue)?",
                reason: "", answer: "and then it went on", fillers: [],
                evidence: asked.1 == .heard ? [Evidence(rung: asked.0, quote: "it", cues: [])] : [],
                reach: asked.1)
        }
        return document
    }

    private func suggestion(_ documents: [SessionDocument]) throws -> DrillSuggestion? {
        let prompts = try Prompts(files: Repository.promptFiles(), folder: "Prompts")
        return DrillSuggestion(documents, words: prompts.feedback)
    }

    @Test(
        "A rung is weak that was surely missed twice, and more often than heard",
        arguments: [
            ([], nil), ([(.meta, .notHeard)], nil),
            ([(.meta, .notHeard), (.meta, .notHeard)], .selfAwareness),
            ([(.meta, .notHeard), (.meta, .heard)], nil),
            ([(.meta, .notHeard), (.meta, .heard), (.meta, .notHeard)], .selfAwareness),
            ([(.meta, .notHeard), (.meta, .notHeard), (.meta, .heard), (.meta, .heard)], nil),
            ([(.meta, .unsure), (.meta, .unsure), (.meta, .tooLittle)], nil),
            // The one missed most often by far; of several the lowest.
            (
                [(.meta, .notHeard), (.meta, .notHeard), (.tradeoff, .notHeard), (.tradeoff, .notHeard)],
                .alternativePath
            ),
            (
                [
                    (.tradeoff, .notHeard), (.tradeoff, .notHeard), (.worldview, .notHeard),
                    (.worldview, .notHeard), (.worldview, .notHeard),
                ], .valuesConflict
            ),
        ] as [([(Rung, Reach)], Drill?)])
    func weak(asked: [(Rung, Reach)], drill: Drill?) throws {
        #expect(try suggestion([document("a", asked)])?.drill == drill)
        // Spread over sessions it is the same.
        #expect(try suggestion(asked.enumerated().map { try document("\($0)", [$1]) })?.drill == drill)
    }

    @Test("It says which sessions and quotes it rests on")
    func grounds() throws {
        let found = try #require(
            try suggestion([
                document("new", [(.tradeoff, .notHeard)]), document("old", [(.tradeoff, .notHeard)]),
            ]))
        #expect(found.missed.map(\.session) == ["new", "old"])
        #expect(
            found.sentences
                == [
                    "Your sessions suggest alternative-path: Tradeoff was asked for on 2 stories, heard plainly on 0, and "
                        + "surely not heard on 2.",
                    "new: To \u{201C}What about tradeoff?\u{201D} the answer began: \u{201C}and then it went on\u{201D}.",
                    "old: To \u{201C}What about tradeoff?\u{201D} the answer began: \u{201C}and then it went on\u{201D}.",
                ])
    }

    @Test("Drills, the simulated candidate and old sessions count for nothing")
    func others() throws {
        let missed: [(Rung, Reach)] = [(.meta, .notHeard), (.meta, .notHeard)]
        #expect(try suggestion([document("a", missed, source: .simulated)]) == nil)
        #expect(try suggestion([document("a", missed, drill: .critic)]) == nil)
        let empty = try (0..<DrillSuggestion.sessions).map { try document("\($0)", []) }
        #expect(try suggestion(empty + [document("a", missed)]) == nil)
    }

    @Test("A rung that is heard later in the story, or asked twice, is one attempt; a challenge is none")
    func attempts() throws {
        var document = try document("a", [(.meta, .notHeard), (.meta, .heard), (.meta, .notHeard)])
        for place in document.questions.indices { document.questions[place].story = 1 }
        #expect(RungAttempt.all(in: document).map(\.reach) == [.heard])
        document.questions[1].reach = .notHeard
        document.questions[1].evidence = []
        #expect(RungAttempt.all(in: document).map(\.reach) == [.notHeard])
        document.questions[2].reach = .unsure
        #expect(RungAttempt.all(in: document).map(\.reach) == [.unsure])
        for place in document.questions.indices { document.questions[place].move = "challenge" }
        #expect(RungAttempt.all(in: document).isEmpty)
    }

    @Test("A document that does not know what became of its rungs is no longer current")
    func current() throws {
        var document = try document("a", [(.meta, .heard)])
        #expect(document.isCurrent)
        document.questions[0].reach = nil
        #expect(!document.isCurrent)
        document.questions[0].answer = nil
        #expect(document.isCurrent)
    }
}
