import Analysis
@testable import Interview
import Speech
import Testing

@testable import Report

@Suite("AcrossAnswers: what the spoken answers have in common")
struct AcrossAnswersTests {
    private func exchange(_ rung: Rung, first: Double, length: Double, move: Asking.Move = .climb) -> Exchange
    {
        var exchange = Exchange(
            asking: Asking(
                story: 0, rung: rung, wording: "w", question: "Why?", move: move, reason: "It is next."))
        exchange.isAnswered = true
        let window = Span(start: .zero, end: .seconds(first + length + 2))
        exchange.delivery = Delivery(
            window: window, sounding: [Span(start: .seconds(first), end: .seconds(first + length))], words: []
        )
        return exchange
    }

    @Test("The median time to the first word, by rung")
    func thinking() {
        let across = AcrossAnswers([
            exchange(.surface, first: 1, length: 30), exchange(.surface, first: 2, length: 50),
            exchange(.meta, first: 4, length: 12), exchange(.meta, first: 6, length: 80),
            exchange(.meta, first: 5, length: 9),
            exchange(.meta, first: 60, length: 9, move: .challenge),
        ])
        #expect(across.thinking.map(\.rung) == [.surface, .meta])
        #expect(across.thinking.map(\.seconds) == [1.5, 5])
        #expect(across.thinking.map(\.answers) == [2, 3])
        #expect(across.sameLength == nil)
        #expect(
            across.sentences == [
                "Time before your first word, by rung (median): Surface 1.5 s, Meta-Reflection 5.0 s. "
                    + "A pause before a deep question is time to think, and no fault."
            ])
    }

    @Test("Lengths that are alike, from six answers on")
    func lengths() {
        let alike = (0..<6).map { exchange(.context, first: 1, length: 40 + Double($0)) }
        #expect(AcrossAnswers(alike).sameLength == 43)
        #expect(AcrossAnswers(Array(alike.dropLast())).sameLength == nil)
        #expect(AcrossAnswers(alike).sentences.count == 1, "one rung alone compares with nothing")
    }

    @Test("Few answers, or none that were spoken, say nothing")
    func few() {
        let three = (0..<3).map { _ in exchange(.meta, first: 1, length: 9) }
        #expect(AcrossAnswers(three) == AcrossAnswers())
        var typed = exchange(.meta, first: 1, length: 9)
        typed.delivery = nil
        #expect(AcrossAnswers(Array(repeating: typed, count: 8)).sentences.isEmpty)
    }
}
