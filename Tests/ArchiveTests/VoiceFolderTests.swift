import Analysis
import Foundation
import SoundFile
import Speech
import Testing
import VirtualDesk

@testable import Archive

@Suite("VoiceFolder: what is known of a voice, a folder a microphone")
struct VoiceFolderTests {
    let scratch: Scratch
    private let store: VoiceStore

    init() throws {
        scratch = try Scratch()
        store = VoiceStore(home: scratch.file("home"))
    }

    private func read(_ text: String, _ value: Int16 = 3000) -> ReadSentence {
        ReadSentence(text: text, samples: (0..<16_000).map { $0 / 40 % 2 == 0 ? value : -value })
    }

    private func baseline(_ sentences: [ReadSentence]) throws -> VoiceBaseline {
        try #require(
            VoiceBaseline(
                of: sentences, room: [], microphone: "hw:1,0", measured: "2026-03-04T17:20:05Z",
                cepstralMean: [1.5, -2]))
    }

    @Test("A model learned from less speech does not take the place of one learned from more")
    func adopts() throws {
        let folder = store.folder(for: "hw:1,0")
        func learned(_ name: String) throws -> String {
            let place = scratch.file(name)
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try name.write(toFile: place + "/means", atomically: true, encoding: .utf8)
            return place
        }
        func means() throws -> String { try String(contentsOfFile: folder.model + "/means", encoding: .utf8) }
        #expect(folder.learnedFrom == .zero)
        try folder.adopt(try learned("first"), learnedFrom: .seconds(60))
        #expect(try means() == "first" && folder.learnedFrom == .seconds(60))
        try folder.adopt(try learned("guest"), learnedFrom: .seconds(9))
        #expect(try means() == "first" && folder.learnedFrom == .seconds(60))
        try folder.adopt(try learned("asked"), learnedFrom: .seconds(40), evenFromLess: true)
        #expect(try means() == "asked" && folder.learnedFrom == .seconds(40), "who calibrates means it")
        try folder.adopt(try learned("longer"), learnedFrom: .seconds(61))
        #expect(try means() == "longer" && folder.learnedFrom == .seconds(61))
    }

    @Test("What is kept is read back, private to the user")
    func kept() throws {
        let folder = store.folder(for: "hw:1,0")
        #expect(try folder.baseline() == nil)
        let sentences = [read("One, two; three."), read("Four five.", 100)]
        let found = try baseline(sentences)
        try folder.keep(found, sentences)
        #expect(try folder.baseline() == found)
        #expect(
            try String(contentsOfFile: folder.list, encoding: .utf8)
                == "01.wav\tone two three\n02.wav\tfour five\n")
        #expect(try Recording.read(folder.sentences + "/02.wav").samples == sentences[1].samples)
        for place in [folder.path, folder.sentences] { #expect(try permissions(of: place) == 0o700) }
        for file in [folder.baselineFile, folder.list, folder.sentences + "/01.wav"] {
            #expect(try permissions(of: file) == 0o600, "\(file)")
        }
    }

    @Test("A new calibration takes the place of the old one, whole")
    func again() throws {
        let folder = store.folder(for: "default")
        let many = (1...12).map { read("Sentence number \($0).") }
        try folder.keep(try baseline(many), many)
        let few = [read("Only this.")]
        try folder.keep(try baseline(few), few)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.sentences).sorted()
                == ["01.wav", "sentences.tsv"])
        #expect(try folder.baseline()?.sentences == 1)
    }

    @Test("What is forgotten is gone, and other microphones stay")
    func forgotten() throws {
        let sentences = [read("One two.")]
        for name in ["a", "b"] {
            try store.folder(for: name).keep(try baseline(sentences), sentences)
        }
        #expect(try store.all() == [store.folder(for: "a"), store.folder(for: "b")])
        try store.folder(for: "a").forget()
        #expect(try store.all() == [store.folder(for: "b")])
        try store.folder(for: "never there").forget()
        #expect(try VoiceStore(home: scratch.file("nowhere")).all().isEmpty)
    }

    @Test(
        "A damaged record, or one of another version, is told with its remedy",
        arguments: ["", "{}", "nonsense", "later"])
    func damaged(content: String) throws {
        let folder = store.folder(for: "default")
        let sentences = [read("One two.")]
        var found = try baseline(sentences)
        try folder.keep(found, sentences)
        found.version = 2
        try (content == "later" ? found.json() : content)
            .write(toFile: folder.baselineFile, atomically: true, encoding: .utf8)
        let error = try #require(throws: ArchiveError.self) { try folder.baseline() }
        #expect(error.path == folder.baselineFile)
        #expect(error.remedy.contains("ladder calibrate"))
    }

    @Test(
        "A device's name is a safe file's name",
        arguments: [
            ("default", "default"), ("plughw:CARD=PCH,DEV=0", "plughw%3ACARD=PCH%2CDEV=0"),
            ("../../etc", "%2E%2E%2F%2E%2E%2Fetc"), ("a b%2F", "a%20b%252F"), ("Ä", "%C3%84"),
            ("\n", "%0A"),
        ])
    func names(device: String, file: String) {
        #expect(VoiceStore.fileName(for: device) == file)
    }
}
