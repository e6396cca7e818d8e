internal import Analysis
internal import Archive
internal import Foundation
internal import Interview
internal import Language
internal import Studio

/// The files that come with the program: prompts and pronunciations.
struct Resources {
    private let root: String

    /// Finds them: `LADDER_RESOURCES`, or the folder above the program that holds `Prompts`.
    ///
    /// - throws: `Stop` where they are nowhere.
    init() throws {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["LADDER_RESOURCES"], !named.isEmpty {
            root = named
            return
        }
        var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.path + "/Prompts") {
                root = folder.path
                return
            }
            folder.deleteLastPathComponent()
        }
        throw Stop(
            sentence: "The folder Prompts was not found above the program.",
            remedy: "Run scripts/ladder, or set LADDER_RESOURCES to the folder that holds Prompts and Models."
        )
    }

    /// Everything that the interviewer can ask.
    ///
    /// - throws: `NotationError` with file and line; `Stop` where a file cannot be read.
    func prompts() throws -> Prompts {
        let folder = root + "/Prompts"
        var files: [String: String] = [:]
        for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? []
        where name.hasSuffix(".yaml") && !name.hasPrefix("demo/") {
            files[name] = try text(folder + "/" + name)
        }
        return try Prompts(files: files, folder: folder, table: try judgementTable())
    }

    // The learned weights by which answers are judged.
    private func judgementTable() throws -> JudgementTable {
        let file = root + "/Models/judgement.tsv"
        return try JudgementTable(text: try text(file), file: file)
    }

    /// How words are said that dictionary and synthesiser lack.
    ///
    /// - throws: `NotationError` with file and line; `Stop` where the file cannot be read.
    func pronunciations() throws -> Pronunciations {
        let file = root + "/Models/pronunciations.yaml"
        return try Pronunciations(yaml: try text(file), file: file)
    }

    /// How recognised words are judged: how sure they are, and which filled pauses lie among them.
    ///
    /// - throws: `WeightTableError` with file and line; `Stop` where a file cannot be read.
    func judging() throws -> WordJudging {
        let (fillers, confidence) = (root + "/Models/fillers.tsv", root + "/Models/confidence.tsv")
        return WordJudging(
            fillers: try FillerTable(text: try text(fillers), file: fillers),
            certainty: try CertaintyTable(text: try text(confidence), file: confidence))
    }

    /// The sentences that `ladder calibrate` lets a person read.
    ///
    /// - throws: `NotationError` with file and line; `Stop` where the file cannot be read.
    func calibrationSentences() throws -> CalibrationSentences {
        let file = root + "/Prompts/calibration.txt"
        return try CalibrationSentences(text: try text(file), file: file)
    }

    /// The demonstration's sample story.
    ///
    /// - throws: `NotationError` with file and line; `Stop` where the file cannot be read.
    func sampleStory() throws -> SampleStory {
        let file = root + "/Prompts/demo/story.yaml"
        return try SampleStory(yaml: try text(file), file: file)
    }

    private func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Stop(sentence: "\(path) cannot be read.", remedy: "Check out that file again.")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw Stop(sentence: "\(path) is not UTF-8 text.", remedy: "Save it as UTF-8.")
        }
        return text
    }
}
