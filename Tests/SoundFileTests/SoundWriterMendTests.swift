import Foundation
import Speech
import Testing
import VirtualDesk

@testable import SoundFile

@Suite("Mending a recording that was cut off")
struct SoundWriterMendTests {
    let scratch: Scratch
    private let path: String

    init() throws {
        scratch = try Scratch()
        path = scratch.file("audio.wav")
    }

    /// What a crash leaves: a file whose header tells of `settled` frames and that holds `written` and `odd` bytes.
    private func crash(channels: Int = 2, settled: Int, written: Int, odd: Int = 0) throws {
        let original = scratch.file("original.wav")
        let writer = try SoundWriter.create(original, channels: channels)
        try writer.append((0..<(settled * channels)).map { Int16(truncatingIfNeeded: $0) })
        try writer.settle(toDisk: false)
        let head = try Data(contentsOf: URL(fileURLWithPath: original)).prefix(44)
        try writer.append(
            ((settled * channels)..<(written * channels)).map { Int16(truncatingIfNeeded: $0) })
        let body = try Data(contentsOf: URL(fileURLWithPath: original)).dropFirst(44)
        #expect(body.count == written * channels * 2)
        try (head + body + Data(repeating: 7, count: odd)).write(to: URL(fileURLWithPath: path))
    }

    @Test(
        "Every whole frame that reached the file can be read again",
        arguments: [(2, 0, 1000, 0), (2, 4000, 4000, 0), (2, 4000, 9000, 3), (1, 100, 101, 1), (2, 0, 0, 0)])
    func mended(channels: Int, settled: Int, written: Int, odd: Int) throws {
        try crash(channels: channels, settled: settled, written: written, odd: odd)
        try SoundWriter.mend(path)
        let reader = try SoundReader.open(path)
        #expect(reader.frames == written)
        #expect(reader.channels == channels)
        let samples = try reader.read(frames: written + 10).map { Int16(($0 * 32768).rounded()) }
        #expect(samples.count == written * channels)
        #expect(samples.elementsEqual((0..<(written * channels)).map { Int16(truncatingIfNeeded: $0) }))
    }

    @Test("A header with sizes of nothing, or of far too much, is made true", arguments: [0, 0x7FFF_FF00])
    func wrongSizes(size: UInt32) throws {
        try crash(settled: 5000, written: 5000)
        var file = try Data(contentsOf: URL(fileURLWithPath: path))
        for offset in [4, 40] {
            for byte in 0..<4 { file[offset + byte] = UInt8(truncatingIfNeeded: size >> (8 * UInt32(byte))) }
        }
        try file.write(to: URL(fileURLWithPath: path))
        try SoundWriter.mend(path)
        #expect(try SoundReader.open(path).frames == 5000)
    }

    @Test("Mending twice, or a recording that is whole, changes nothing")
    func again() throws {
        try crash(settled: 100, written: 300)
        try SoundWriter.mend(path)
        let once = try Data(contentsOf: URL(fileURLWithPath: path))
        try SoundWriter.mend(path)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == once)
    }

    @Test(
        "What is no recording of ours is refused by name, and left as it was",
        arguments: ["", "a letter", "RIFF"])
    func foreign(text: String) throws {
        let content = Data(text.utf8) + Data(repeating: 0x20, count: text.isEmpty ? 0 : 60)
        try content.write(to: URL(fileURLWithPath: path))
        let error = try #require(throws: SoundFileError.self) { try SoundWriter.mend(path) }
        #expect(error.sentence.contains("'\(path)' cannot be read: its header"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
    }

    @Test("A missing file is refused by name")
    func missing() throws {
        let error = try #require(throws: SoundFileError.self) { try SoundWriter.mend(path) }
        #expect(error.sentence.contains("'\(path)'"))
    }
}
