internal import Foundation
public import PocketSphinx
internal import Speech

/// An acoustic model with the two files that training needs and recognition does not.
public struct TrainableModel: Sendable, Equatable {
    /// The model's own folder.
    let acoustic: String
    /// Its pronunciation dictionary.
    let dictionary: String
    /// The mixture weights, unquantised.
    let weights: String
    /// The model definition as text.
    let definition: String
    /// How states share Gaussians: `.ptm.` by phone, `.semi.` all, `.cont.` none.
    let sharing: String
    /// What the model's `feat.params` says, by option.
    let features: [String: String]

    /// Whether a transform can tell one phone's Gaussians from another's.
    public var tellsPhonesApart: Bool { sharing == ".ptm." }

    /// Finds or makes the two files in `folder`, which is made where it is missing.
    ///
    /// Takes about a second the first time; the same folder serves every later call, other models too. Any thread, but
    /// one at a time.
    ///
    /// - throws: `TrainingError` where the model is of a kind that cannot be trained, or a file cannot be written.
    public static func prepare(_ model: RecognitionModel, in folder: String) throws(TrainingError)
        -> TrainableModel
    {
        let features = try options(in: model.acoustic + "/feat.params")
        guard features["-lda"] == nil,
            !FileManager.default.fileExists(atPath: model.acoustic + "/feature_transform")
        else {
            throw TrainingError(
                call: model.acoustic, problem: "models with a feature transform are not adapted")
        }
        let sharing =
            ["ptm": ".ptm.", "s2_semi": ".semi.", "semi": ".semi."][features["-model"] ?? ""] ?? ".cont."
        let own = folder + "/" + fingerprint(of: model.acoustic)
        do {
            try FileManager.default.createDirectory(
                atPath: own, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw TrainingError(
                call: own, problem: "the folder cannot be made: \(error.localizedDescription)")
        }
        return TrainableModel(
            acoustic: model.acoustic, dictionary: model.dictionary,
            weights: try weights(of: model.acoustic, in: own),
            definition: try definition(of: model.acoustic, in: own), sharing: sharing, features: features)
    }

    private static func options(in path: String) throws(TrainingError) -> [String: String] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TrainingError(call: path, problem: "it cannot be read")
        }
        let words = String(decoding: data, as: UTF8.self).split { $0.isWhitespace }.map(String.init)
        return Dictionary(zip(words, words.dropFirst()).filter { $0.0.hasPrefix("-") }) { first, _ in first }
    }

    private static func weights(of acoustic: String, in own: String) throws(TrainingError) -> String {
        let given = acoustic + "/mixture_weights"
        if FileManager.default.isReadableFile(atPath: given) { return given }
        let path = own + "/mixture_weights"
        if FileManager.default.isReadableFile(atPath: path) { return path }
        guard let dump = FileManager.default.contents(atPath: acoustic + "/sendump") else {
            throw TrainingError(call: acoustic + "/sendump", problem: "it cannot be read")
        }
        let file = try MixtureWeights.rebuild(from: [UInt8](dump), name: acoustic + "/sendump")
        do { try Data(file).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw TrainingError(call: path, problem: "it cannot be written: \(error.localizedDescription)")
        }
        return path
    }

    private static func definition(of acoustic: String, in own: String) throws(TrainingError) -> String {
        let given = acoustic + "/mdef"
        // Only the packed form begins so; the other is text already.
        guard let start = FileHandle(forReadingAtPath: given)?.readData(ofLength: 4) else {
            throw TrainingError(call: given, problem: "it cannot be read")
        }
        if start != Data("BMDF".utf8) && start != Data("FDMB".utf8) { return given }
        let path = own + "/mdef.txt"
        if FileManager.default.isReadableFile(atPath: path) { return path }
        let partial = path + ".part"
        try TrainingProgram.run(
            "pocketsphinx_mdef_convert", ["-text", given, partial], log: own + "/mdef.log")
        guard rename(partial, path) == 0 else {
            throw TrainingError(
                call: path, problem: "it cannot be written: \(String(cString: strerror(errno)))")
        }
        return path
    }

    // By place, size and age: a model that was replaced is prepared anew.
    private static func fingerprint(of acoustic: String) -> String {
        var print = Fingerprint()
        print.add(acoustic.utf8)
        for name in ["mdef", "means", "sendump", "mixture_weights", "feat.params"] {
            var status = stat()
            guard stat(acoustic + "/" + name, &status) == 0 else { continue }
            print.add("\(name) \(status.st_size) \(status.st_mtim.tv_sec)".utf8)
        }
        return print.text
    }
}
