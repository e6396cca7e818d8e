import Foundation

/// What a listener made of one recording.
struct Heard {
    var words: [(text: String, confidence: Double)]
    /// Wall time of the whole process; with a session, of all its recordings.
    var seconds: Double
    /// Processor time of the same, with every process that it started.
    var work = 0.0

    var text: [String] { words.map(\.text) }

    /// Plain text of stock PocketSphinx's: nothing is known about confidence.
    init(plain: String, seconds: Double) {
        words = HearingText.words(plain).map { ($0, 1) }
        self.seconds = seconds
    }

    /// One line of `ladder transcribe --json`.
    init(json: Substring, seconds: Double) throws {
        struct Document: Decodable {
            struct Word: Decodable {
                var text: String
                var confidence: Double
            }
            var words: [Word]
        }
        let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
        words = document.words.flatMap { word in
            HearingText.words(word.text).map { ($0, word.confidence) }
        }
        self.seconds = seconds
    }
}
