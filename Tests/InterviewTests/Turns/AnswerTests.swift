import Foundation
import Speech
import Testing

@testable import Interview

@Suite("Answer: one turn of the candidate's")
struct AnswerTests {
    private func answer(_ sounding: [Span]) -> Answer {
        Answer(
            window: Span(start: .zero, end: .seconds(60)), sounding: sounding, words: [], ending: .key,
            patience: .zero)
    }

    @Test("Speaking is from the first sound to the last, pauses included")
    func speaking() {
        let spans = [(2.0, 3.0), (5.0, 6.5), (9.0, 11.25)].map {
            Span(start: .seconds($0), end: .seconds($1))
        }
        #expect(answer(spans).speaking == .seconds(9.25))
        #expect(answer([spans[0]]).speaking == .seconds(1))
        #expect(answer([]).speaking == .zero)
        #expect(Answer.typed("a few words").speaking == .zero)
    }

    @Test("It is read back as it was written")
    func codable() throws {
        for answer in [
            Answer.typed("it's fine"), .spoken("um well yes", seconds: 3, from: .seconds(7)), answer([]),
        ] {
            #expect(try JSONDecoder().decode(Answer.self, from: JSONEncoder().encode(answer)) == answer)
        }
    }
}
