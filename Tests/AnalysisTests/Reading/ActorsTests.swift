import Testing

@testable import Analysis

@Suite("Actors: whose doing the clauses tell")
struct ActorsTests {
    @Test(
        "One a clause",
        arguments: [
            ("i ran the bakery and we lost the lease because the owner wanted it", "swo"),
            ("she told me about the oven and then i fixed it", "os"),
            ("it rained the whole of may", "-"), ("my foreman had the idea so i asked him", "os"),
        ])
    func drawn(text: String, drawing: String) throws {
        let families = try CueFamilies(yaml: "people: [owner, foreman]\n", file: "f.yaml")
        let answer = AnswerText(text)
        let actors = Actors(in: answer, cues: families.cues(in: answer))
        let letters: [Actors.Actor: String] = [.speaker: "s", .together: "w", .others: "o"]
        #expect(actors.byClause.map { $0.flatMap { letters[$0] } ?? "-" }.joined() == drawing)
        let shares = Actors.Actor.allCases.map(actors.share)
        #expect(shares.reduce(0, +) == 1 || drawing == "-")
    }
}
