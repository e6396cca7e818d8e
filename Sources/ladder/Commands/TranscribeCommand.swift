internal import ArgumentParser
internal import Foundation
internal import Speech
internal import Studio

/// `ladder transcribe`.
struct TranscribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcribe", abstract: "Turn a recording into words and pauses.",
        discussion:
            "Reads any file that libsndfile reads. Without options it prints words with times, and pauses.")

    @Argument(help: "The recording.")
    var file: String
    @Flag(help: "Print JSON: words with times and confidence, and pauses.")
    var json = false
    @Flag(help: "Print the text alone.")
    var plain = false
    @Option(
        help: ArgumentHelp("Listen to one channel, counted from 1; all are mixed otherwise.", valueName: "n"))
    var channel: Int?

    func validate() throws {
        if json, plain { throw ValidationError("Choose --json or --plain, not both.") }
        if let channel, channel < 1 { throw ValidationError("Channels are counted from 1.") }
    }

    func run() throws {
        let transcriber = Transcriber(
            program: Program.path, pronunciations: try Resources().pronunciations())
        let progress = Progress("Transcribing")
        let transcript = try transcriber.transcribe(file, channel: channel) { progress.tell($0) }
        progress.finish()
        for stretch in transcript.lost { Terminal.say(stretch.sentence) }
        if json {
            Terminal.show(try TranscriptDocument(transcript).json())
        } else if plain {
            Terminal.show(transcript.words.map(\.text).joined(separator: " ") + "\n")
        } else {
            Terminal.show(Self.lines(transcript))
        }
    }

    // A line a stretch between pauses, with its time, and the pauses between.
    private static func lines(_ transcript: Transcript) -> String {
        var text = ""
        var words = transcript.words[...]
        for pause in transcript.pauses + [Span(start: transcript.length, end: transcript.length)] {
            let stretch = words.prefix { $0.span.start < pause.start }
            words = words.dropFirst(stretch.count)
            if let first = stretch.first {
                text += time(first.span.start) + "  " + stretch.map(\.text).joined(separator: " ") + "\n"
            }
            if pause.length > .zero {
                text += time(pause.start) + "  (pause of \(seconds(pause.length)) s)\n"
            }
        }
        return text.isEmpty ? "No words were heard.\n" : text
    }

    private static func time(_ place: Samples) -> String {
        let tenths = place.count * 10 / Samples.rate
        return String(format: "%3d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10)
    }

    private static func seconds(_ length: Samples) -> String {
        String(format: "%.2f", length.seconds)
    }
}
