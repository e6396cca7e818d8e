import Foundation
import PocketSphinx
import VirtualDesk

/// Measures the built program and parts of it.
///
/// The program: `bench LADDER [--json] [NAME…]` and `hearing LADDER MANIFEST [--quick] [SECTION…]`. Parts: `judgement ROOT FILE…`, `corpus ROOT`, `cues ROOT`, `language ROOT`, `fillers ROOT MANIFEST…`, `pauses ROOT MANIFEST` and
/// `pronunciations ROOT`.
@main
enum Measure {
    static func main() {
        do {
            try run()
        } catch {
            FileHandle.standardError.write(Data("measure: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else {
            print(
                "use: measure bench LADDER [--json] [help start transcribe response hour] | "
                    + "measure hearing LADDER MANIFEST [--quick] [SECTION…] | "
                    + "measure judgement|corpus|cues|language|fillers|pauses|pronunciations ROOT …")
            exit(2)
        }
        let (work, ladder) = (arguments.removeFirst(), arguments.removeFirst())
        if work == "judgement" {
            let fits = arguments.contains("--fit")
            return try JudgementRun(root: ladder).run(
                arguments.filter { !$0.hasPrefix("--") }, fits: fits, spoken: arguments.contains("--spoken"))
        }
        if work == "cues" { return try CueRun(root: ladder).run() }
        if work == "corpus" { return try CorpusRun(root: ladder).run() }
        if work == "language" { return try LanguageRun(root: ladder).run() }
        if work == "fillers" {
            var run = FillerRun(root: ladder)
            if let place = arguments.firstIndex(of: "--language"), place + 1 < arguments.count {
                run.model.language = arguments[place + 1]
                arguments.removeSubrange(place...(place + 1))
            }
            return try run.run(
                manifests: arguments.filter { !$0.hasPrefix("--") }, fits: arguments.contains("--fit"),
                lists: arguments.contains("--list"))
        }
        if work == "confidence" {
            return try CertaintyRun(root: ladder).run(
                manifest: arguments.first { !$0.hasPrefix("--") } ?? "", fits: arguments.contains("--fit"))
        }
        if work == "pauses" { return try PauseMeasure().run(manifest: arguments[0]) }
        if work == "pronunciations" {
            return try PronunciationRun(dictionary: RecognitionModel.installed.dictionary).run()
        }
        if work == "hearing" { return try Hearing(ladder: ladder).run(arguments) }
        let json = arguments.contains("--json")
        let names = arguments.filter { $0 != "--json" }
        let wanted = names.isEmpty ? ["help", "start", "transcribe", "response"] : names
        var figures: [Figure] = []
        let desk = try VirtualDesk()
        if wanted.contains("help") { figures += try StartBench(desk: desk, ladder: ladder).help() }
        if wanted.contains("start") { figures += try StartBench(desk: desk, ladder: ladder).firstWord() }
        if wanted.contains("transcribe") { figures += try TranscribeBench(ladder: ladder).tenMinutes() }
        if wanted.contains("hour") { figures += try TranscribeBench(ladder: ladder).hour() }
        if wanted.contains("response-short") {
            figures += try ResponseBench(desk: desk, ladder: ladder).run(lengths: [5, 9, 6, 12, 7, 15])
        }
        if wanted.contains("response") { figures += try ResponseBench(desk: desk, ladder: ladder).run() }
        for figure in figures { print(json ? try figure.json() : figure.line) }
    }
}
