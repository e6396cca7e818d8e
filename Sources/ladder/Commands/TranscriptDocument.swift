internal import Foundation
internal import Speech
internal import Studio

/// `transcribe --json`: the contract that other programs rely on; seconds from the start of the recording.
struct TranscriptDocument: Codable {
    struct Word: Codable {
        var text: String
        var start: Double
        var end: Double
        var confidence: Double
        var kind: Speech.Word.Kind
    }

    struct Pause: Codable {
        var start: Double
        var end: Double
    }

    var version = 1
    /// The recording, where there are several.
    var file: String?
    var seconds: Double
    var text: String
    var words: [Word]
    var pauses: [Pause]

    init(_ transcript: Transcript, file: String? = nil) {
        self.file = file
        func rounded(_ place: Samples) -> Double { (place.seconds * 1000).rounded() / 1000 }
        seconds = rounded(transcript.length)
        text = transcript.words.map(\.text).joined(separator: " ")
        words = transcript.words.map { word in
            Word(
                text: word.text, start: rounded(word.span.start), end: rounded(word.span.end),
                confidence: (word.confidence * 1000).rounded() / 1000, kind: word.kind)
        }
        pauses = transcript.pauses.map { Pause(start: rounded($0.start), end: rounded($0.end)) }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
