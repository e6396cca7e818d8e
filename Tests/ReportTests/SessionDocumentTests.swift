import Foundation
import Report
import Testing

@Suite struct SessionDocumentTests {
    @Test func isWrittenAsOtherProgramsKnowIt() throws {
        try expectGolden(try SessionDocument(SampleSession.eventful().findings()).json(), "session.json")
    }

    @Test func isReadAsItWasWritten() throws {
        let document = SessionDocument(try SampleSession.typed().findings())
        let read = try JSONDecoder().decode(SessionDocument.self, from: Data(try document.json().utf8))
        #expect(read == document)
    }

    @Test func numbersStoriesFromOne() throws {
        let document = SessionDocument(try SampleSession.eventful().findings())
        #expect(document.questions.map(\.story) == [1, 1, 1, 2])
        #expect(document.questions.map { $0.answer == nil } == [false, false, true, false])
    }
}
