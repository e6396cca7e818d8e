import Speech
import Testing

@testable import Analysis

@Suite("Cast: who acts, who is right, who is credited")
struct CastTests {
    private func cast(_ text: String) throws -> Cast {
        let families = try CueFamilies(yaml: Shipped.text("cues/families.yaml"), file: "families.yaml")
        let story = AnswerText(Word.paragraph(text))
        return Cast(in: story, cues: families.cues(in: story))
    }

    @Test(
        "Who is right",
        arguments: [
            ("We met on Monday. She was right about the lock.", [Actors.Actor.others]),
            ("I was right, and nobody listened.", [.speaker]),
            ("He read it and I was right about the cost.", [.speaker]),
            ("We left right away. I went right after lunch.", []),
            ("It rained. Everything was all right.", []),
            ("My foreman had been right from the start.", [.others]),
            ("I thought he was right, but he had not looked.", []),
        ])
    func right(text: String, actors: [Actors.Actor]) throws {
        #expect(try cast(text).right.map(\.actor) == actors)
    }

    @Test(
        "Who is credited",
        arguments: [
            ("Dmitri taught me to plane oak.", [Actors.Actor.others]),
            ("It was her idea to ask the drivers.", [.others]),
            ("I came up with the second plan.", [.speaker]), ("She suggested a rehearsal.", [.others]),
            ("We proposed a week more.", [.together]), ("The lorry was late.", []),
            ("My boss told me I was useless.", []), ("It worked thanks to my nights in the cellar.", []),
            ("I finished it without him.", []),
        ])
    func credited(text: String, actors: [Actors.Actor]) throws {
        let cast = try cast(text)
        #expect(cast.credited.map(\.actor) == actors)
        #expect(cast.hasOthers == actors.contains(.others))
    }
}
