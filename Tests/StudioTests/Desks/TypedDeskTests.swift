import Analysis
import Interview
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("Typed desk: captions and paragraphs")
struct TypedDeskTests {
    let shown = Mutexed<[String]>([])

    private func desk(_ lines: [String]) -> TypedDesk {
        let shown = shown
        let stage = Stage(
            caption: { line in shown.change { $0.append(line.text) } },
            yourTurn: { shown.change { $0.append("your turn") } },
            soundChecked: { _ in shown.change { $0.append("checked") } },
            notice: { text in shown.change { $0.append("notice: \(text)") } })
        var rest = lines[...]
        return TypedDesk(stage: stage) { rest.popFirst() }
    }

    /// What is heard: an answer's words, or the event's name.
    private func heard(_ desk: TypedDesk) -> String {
        switch desk.listen(.fresh, asked: nil) {
        case .answered(let answer): answer.words.map(\.text).joined(separator: " ")
        case .hangUp: "hang up"
        case let other: "\(other)"
        }
    }

    @Test("A paragraph is an answer, up to the first empty line")
    func paragraphs() {
        let desk = desk(["I led", "the move.", "", "It failed."])
        #expect(heard(desk) == "i led the move")
        #expect(heard(desk) == "it failed")
        #expect(heard(desk) == "hang up")
    }

    @Test("Empty lines before a paragraph are no answers; blanks alone are empty")
    func emptyLines() {
        let desk = desk(["", "  \t", "One.", " ", "", "Two."])
        #expect(heard(desk) == "one")
        #expect(heard(desk) == "two")
    }

    @Test("The end of the input ends the last paragraph, and then hangs up, again and again")
    func endOfInput() {
        let desk = desk(["One", "two."])
        #expect(heard(desk) == "one two")
        #expect(heard(desk) == "hang up")
        #expect(heard(desk) == "hang up")
        #expect(heard(self.desk(["", ""])) == "hang up")
        #expect(heard(self.desk([])) == "hang up")
    }

    @Test("A typed answer has no time and says so")
    func noTime() throws {
        let desk = desk(["Um, well."])
        guard case .answered(let answer) = desk.listen(.offered, asked: nil) else {
            throw VirtualDesk.Broken(description: "no answer")
        }
        #expect(answer.isTyped)
        #expect(answer.ending == .source)
        #expect(answer.window == Speech.Span(start: .zero, end: .zero))
        #expect(answer.sounding == [])
        #expect(answer.words == Word.typed("Um, well."))
        #expect(desk.now == .zero)
    }

    @Test("Lines are shown, and the turn is told")
    func stage() {
        let desk = desk(["One."])
        #expect(desk.say(Line("What happened?")) == .spoke)
        _ = desk.listen(.fresh, asked: nil)
        #expect(shown.get() == ["What happened?", "your turn"])
    }

    @Test("There is no sound to check and no microphone to wait for")
    func noSound() {
        let desk = desk([])
        #expect(desk.checkSound() == .soundChecked)
        #expect(desk.awaitMicrophone() == .hangUp)
        desk.close()
        #expect(shown.get() == [])
    }
}
