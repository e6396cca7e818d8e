internal import Foundation
public import Speech

/// Which model of a voice is kept.
extension VoiceFolder {
    private var speechFile: String { model + "/learned-from" }

    /// How much speech the kept model was learned from; none where there is no model, or it does not say.
    public var learnedFrom: Samples {
        let text = try? String(contentsOfFile: speechFile, encoding: .utf8)
        return text.flatMap { Int($0.split(separator: "\n").first ?? "") }.map { Samples($0) } ?? .zero
    }

    /// Notes how much speech the model that lies there was learned from, in samples.
    ///
    /// - throws: `ArchiveError` where the disk is full.
    public func noteLearned(from speech: Samples) throws {
        try SessionFolder(path: path).write("\(speech.count)\n", to: speechFile)
    }

    /// Moves the model at `place` here, unless the one that is kept was learned from more speech.
    ///
    /// So three sentences of a guest's do not take the place of a calibrated voice.
    ///
    /// - throws: `ArchiveError` where it cannot be moved; what was there before may be gone by then.
    public func adopt(_ place: String, learnedFrom speech: Samples) throws {
        guard speech >= learnedFrom else { return }
        do {
            let files = FileManager.default
            try files.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            if files.fileExists(atPath: model) { try files.removeItem(atPath: model) }
            try files.moveItem(atPath: place, toPath: model)
        } catch {
            throw ArchiveError(
                path: model, line: 0, problem: "it cannot be written (\(error.localizedDescription))",
                remedy: "The next interview starts from the usual voice; make room for it.")
        }
        try noteLearned(from: speech)
    }
}
