import Foundation
import Speech
import Testing

@testable import Analysis

@Suite("Repetition: what was said before in the same words")
struct RepetitionTests {
    private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    @Test("Drawn stretches")
    func stretches() {
        let before = words("a b c d e f g h i j")
        let now = words("x b c d e f y f g h i j z a b c")
        let found = Repetition(of: now, in: before, shortest: 5)
        #expect(found.stretches == [1..<6, 7..<12])
        #expect(found.words == 10 && found.longest == 1..<6)
        #expect(Repetition(of: now, in: before, shortest: 6).stretches.isEmpty)
        #expect(Repetition(of: [], in: before).share == 0)
        #expect(Repetition(of: now, in: []).stretches.isEmpty)
    }

    @Test("Against a slow search, on drawn words", arguments: UInt64(1)...30)
    func slow(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func draw(_ count: Int) -> [String] {
            (0..<count).map { _ in String(Int.random(in: 0..<3, using: &generator)) }
        }
        let (now, before) = (draw(40), draw(30))
        let found = Repetition(of: now, in: before, shortest: 4)
        func stands(_ part: ArraySlice<String>) -> Bool {
            (0...(before.count - part.count)).contains { before[$0..<($0 + part.count)].elementsEqual(part) }
        }
        for stretch in found.stretches { #expect(stretch.count >= 4 && stands(now[stretch])) }
        // Nothing that was left out is long enough.
        let left = now.indices.filter { place in !found.stretches.contains { $0.contains(place) } }
        for start in left where start + 4 <= now.count && left.contains(start + 3) {
            let part = start..<(start + 4)
            if part.allSatisfy(left.contains) { #expect(!stands(now[part])) }
        }
    }

    @Test("Two stories of one speaker with turns of phrase are no reuse")
    func turnsOfPhrase() {
        let earlier = EarlierText(
            name: "what you said in session 1",
            text: """
                at the time i was working as a nurse on the children's ward and it was my job to make sure that the drug
                cupboard was counted and to be honest i did not know what to do when two ampoules were gone
                """)
        let now = AnswerText(
            """
            at the time i was working as a nurse on the night shift upstairs and a man fell out of bed it was my job to make
            sure that the rails were up and to be honest i did not know what had happened
            """)
        #expect(Repetition(of: now.words, in: earlier.words, shortest: 5).share > Reuse.leastShare)
        #expect(Reuse.of(now, in: [earlier]) == nil)
    }

    private static let material = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Measure/Material")

    private static let stories: [String] = [
        "accountant-missing-ledger", "backend-kubernetes-rollback", "baker-rye-starter",
    ]

    @Test(
        "A story told again in other words is no reuse; the same read aloud is, even where every tenth word is misheard",
        arguments: stories)
    func told(slug: String) throws {
        let story = try String(
            contentsOf: Self.material.appending(path: "stories/\(slug).md"), encoding: .utf8)
        let retold = try String(
            contentsOf: Self.material.appending(path: "retellings/\(slug).txt"), encoding: .utf8)
        let earlier = EarlierText(name: "your story", text: story)
        func reuse(_ text: String) -> Reuse? { Reuse.of(AnswerText(text.lowercased()), in: [earlier]) }
        #expect(reuse(retold) == nil)
        let read = story.split(whereSeparator: \.isWhitespace).dropFirst(12).prefix(90).enumerated()
            .map { $0.offset % 10 == 9 ? "misheard" : String($0.element) }
        let found = try #require(reuse(read.joined(separator: " ")))
        #expect(found.source == "your story" && found.share > 0.7)
        #expect(found.quote.split(separator: " ").count >= 9)
    }
}
