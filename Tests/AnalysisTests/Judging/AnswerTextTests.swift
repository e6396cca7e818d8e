import Speech
import Testing

@testable import Analysis

@Suite("AnswerText: the words as they are judged")
struct AnswerTextTests {
    @Test("Filled pauses are left out, and come back in a quote")
    func fillers() {
        let text = AnswerText("so um we lost uh the lease")
        #expect(text.words == ["so", "we", "lost", "the", "lease"])
        #expect(text.quote(1..<4) == "we lost uh the")
        #expect(text.quote(0..<0).isEmpty)
        #expect(text.quality == .typed)
    }

    @Test("A pause that was heard ends a clause, and one filled by um does, too")
    func pauses() {
        func clauses(_ text: String, pauseBefore place: Int) -> [String] {
            var words = heard(text)
            for index in words.indices where index >= place {
                words[index] = words[index].moved(by: .seconds(1))
            }
            let answer = AnswerText(words)
            return answer.clauses.map { answer.words[$0].joined(separator: " ") }
        }
        #expect(
            clauses("we wrote the plan four men left", pauseBefore: 4) == [
                "we wrote the plan", "four men left",
            ])
        #expect(
            clauses("we wrote the plan um four men left", pauseBefore: 4) == [
                "we wrote the plan", "four men left",
            ])
        #expect(clauses("we wrote the plan four men left", pauseBefore: 0).count == 1)
    }

    @Test("A mark that was typed ends a clause")
    func marks() {
        let answer = AnswerText(Word.paragraph("We wrote the plan. Four men left, um, in May."))
        #expect(
            answer.clauses.map { answer.words[$0].joined(separator: " ") } == [
                "we wrote the plan", "four men left in may",
            ])
    }

    @Test(
        "A quote is whole clauses, and the less quoted end goes where it would be too long",
        arguments: [
            (5..<7, 40, "four men left in june"),
            (2..<6, 40, "we wrote the plan four men left in june"),
            (2..<6, 8, "we wrote the plan"),
            (3..<7, 8, "four men left in june"),
            (3..<10, 40, "we wrote the plan four men left in june and then it rained"),
        ])
    func wholeClauses(stretch: Range<Int>, longest: Int, wanted: String) {
        let answer = AnswerText(
            Word.paragraph("We wrote the plan. Four men left in June. And then it rained."))
        #expect(answer.quote(answer.clauses(around: stretch, longest: longest)) == wanted)
    }

    @Test("Fillers count towards the length of a quote")
    func fillersInQuotes() {
        let answer = AnswerText(Word.paragraph("We um wrote the plan. Four men left um in June."))
        #expect(answer.quote(answer.clauses(around: 2..<7, longest: 9)) == "four men left um in june")
    }
}
