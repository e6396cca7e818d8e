import Foundation
import Speech
import Synchronization
import Testing

@testable import PocketSphinx

@Suite("Decoder: words with times and confidence")
struct DecoderTests {
    private static func expectInOrder(_ words: [Word], within samples: Int) {
        var earlier = Samples.zero
        for word in words {
            #expect(word.span.start >= earlier)
            #expect(word.span.end > word.span.start)
            earlier = word.span.end
        }
        // The last frame may reach past the last sample.
        #expect(earlier.count <= samples + 800)
    }

    @Test("A whole segment gives its words, times rising, each more or less certain")
    func whole() throws {
        let sound = try Sounds.goForward()
        let decoder = try Decoder.load(.installed, feeding: .whole)
        let words = try decoder.decode(sound)
        #expect(words.map(\.text) == Sounds.words)
        Self.expectInOrder(words, within: sound.count)
        for word in words { #expect(word.confidence > 0 && word.confidence <= 1) }
        for word in words { #expect(word.kind == .word) }
    }

    @Test("The same segment gives the same words again, also after another one")
    func again() throws {
        let sound = try Sounds.goForward()
        let decoder = try Decoder.load(.installed, feeding: .whole)
        let first = try decoder.decode(sound)
        let second = try decoder.decode(sound)
        #expect(second == first)
        _ = try decoder.decode(Array(sound.dropFirst(16_000)))
        let third = try decoder.decode(sound)
        #expect(third == first)
    }

    @Test("Sound as it comes in gives the same words, without confidence, utterance after utterance")
    func live() throws {
        let sound = try Sounds.goForward()
        let decoder = try Decoder.load(.installed, feeding: .live)
        for _ in 1...2 {
            let words = try hearLive(sound, with: decoder)
            #expect(words.map(\.text) == Sounds.words)
            Self.expectInOrder(words, within: sound.count)
            for word in words { #expect(word.confidence == 0) }
        }
    }

    @Test("What has been heard so far can be asked at any time")
    func partial() throws {
        let sound = try Sounds.goForward()
        let decoder = try Decoder.load(.installed, feeding: .live)
        try decoder.begin()
        let before = decoder.partial()
        #expect(before.isEmpty)
        var counts: [Int] = []
        for start in stride(from: 0, to: sound.count, by: 8000) {
            try sound[start..<min(start + 8000, sound.count)].withUnsafeBufferPointer { try decoder.hear($0) }
            counts.append(decoder.partial().count)
        }
        #expect((counts.last ?? 0) >= 3)
        let words = try decoder.end()
        #expect(words.map(\.text) == Sounds.words)
    }

    @Test("Silence before the words is kept: their times are later by as much", arguments: [true, false])
    func leadingSilence(isWhole: Bool) throws {
        let sound = try Sounds.goForward()
        let later = Sounds.silence(seconds: 3) + sound
        let decoder = try Decoder.load(.installed, feeding: isWhole ? .whole : .live)
        let plain = try isWhole ? decoder.decode(sound) : hearLive(sound, with: decoder)
        let shifted = try isWhole ? decoder.decode(later) : hearLive(later, with: decoder)
        let from = try #require(plain.first { $0.text == "forward" }).span.start.seconds
        let to = try #require(shifted.first { $0.text == "forward" }).span.start.seconds
        #expect(abs(to - from - 3) < 0.2)
        let first = try #require(plain.first).span.start.seconds
        let firstShifted = try #require(shifted.first).span.start.seconds
        #expect(abs(firstShifted - first - 3) < 0.2)
    }

    @Test("A tenth of a second, or nothing, has no words and harms nothing", arguments: [0, 1, 160, 1600])
    func tooShort(count: Int) throws {
        let sound = try Sounds.goForward()
        let whole = try Decoder.load(.installed, feeding: .whole)
        let none = try whole.decode(Array(sound.prefix(count)))
        #expect(none.isEmpty)
        let words = try whole.decode(sound)
        #expect(words.map(\.text) == Sounds.words)

        let live = try Decoder.load(.installed, feeding: .live)
        let noneLive = try hearLive(Array(sound.prefix(count)), with: live)
        #expect(noneLive.isEmpty)
        let wordsLive = try hearLive(sound, with: live)
        #expect(wordsLive.map(\.text) == Sounds.words)
    }

    @Test("Calls out of turn are refused, and the decoder can be used again")
    func outOfTurn() throws {
        let decoder = try Decoder.load(.installed, feeding: .live)
        #expect(throws: RecogniserError(call: "ps_end_utt", problem: "it refused a call")) {
            _ = try decoder.end()
        }
        try decoder.begin()
        #expect(throws: RecogniserError.self) { try decoder.begin() }
        _ = try decoder.end()
        let words = try hearLive(Sounds.goForward(), with: decoder)
        #expect(words.map(\.text) == Sounds.words)
    }

    @Test("Four decoders can load and hear at once")
    func atOnce() throws {
        let sound = try Sounds.goForward()
        let heard = Heard()
        let done = DispatchGroup()
        for number in 0..<4 {
            done.enter()
            let thread = Thread {
                let text: String
                do {
                    let decoder = try Decoder.load(
                        .installed, feeding: number.isMultiple(of: 2) ? .whole : .live)
                    let words =
                        try number.isMultiple(of: 2) ? decoder.decode(sound) : hearLive(sound, with: decoder)
                    text = words.map(\.text).joined(separator: " ")
                } catch {
                    text = "\(error)"
                }
                heard.texts.withLock { $0.append(text) }
                done.leave()
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
        #expect(done.wait(timeout: .now() + 60) == .success)
        let texts = heard.texts.withLock { $0 }
        #expect(texts == Array(repeating: "go forward ten meters", count: 4))
    }

    private final class Heard: Sendable {
        let texts = Mutex<[String]>([])
    }
}
