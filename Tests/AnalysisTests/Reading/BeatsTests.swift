import Testing

@testable import Analysis

@Suite("Beats: the bad and the good that an answer tells, in order")
struct BeatsTests {
    private func beats(_ text: String) throws -> Beats {
        let families = try CueFamilies(
            yaml: "setback: [lost, cried, my fault]\nredemption: [turned out, promoted, too much]\n",
            file: "f.yaml")
        let answer = AnswerText(text)
        return Beats(in: answer, cues: families.cues(in: answer))
    }

    @Test(
        "Drawn in order: - for a bad one, + for a good one, = for a bad one made good at once",
        arguments: [
            ("we lost the client and i was promoted", "=+"),
            ("we lost the client and it was my fault and nobody slept for weeks", "--"),
            (
                "we lost the client and then we sat there for a month without any work at all in that cold room and i was promoted",
                "-+"
            ),
            ("i care too much", "+"), ("we lost we cried we lost", "-"), ("it rained", ""),
            ("nobody lost anything and it was not my fault and i was never promoted", ""),
            ("nobody came we lost the client", "-"),
        ])
    func drawn(text: String, drawing: String) throws {
        let beats = try beats(text)
        let redeemed = beats.redeemed.map(\.bad)
        #expect(beats.all.map { $0.isGood ? "+" : redeemed.contains($0) ? "=" : "-" }.joined() == drawing)
    }
}
