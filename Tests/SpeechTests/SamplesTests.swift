import Foundation
import Speech
import Testing

@Suite("Samples: the clock of a session")
struct SamplesTests {
    @Test(
        "Seconds become the nearest whole sample",
        arguments: [
            (0.0, 0), (1.0, 16_000), (0.01, 160), (2.2, 35_200), (0.35, 5600), (1.0 / 32_000, 1),
            (0.99 / 32_000, 0),
            (-0.5, -8000), (3600, 57_600_000),
        ])
    func fromSeconds(seconds: Double, count: Int) {
        #expect(Samples.seconds(seconds) == Samples(count))
    }

    @Test("Milliseconds are exact", arguments: [(0, 0), (1, 16), (10, 160), (250, 4000), (60_000, 960_000)])
    func fromMilliseconds(milliseconds: Int, count: Int) {
        #expect(Samples.milliseconds(milliseconds) == Samples(count))
    }

    @Test(
        "A number of samples comes back from its seconds",
        arguments: [0, 1, 159, 35_200, 1_234_567, 57_600_000])
    func roundTrip(count: Int) {
        #expect(Samples.seconds(Samples(count).seconds) == Samples(count))
    }

    @Test("It adds, subtracts and orders as time does")
    func arithmetic() {
        var place = Samples(100) + Samples(60)
        #expect(place == Samples(160))
        #expect(place - Samples(200) == Samples(-40))
        place += Samples(1)
        #expect(place == Samples(161))
        #expect(Samples(160) < place)
        #expect(!(place < place))
        #expect([Samples(3), .zero, Samples(-1)].sorted() == [Samples(-1), .zero, Samples(3)])
    }

    @Test("It is written as a bare number, alone and inside a list")
    func written() throws {
        let encoder = JSONEncoder()
        #expect(String(decoding: try encoder.encode(Samples(35_200)), as: UTF8.self) == "35200")
        #expect(String(decoding: try encoder.encode([Samples(1), Samples(-2)]), as: UTF8.self) == "[1,-2]")
    }

    @Test("It is read from a bare number, and from nothing else")
    func read() throws {
        let decoder = JSONDecoder()
        #expect(try decoder.decode(Samples.self, from: Data("160".utf8)) == Samples(160))
        for other in ["\"160\"", "{\"count\":160}", "1.5", "null"] {
            #expect(throws: DecodingError.self, "\(other)") {
                try decoder.decode(Samples.self, from: Data(other.utf8))
            }
        }
    }
}
