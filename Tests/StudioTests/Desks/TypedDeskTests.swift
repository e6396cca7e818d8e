import Foundation
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
    private func heard(_ desk: TypedDesk) throws -> String {
        switch try desk.listen(.fresh, asked: nil) {
        case .answered(let answer): answer.words.map(\.text).joined(separator: " ")
        case .hangUp: "hang up"
        case let other: "\(other)"
        }
    }

    @Test("A paragraph is an answer, up to the first empty line")
    func paragraphs() throws {
        let desk = desk(["I led", "the move.", "", "It failed."])
        #expect(try heard(desk) == "i led the move .")
        #expect(try heard(desk) == "it failed .")
        #expect(try heard(desk) == "hang up")
    }

    @Test("Empty lines before a paragraph are no answers; blanks alone are empty")
    func emptyLines() throws {
        let desk = desk(["", "  \t", "One.", " ", "", "Two."])
        #expect(try heard(desk) == "one .")
        #expect(try heard(desk) == "two .")
    }

    @Test("The end of the input ends the last paragraph, and then hangs up, again and again")
    func endOfInput() throws {
        let desk = desk(["One", "two."])
        #expect(try heard(desk) == "one two .")
        #expect(try heard(desk) == "hang up")
        #expect(try heard(desk) == "hang up")
        #expect(try heard(self.desk(["", ""])) == "hang up")
        #expect(try heard(self.desk([])) == "hang up")
    }

    @Test("A typed answer has no time and says so")
    func noTime() throws {
        let desk = desk(["Um, well."])
        guard case .answered(let answer) = try desk.listen(.offered, asked: nil) else {
            throw VirtualDesk.Broken(description: "no answer")
        }
        #expect(answer.isTyped)
        #expect(answer.ending == .source)
        #expect(answer.window == Speech.Span(start: .zero, end: .zero))
        #expect(answer.sounding == [])
        #expect(answer.words == Word.paragraph("Um, well."))
        #expect(desk.now == .zero)
    }

    @Test("Lines are shown, and the turn is told")
    func stage() throws {
        let desk = desk(["One."])
        #expect(desk.say(Line("What happened?")) == .spoke)
        _ = try desk.listen(.fresh, asked: nil)
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

    @Test("Lines come from a descriptor, the last one without its end too, until somebody wants to stop")
    func lines() throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("one\n\ntwo\nthree".utf8))
        try pipe.fileHandleForWriting.close()
        let lines = TypedLines(descriptor: pipe.fileHandleForReading.fileDescriptor) { false }
        var read: [String?] = []
        for _ in 0..<5 { read.append(lines.next()) }
        #expect(read == ["one", "", "two", "three", nil])
        let open = Pipe()
        var asked = 0
        let stopped = TypedLines(descriptor: open.fileHandleForReading.fileDescriptor) {
            asked += 1
            return asked > 2
        }
        #expect(stopped.next() == nil)
        withExtendedLifetime(open) {}
    }
}
