internal import Analysis
internal import Foundation
internal import Report
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
        /// Where among the words; nothing where none was heard.
        var place: PausePlace?
    }

    var version = 1
    /// The recording, where there are several.
    var file: String?
    var seconds: Double
    var text: String
    var words: [Word]
    var pauses: [Pause]
    /// How clear the recording is, and what is amiss with it.
    var quality: QualityDocument?

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
        pauses = transcript.pauses.map { pause in
            Pause(
                start: rounded(pause.start), end: rounded(pause.end),
                place: transcript.words.isEmpty ? nil : .place(of: pause, among: transcript.words))
        }
        quality = QualityDocument(transcript.quality)
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
