import Foundation
import Speech
import Testing
import VirtualDesk

@testable import SoundFile

@Suite("A whole recording")
struct RecordingTests {
    let sounds: Sounds

    init() throws {
        sounds = try Sounds()
    }

    @Test(
        "The same tone in any usual format is the same tone at 16 kHz",
        arguments: [
            ("ours.wav", ["-r", "16000", "-b", "16", "-c", "1"]),
            ("eight-bit.wav", ["-r", "16000", "-b", "8", "-e", "unsigned-integer", "-c", "1"]),
            ("telephone.wav", ["-r", "8000", "-b", "16", "-c", "1"]),
            ("mu-law.wav", ["-r", "8000", "-e", "mu-law", "-c", "1"]),
            ("cd.wav", ["-r", "44100", "-b", "16", "-c", "2"]),
            ("studio.wav", ["-r", "96000", "-b", "24", "-c", "2"]),
            ("float.wav", ["-r", "48000", "-b", "32", "-e", "floating-point", "-c", "1"]),
            ("surround.wav", ["-r", "48000", "-b", "16", "-c", "6"]),
            ("packed.flac", ["-r", "48000", "-b", "16", "-c", "2"]),
            ("old.aiff", ["-r", "22050", "-b", "16", "-c", "1"]),
            ("lossy.ogg", ["-r", "44100", "-c", "2"]),
        ])
    func formats(name: String, options: [String]) throws {
        let recording = try Recording.read(sounds.tone(name, options))
        #expect(abs(recording.length.seconds - 1) < 0.01)
        // The soft edges that a filter makes are no part of the tone.
        let middle = recording.samples.dropFirst(800).dropLast(800)
        #expect(abs(hertz(middle) - 440) < 0.5)
        #expect(abs(peak(middle) - 0.5) < 0.03)
    }

    @Test("A channel is picked by its number, counted from one", arguments: [1, 2])
    func channel(number: Int) throws {
        let path = try sounds.made(
            "two.wav", ["-r", "16000", "-c", "2"], ["synth", "1", "sine", "440", "sine", "1000"])
        let samples = try Recording.read(path, channel: number).samples
        #expect(abs(hertz(samples) - [440, 1000][number - 1]) < 1)
    }

    @Test("Each of six channels can be picked, at another rate too", arguments: 1...6)
    func sixChannels(number: Int) throws {
        let tones = (1...6).flatMap { ["sine", "\($0 * 200)"] }
        let path = try sounds.made("six.wav", ["-r", "96000", "-c", "6"], ["synth", "0.5"] + tones)
        let samples = try Recording.read(path, channel: number).samples
        #expect(abs(hertz(samples.dropFirst(400).dropLast(400)) - Double(number) * 200) < 1)
    }

    @Test("Channels that are not picked are mixed as their mean, so that nothing clips")
    func mixed() throws {
        let path = try sounds.made(
            "halves.wav", ["-r", "16000", "-c", "2"], ["synth", "1", "sine", "440", "remix", "1", "1v0"])
        #expect(abs(peak(try Recording.read(path).samples) - 0.5) < 0.03)
    }

    @Test("A FLAC file named .wav is read as what it is")
    func misnamed() throws {
        let flac = try sounds.tone("right.flac", ["-r", "16000", "-c", "1"])
        let wrong = sounds.scratch.file("wrong.wav")
        try FileManager.default.moveItem(atPath: flac, toPath: wrong)
        #expect(abs(hertz(try Recording.read(wrong).samples) - 440) < 0.5)
    }

    @Test("Of a WAV file that was cut off, the readable part is kept")
    func cutOff() throws {
        let whole = try sounds.tone("whole.wav", ["-r", "16000", "-c", "1"], seconds: 2)
        let half = try Recording.read(sounds.cutOff(whole, share: 0.5, as: "half.wav"))
        #expect(abs(half.length.seconds - 1) < 0.01)
        #expect(abs(hertz(half.samples) - 440) < 0.5)
    }

    @Test("Of a FLAC file that was cut off, what lies before the cut is kept")
    func cutOffFLAC() throws {
        let whole = try sounds.made("whole.flac", ["-r", "16000", "-c", "1"], ["synth", "10", "pinknoise"])
        let half = try Recording.read(sounds.cutOff(whole, share: 0.5, as: "half.flac"))
        #expect((3...5.1).contains(half.length.seconds))
    }

    @Test("Samples that are no numbers, or far beyond full scale, are clipped, not crashed on")
    func brokenNumbers() throws {
        let path = try sounds.written(
            "broken.wav", floatWAV([0, .nan, 1e30, -1e30, .infinity, -.infinity, 0.5]))
        let samples = try Recording.read(path).samples
        #expect(samples == [0, 0, 32767, -32768, 32767, -32768, 16384])
    }

    @Test("What cannot be read is refused with the file's name and a remedy", arguments: Unreadable.allCases)
    func refused(kind: Unreadable) throws {
        let path = try kind.path(sounds)
        let error = try #require(throws: SoundFileError.self) { try Recording.read(path) }
        #expect(error.sentence.contains("'\(path)' cannot be read: "))
        #expect(error.sentence.hasSuffix("."))
        #expect(!error.sentence.hasSuffix("..") && !error.sentence.contains("\n"))
        #expect(error.remedy.contains(kind == .missing ? "the file's name" : "WAV, FLAC, OGG"))
    }

    @Test("A channel that is not there is refused with the file's name and the count", arguments: [-1, 0, 3])
    func impossibleChannel(number: Int) throws {
        let path = try sounds.tone("two.wav", ["-r", "16000", "-c", "2"])
        let error = try #require(throws: SoundFileError.self) { try Recording.read(path, channel: number) }
        #expect(error.sentence.contains("'\(path)'"))
        #expect(error.sentence.contains("it has 2 channels, none numbered \(number)"))
    }
}

/// Files in which there is nothing to hear.
enum Unreadable: CaseIterable {
    case missing, empty, text, headerOnly, halfAHeader, folder

    func path(_ sounds: Sounds) throws -> String {
        switch self {
        case .missing: sounds.scratch.file("missing.wav")
        case .empty: try sounds.written("empty.wav", Data())
        case .text: try sounds.written("text.wav", Data("This is a letter, not a recording.\n".utf8))
        case .headerOnly: try sounds.made("header.wav", ["-r", "16000", "-c", "1"], ["trim", "0", "0"])
        case .halfAHeader:
            try sounds.cutOff(
                try sounds.tone("tone.wav", ["-r", "16000"], seconds: 0.01), share: 0.05, as: "cut.wav")
        case .folder: sounds.scratch.path
        }
    }
}
