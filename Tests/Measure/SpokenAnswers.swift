import Analysis
import Foundation
import Language
import PocketSphinx
import Speech
import VirtualDesk

/// Labelled answers as Ladder hears them: spoken by flite, one by the voice slt and the next by rms, and transcribed by the
/// built program.
struct SpokenAnswers {
    private struct Transcript: Decodable {
        struct Entry: Decodable {
            var text: String
            var start: Double
            var end: Double
            var confidence: Double
        }
        var words: [Entry]
    }

    /// The built program.
    let ladder: String
    /// Where transcripts are kept, so that a second look takes seconds; remove it to hear all again.
    let folder: String

    /// The words of each answer as they were heard, with the phones that the recogniser's dictionary has first for each.
    func heard(_ items: [LabelledAnswer]) throws -> [[Word]] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = RecognitionModel.installed.dictionary
        let dictionary = try PronouncingDictionary(
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))), file: file)
        return try items.enumerated().map { place, item in
            let voice = place.isMultiple(of: 2) ? "slt" : "rms"
            let kept = "\(folder)/\(item.id)-\(voice).json"
            if !FileManager.default.fileExists(atPath: kept) {
                FileHandle.standardError.write(Data("Hearing answer \(place + 1) of \(items.count)\n".utf8))
                try Data(try transcribe(item.answer, voice: voice).utf8).write(to: URL(fileURLWithPath: kept))
            }
            let data = try Data(contentsOf: URL(fileURLWithPath: kept))
            return try JSONDecoder().decode(Transcript.self, from: data).words.map { entry in
                var word = Word(
                    entry.text, span: Span(start: .seconds(entry.start), end: .seconds(entry.end)),
                    confidence: entry.confidence)
                word.phones = dictionary.pronunciations(of: entry.text).first?.joined(separator: " ")
                return word
            }
        }
    }

    private func transcribe(_ text: String, voice: String) throws -> String {
        let scratch = try Scratch()
        let speech = try Flite.speak(text, to: scratch.file("speech.wav"), voice: voice)
        let outcome = try Outcome.of(
            ladder, ["transcribe", "--json", "--home", scratch.file("home"), speech])
        guard outcome.status == 0 else { throw VirtualDesk.Broken(description: outcome.errors) }
        return outcome.output
    }
}
