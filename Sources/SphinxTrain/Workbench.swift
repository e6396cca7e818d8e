internal import Foundation
internal import Speech

/// The speech of one voice, made ready for sphinxtrain, in a folder of its own that is removed with it.
///
/// Features are those of recognition exactly: `sphinx_fe` with the model's own settings, noise removed, silence kept.
/// One thread at a time; every call blocks until its programs have ended.
public struct Workbench: ~Copyable {
    /// What Baum-Welch found over some of the utterances.
    public struct Statistics: Sendable {
        let folder: String
        /// Which utterances they are of.
        public let utterances: [Int]
        /// Frames of 10 ms that were accounted for.
        public let frames: Int
        /// How likely a frame was on average: a natural logarithm.
        public let logLikelihood: Double
    }

    let model: TrainableModel
    let folder: String
    private let utterances: [[String]]
    private let dictionary: String

    // One way a word, the dictionary's own where it has one: second entries under the same name are not what sphinxtrain's
    // dictionaries hold.
    private static func lines(_ taught: [String], beside dictionary: Data) -> String {
        func word(_ line: Substring) -> Substring { line.prefix { $0 != " " } }
        let own = taught.map { word($0[...]) }
        let wanted = Set(own)
        var had = Set(
            String(decoding: dictionary, as: UTF8.self).split(separator: "\n").lazy.map(word)
                .filter(wanted.contains))
        return "\n" + zip(own, taught).filter { had.insert($0.0).inserted }.map { $0.1 + "\n" }.joined()
    }

    /// Writes the utterances and computes their features.
    ///
    /// `taught`: pronunciations, a line each (`word PH ON ES`); those of words that the model's dictionary has are passed over.
    /// `folder`: must not exist yet; private to the user.
    ///
    /// - throws: `TrainingError` where the disk is full or a program is missing.
    public init(_ utterances: [Utterance], model: TrainableModel, taught: [String], folder: String)
        throws(TrainingError)
    {
        self.model = model
        self.folder = folder
        dictionary = taught.isEmpty ? model.dictionary : folder + "/dictionary"
        self.utterances = utterances.map(\.words)
        // sphinxtrain's programs take lists of folders with commas between them.
        guard !folder.contains(",") else {
            throw TrainingError(call: folder, problem: "there is a comma in the folder's name")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for (number, utterance) in utterances.enumerated() {
                let data = utterance.samples.withUnsafeBytes { Data($0) }
                try data.write(to: URL(fileURLWithPath: "\(folder)/\(number).raw"))
            }
            let names = utterances.indices.map { "\($0)\n" }.joined()
            if !taught.isEmpty {
                var all = try Data(contentsOf: URL(fileURLWithPath: model.dictionary))
                all.append(contentsOf: Self.lines(taught, beside: all).utf8)
                try all.write(to: URL(fileURLWithPath: folder + "/dictionary"))
            }
            try names.write(toFile: folder + "/all", atomically: false, encoding: .utf8)
        } catch {
            try? FileManager.default.removeItem(atPath: folder)  // the error that counts is the first one
            throw TrainingError(call: folder, problem: "it cannot be written: \(error.localizedDescription)")
        }
        do {
            try TrainingProgram.run(
                "sphinx_fe",
                [
                    "-argfile", model.acoustic + "/feat.params", "-samprate", "\(Samples.rate)", "-raw",
                    "yes",
                    "-c", folder + "/all", "-di", folder, "-ei", "raw", "-do", folder, "-eo", "mfc",
                    "-remove_silence", "no", "-remove_noise", "yes",
                ], log: folder + "/features.log")
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    deinit {
        // Sound of the user's must not stay; where it cannot be removed nothing more can be done here.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Accumulates statistics over some utterances; nothing where the words of none of them fit their sound.
    ///
    /// `means`, `weights`: of an adapted model, the model's own otherwise.
    ///
    /// - throws: `TrainingError` where `bw` fails or the disk is full.
    public func statistics(
        of chosen: [Int], means: String? = nil, weights: String? = nil, name: String
    ) throws(TrainingError) -> Statistics? {
        let own = folder + "/statistics-" + name
        let transcripts = chosen.map { "<s> \(utterances[$0].joined(separator: " ")) </s> (\($0))\n" }
            .joined()
        do {
            try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
            try chosen.map { "\($0)\n" }.joined().write(
                toFile: own + "/chosen", atomically: false, encoding: .utf8)
            try transcripts.write(toFile: own + "/words", atomically: false, encoding: .utf8)
        } catch {
            throw TrainingError(call: own, problem: "it cannot be written: \(error.localizedDescription)")
        }
        let log = own + "/bw.log"
        try TrainingProgram.run(
            TrainingProgram.folder + "/bw",
            [
                "-hmmdir", model.acoustic, "-moddeffn", model.definition, "-ts2cbfn", model.sharing,
                "-feat", model.features["-feat"] ?? "1s_c_d_dd", "-cmn", model.features["-cmn"] ?? "batch",
                "-agc", model.features["-agc"] ?? "none", "-dictfn", dictionary,
                "-fdictfn", model.acoustic + "/noisedict", "-ctlfn", own + "/chosen", "-lsnfn",
                own + "/words",
                "-cepdir", folder, "-cepext", "mfc", "-accumdir", own, "-mixwfn", weights ?? model.weights,
                "-meanfn", means ?? model.acoustic + "/means", "-varfn", model.acoustic + "/variances",
                "-tmatfn", model.acoustic + "/transition_matrices", "-timing", "no",
            ] + (model.features["-svspec"].map { ["-svspec", $0] } ?? []), log: log)
        return Self.read(log, folder: own, of: chosen)
    }

    // "overall> stats 3862 (-0) -1.450044e+02 -5.600068e+05": frames, deleted, a frame's log likelihood, all of it.
    private static func read(_ log: String, folder: String, of chosen: [Int]) -> Statistics? {
        let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let line = text.split(separator: "\n").last { $0.hasPrefix("overall>") }
        let fields = line?.split(separator: " ") ?? []
        guard fields.count >= 5, let frames = Int(fields[2]), let likelihood = Double(fields[4]), frames > 0,
            likelihood.isFinite
        else { return nil }
        return Statistics(folder: folder, utterances: chosen, frames: frames, logLikelihood: likelihood)
    }
}
