import Foundation
import Speech
import Testing

@Suite("Span: a stretch of the clock")
struct SpanTests {
    private func span(_ start: Int, _ end: Int) -> Span { Span(start: Samples(start), end: Samples(end)) }

    @Test("Its end is never before its start")
    func backwards() {
        #expect(span(100, 40) == span(100, 100))
        #expect(span(100, 40).length == .zero)
        #expect(span(40, 100).length == Samples(60))
    }

    @Test(
        "The overlap is what two stretches share",
        arguments: [
            (0, 10, 5, 20, 5), (0, 10, 10, 20, 0), (0, 10, 30, 40, 0), (0, 100, 20, 30, 10), (5, 5, 0, 10, 0),
            (7, 9, 7, 9, 2),
        ])
    func overlap(start: Int, end: Int, otherStart: Int, otherEnd: Int, shared: Int) {
        #expect(span(start, end).overlap(with: span(otherStart, otherEnd)) == Samples(shared))
        #expect(span(otherStart, otherEnd).overlap(with: span(start, end)) == Samples(shared))
    }

    @Test("Moving keeps the length")
    func moved() {
        #expect(span(10, 30).moved(by: Samples(5)) == span(15, 35))
        #expect(span(10, 30).moved(by: Samples(-10)) == span(0, 20))
    }

    @Test("It is written as two bare numbers, and read back")
    func codable() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(span(160, 320))
        #expect(String(decoding: data, as: UTF8.self) == #"{"end":320,"start":160}"#)
        #expect(try JSONDecoder().decode(Span.self, from: data) == span(160, 320))
    }
}
