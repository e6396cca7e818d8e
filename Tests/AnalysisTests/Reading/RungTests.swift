import Foundation
import Testing

@testable import Analysis

@Suite("Rung: the ladder's order")
struct RungTests {
    @Test("Six rungs rise from surface to worldview")
    func order() {
        #expect(Rung.allCases.sorted() == [.surface, .context, .decision, .tradeoff, .meta, .worldview])
        #expect(Rung.allCases.map(\.height) == [1, 2, 3, 4, 5, 6])
        #expect(Set(Rung.allCases.map(\.name)).count == 6)
    }

    @Test("It is the key of what is written, by its own name")
    func key() throws {
        let data = try JSONEncoder().encode([Rung.meta: 1])
        #expect(String(decoding: data, as: UTF8.self) == #"{"meta":1}"#)
        #expect(try JSONDecoder().decode([Rung: Int].self, from: data) == [.meta: 1])
    }
}
