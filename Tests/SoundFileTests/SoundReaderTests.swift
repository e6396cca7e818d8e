import Foundation
import Testing
import VirtualDesk

@testable import SoundFile

@Suite("A recording's own shape")
struct SoundReaderTests {
    let sounds: Sounds

    init() throws {
        sounds = try Sounds()
    }

    @Test("Rate, channels and length are those of the file")
    func shape() throws {
        let path = try sounds.tone("six.wav", ["-r", "96000", "-c", "6"], seconds: 0.5)
        let reader = try SoundReader.open(path)
        #expect(reader.path == path)
        #expect(reader.rate == 96_000)
        #expect(reader.channels == 6)
        #expect(reader.frames == 48_000)
        #expect(reader.seconds == 0.5)
    }

    @Test("Frames are read in turn, channels interleaved, and then there are none")
    func reading() throws {
        let path = try sounds.made(
            "two.wav", ["-r", "16000", "-c", "2"], ["synth", "0.1", "sine", "440", "remix", "1", "1v-1"])
        let reader = try SoundReader.open(path)
        let first = try reader.read(frames: 1000)
        #expect(first.count == 2000)
        #expect(stride(from: 0, to: 2000, by: 2).allSatisfy { abs(first[$0] + first[$0 + 1]) < 0.001 })
        #expect(try reader.read(frames: 1000).count == 1200)
        #expect(try reader.read(frames: 1000).isEmpty)
    }

    @Test("Going back gives the same frames again; going behind the end is refused with the file's name")
    func seeking() throws {
        let path = try sounds.made("noise.flac", ["-r", "16000", "-c", "1"], ["synth", "1", "pinknoise"])
        let reader = try SoundReader.open(path)
        let whole = try reader.read(frames: 16_000)
        try reader.seek(to: 4321)
        let again = try reader.read(frames: 100)
        #expect(again.elementsEqual(whole[4321..<4421]))
        let error = try #require(throws: SoundFileError.self) { try reader.seek(to: 16_001) }
        #expect(error.path == path)
    }

    @Test("A rate that no recording has is refused with the file's name")
    func impossibleRate() throws {
        let path = try sounds.tone("slow.wav", ["-r", "500", "-c", "1"])
        let error = try #require(throws: SoundFileError.self) { _ = try SoundReader.open(path) }
        #expect(
            error.sentence
                == "The recording '\(path)' cannot be read: it claims 500 samples a second in 1 channels.")
    }
}
