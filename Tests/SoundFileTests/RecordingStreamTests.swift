import Foundation
import Speech
import Testing
import VirtualDesk

@testable import SoundFile

@Suite("A recording read block by block")
struct RecordingStreamTests {
    let sounds: Sounds

    init() throws {
        sounds = try Sounds()
    }

    @Test("The blocks together are the whole recording, and the end stays the end")
    func blocks() throws {
        let path = try sounds.made("noise.wav", ["-r", "48000", "-c", "2"], ["synth", "5", "pinknoise"])
        var stream = try RecordingStream.open(path)
        var together: [Int16] = []
        var blocks = 0
        while true {
            let block = try stream.next()
            if block.isEmpty { break }
            blocks += 1
            together += block
        }
        #expect(blocks > 3)
        #expect(try stream.next().isEmpty)
        let whole = try Recording.read(path).samples
        #expect(together.count == whole.count)
        #expect(together.elementsEqual(whole))
    }

    @Test("The claimed length is that of the header; what is there may be less")
    func claimed() throws {
        let whole = try sounds.tone("whole.flac", ["-r", "44100", "-c", "1"], seconds: 3)
        let cut = try sounds.cutOff(whole, share: 0.5, as: "cut.flac")
        #expect(try RecordingStream.open(whole).claimedSeconds == 3)
        #expect(try RecordingStream.open(cut).claimedSeconds == 3)
        #expect(try Recording.read(cut).length.seconds < 3)
    }

    @Test("A channel that is not there is refused before anything is read; one channel is not 'one channels'")
    func oneChannel() throws {
        let path = try sounds.tone("one.wav", ["-r", "16000", "-c", "1"])
        let error = try #require(throws: SoundFileError.self) {
            _ = try RecordingStream.open(path, channel: 2)
        }
        #expect(error.sentence.contains("'\(path)'"))
        #expect(error.problem == "it has 1 channel, none numbered 2")
    }
}
