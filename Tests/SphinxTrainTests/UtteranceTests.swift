import Speech
import Testing

@testable import SphinxTrain

@Suite("Utterance: what was heard as something to learn from")
struct UtteranceTests {
    // A segment from 1.00 s to 3.00 s, words drawn at their times in seconds.
    private static func words(_ drawn: [(String, Double, Double)]) -> [String] {
        let heard = drawn.map {
            Word($0.0, span: Span(start: .seconds($0.1), end: .seconds($0.2)), confidence: 1)
        }
        return Utterance(
            samples: [], span: Span(start: .seconds(1), end: .seconds(3)), heard: heard
        ).words
    }

    @Test("Gaps of three frames and more are silences, shorter ones nothing")
    func gaps() {
        #expect(
            Self.words([("so", 1.2, 1.4), ("we", 1.42, 1.6), ("left", 2, 2.98)])
                == ["<sil>", "so", "we", "<sil>", "left"])
        #expect(Self.words([("so", 1, 1.5), ("left", 1.5, 2)]) == ["so", "left", "<sil>"])
    }
}
