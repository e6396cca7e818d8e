import Testing

@testable import SphinxTrain

@Suite("Mixture weights rebuilt from a dump")
struct MixtureWeightsTests {
    // One stream, two Gaussians, three senones.
    private static func dump(cut: Int = 0, header: String = "feature_count 1") -> [UInt8] {
        func integer(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        let line = Array(header.utf8) + [0]
        let bytes = integer(line.count) + line + integer(0) + integer(2) + integer(3) + [0, 0, 10, 0, 10, 0]
        return Array(bytes.dropLast(cut))
    }

    @Test("Every senone's weights sum to one; a level of ten is 1.0001 to the power of -10240")
    func sums() throws {
        let file = try MixtureWeights.rebuild(from: Self.dump(), name: "sendump")
        let header = "s3\nversion 1.0\nchksum0 yes\nendhdr\n".utf8.count
        func word(_ index: Int) -> UInt32 {
            (0..<4).reduce(UInt32(0)) { $0 | UInt32(file[header + 4 * index + $1]) << (8 * UInt32($1)) }
        }
        #expect((0..<5).map(word) == [0x1122_3344, 3, 1, 2, 6])
        let weights = (5..<11).map { Float(bitPattern: word($0)) }
        #expect(weights[0] == 0.5)
        #expect(weights[1] == 0.5)
        // 1 / (1 + 0.3592) and the rest of it.
        #expect(abs(weights[2] - 0.7357) < 0.0005)
        #expect(abs(weights[3] - 0.2643) < 0.0005)
        #expect(abs(weights[4] - 0.2643) < 0.0005)
        #expect(file.count == header + 4 * 12)
    }

    @Test("What is no dump is told by its name", arguments: [1, 6, 14, 200])
    func broken(cut: Int) throws {
        let error = try #require(throws: TrainingError.self) {
            try MixtureWeights.rebuild(from: Self.dump(cut: cut), name: "sendump")
        }
        #expect(error.call == "sendump")
    }

    @Test("Clustered weights are refused: they are of another form")
    func clustered() throws {
        #expect(throws: TrainingError.self) {
            try MixtureWeights.rebuild(from: Self.dump(header: "cluster_count 15"), name: "sendump")
        }
    }
}
