internal import Analysis
internal import ArgumentParser
internal import Archive
internal import Foundation
internal import Language
internal import PocketSphinx
internal import SoundFile
internal import Speech
internal import Studio

/// `ladder transcribe`.
struct TranscribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcribe", abstract: "Turn a recording into words and pauses.",
        discussion: """
            Reads any file that libsndfile reads. Without options it prints words with times, and pauses. Every \
            recording is heard twice: the voice is learned from the first hearing. Your stories count only where \
            --stories names them: a recording may be anybody's.
            """)

    @Argument(help: "The recording; several are transcribed one after the other.")
    var files: [String]
    @Flag(help: "Take several recordings as one speaker's: the voice is learned from all of them.")
    var sameSpeaker = false
    @Flag(
        help:
            "Print JSON: words with times and confidence, pauses with their place, quality; a line a recording."
    )
    var json = false
    @Flag(help: "Print the text alone.")
    var plain = false
    @Option(
        help: ArgumentHelp("Listen to one channel, counted from 1; all are mixed otherwise.", valueName: "n"))
    var channel: Int?
    @Option(help: ArgumentHelp("The folder of another PocketSphinx acoustic model.", valueName: "dir"))
    var acousticModel: String?
    @Flag(help: "Hear once, without learning the voice: faster, with more errors.")
    var once = false
    @OptionGroup var texts: PersonalTexts
    @OptionGroup var home: HomeOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name a recording.") }
        if json, plain { throw ValidationError("Choose --json or --plain, not both.") }
        if let channel, channel < 1 { throw ValidationError("Channels are counted from 1.") }
    }

    func run() throws {
        try texts.check()
        let interruption = Interruption(removingFrom: SessionStore(home: home.place).cacheFolder)
        defer { withExtendedLifetime(interruption) {} }
        var model = RecognitionModel.installed
        // The learned voice points to it from elsewhere, so its whole path counts.
        if let acousticModel { model.acoustic = URL(fileURLWithPath: acousticModel).path }
        let expectations = try texts.expectations(home: home.place, usesBank: false)
        let expected = try expectations.model()
        defer { expectations.discard(expected) }
        let taught =
            expectations.isEmpty
            ? try SessionLibrary.pronunciations(home: home.place).taught : expectations.taught
        let transcriber = Transcriber(
            DecoderSettings(model: model, feeding: .whole, taught: taught, personal: expected),
            program: Program.path, judging: try Resources().judging(),
            cache: once ? nil : try SessionStore(home: home.place).cache())
        if sameSpeaker {
            try show(try transcribed(files, by: transcriber))
        } else {
            try transcribeEach(by: transcriber)
        }
    }

    // Of several, one that cannot be read is told where its turn comes, and the others are transcribed all the same.
    private func transcribeEach(by transcriber: Transcriber) throws {
        var hasFailed = false
        for file in files {
            do { try show(try transcribed([file], by: transcriber)) } catch let error as SoundFileError {
                Terminal.say("\(error.sentence)\n\(error.remedy)")
                hasFailed = true
            }
        }
        if hasFailed { throw Stop(sentence: "") }
    }

    private func transcribed(_ files: [String], by transcriber: Transcriber) throws -> [(String, Transcript)]
    {
        let progress = Progress("Transcribing")
        let session = try transcriber.transcribe(session: files, channel: channel) { progress.tell($0) }
        progress.finish()
        if let trouble = session.trouble { Terminal.say("\(trouble.sentence) \(trouble.remedy)") }
        return Array(zip(files, session.transcripts))
    }

    private func show(_ transcripts: [(file: String, transcript: Transcript)]) throws {
        for (file, transcript) in transcripts {
            for sentence in transcript.quality.sentences + transcript.lost.map(\.sentence) {
                Terminal.say(files.count > 1 ? "\(file): \(sentence)" : sentence)
            }
            if json {
                Terminal.show(try TranscriptDocument(transcript, file: files.count > 1 ? file : nil).json())
            } else if plain {
                Terminal.show(transcript.words.map(\.text).joined(separator: " ") + "\n")
            } else {
                Terminal.show((files.count > 1 ? file + "\n" : "") + Self.lines(transcript))
            }
        }
    }

    // A line a stretch between pauses, with its time, and the pauses between.
    private static func lines(_ transcript: Transcript) -> String {
        var text = ""
        var words = transcript.words[...]
        // Where the noise is as loud as the voice, silences are not to be told from words; the sentence about it stands above.
        let pauses = transcript.quality.canBeJudged ? transcript.pauses : []
        for pause in pauses + [Span(start: transcript.length, end: transcript.length)] {
            let stretch = words.prefix { $0.span.start < pause.start }
            words = words.dropFirst(stretch.count)
            if let first = stretch.first {
                text += time(first.span.start) + "  " + stretch.map(\.text).joined(separator: " ") + "\n"
            }
            if pause.length > .zero {
                // Without a word there is nothing that it could lie between.
                let place =
                    transcript.words.isEmpty
                    ? "" : ", " + PausePlace.place(of: pause, among: transcript.words).phrase
                text += time(pause.start) + "  (pause of \(seconds(pause.length)) s\(place))\n"
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
