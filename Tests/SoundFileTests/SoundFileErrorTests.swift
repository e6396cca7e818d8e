import Testing

@testable import SoundFile

@Suite("What is said about a recording that does not work")
struct SoundFileErrorTests {
    @Test("The sentence says what was being done, the remedy fits it")
    func sentences() {
        let reading = SoundFileError(path: "a.wav", work: .read, problem: "it is broken")
        #expect(reading.sentence == "The recording 'a.wav' cannot be read: it is broken.")
        #expect(reading.remedy.contains("sox"))
        let writing = SoundFileError(path: "a.wav", work: .write, problem: "the disk is full")
        #expect(writing.sentence == "The recording 'a.wav' cannot be written: the disk is full.")
        #expect(writing.remedy.contains("--home"))
    }

    @Test(
        "The library's own words lose their full stop and newline",
        arguments: [
            ("Bad file.", "Bad file"), ("Bad file.\n", "Bad file"), ("...", ""), ("1.5 is odd", "1.5 is odd"),
        ])
    func trimmed(words: String, expected: String) {
        #expect(words.trimmedSentence == expected)
    }
}
