internal import Foundation
public import Speech

/// Which model of a voice is kept.
extension VoiceFolder {
    private static func speechFile(of model: String) -> String { model + "/learned-from" }

    /// How much speech the kept model was learned from; none where there is no model, or it does not say.
    public var learnedFrom: Samples {
        let text = try? String(contentsOfFile: Self.speechFile(of: model), encoding: .utf8)
        return text.flatMap { Int($0.split(separator: "\n").first ?? "") }.map { Samples($0) } ?? .zero
    }

    /// Moves the model at `place` here.
    ///
    /// `evenFromLess`: whether also where the one that is kept was learned from more speech. Without it three sentences
    /// of a guest's do not take the place of a calibrated voice.
    ///
    /// - throws: `ArchiveError` where it cannot be moved; what was there before may be gone by then.
    public func adopt(_ place: String, learnedFrom speech: Samples, evenFromLess: Bool = false) throws {
        guard evenFromLess || speech >= learnedFrom else { return }
        try SessionFolder(path: place).write("\(speech.count)\n", to: Self.speechFile(of: place))
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
    }
}
