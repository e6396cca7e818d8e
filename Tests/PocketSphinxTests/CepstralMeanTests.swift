import SoundFile
import Speech
import Testing
import VirtualDesk

@testable import PocketSphinx

@Suite("Decoder: the mean colour of a voice")
struct CepstralMeanTests {
    @Test("A whole segment leaves its mean, which follows the level of the sound alone")
    func whole() throws {
        let sound = try Sounds.goForward()
        let decoder = try Decoder.load(.installed, feeding: .whole)
        _ = try decoder.decode(sound)
        let own = decoder.mean
        let mean = try #require(own)
        #expect(mean.count == Decoder.meanLength)
        #expect(mean.allSatisfy { $0.isFinite })
        _ = try decoder.decode(sound.map { $0 / 4 })
        let other = decoder.mean
        let softer = try #require(other)
        // The first coefficient is loudness; a change of level is a change of it alone, up to rounding.
        #expect(softer[0] < mean[0] - 3)
        for place in 1..<mean.count { #expect(abs(softer[place] - mean[place]) < 3, "\(place)") }
    }

    @Test("A live recogniser starts from the mean that it is given; another length is refused in silence")
    func seeded() throws {
        let decoder = try Decoder.load(.installed, feeding: .live)
        let mean = (0..<Decoder.meanLength).map { Float(40 - 3 * $0) }
        decoder.seed(mean: mean)
        let seeded = decoder.mean
        decoder.seed(mean: [1, 2, 3])
        let still = decoder.mean
        #expect(seeded == mean && still == mean)
    }

    @Test("Started from the voice's own mean, its first sentence is right at once, soft as it may be")
    func softVoice() throws {
        // From the model's own mean the first sentence loses its "the".
        let scratch = try Scratch()
        let text = "She could hear the noise of children playing outside."
        let file = try Flite.speak(text, to: scratch.file("soft.wav"))
        let soft = try Recording.read(file).samples.map { $0 / 10 }
        let whole = try Decoder.load(.installed, feeding: .whole)
        _ = try whole.decode(soft)
        let decoder = try Decoder.load(.installed, feeding: .live)
        let mean = whole.mean
        decoder.seed(mean: try #require(mean))
        let words = try hearLive(soft, with: decoder).map(\.text)
        #expect(words == Word.typed(text).map(\.text))
    }
}
