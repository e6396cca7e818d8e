internal import Foundation

extension Workbench {
    /// Moves the model's means towards a voice, by a linear transform a class (MLLR).
    ///
    /// Leggetter and Woodland, Maximum likelihood linear regression for speaker adaptation, 1995. Gives the path of the
    /// new means, in the bench's folder.
    ///
    /// - throws: `TrainingError` where there is too little speech for the classes.
    public func transformedMeans(
        by statistics: [Statistics], classes: PhoneClasses, name: String
    ) throws(TrainingError) -> String {
        let map = try classes.write(for: model, in: folder)
        let mapping = map.map { ["-cb2mllrfn", $0] } ?? []
        let matrix = "\(folder)/\(name).mllr"
        try TrainingProgram.run(
            TrainingProgram.folder + "/mllr_solve",
            [
                "-meanfn", model.acoustic + "/means", "-varfn", model.acoustic + "/variances",
                "-outmllrfn", matrix,
            ] + mapping + ["-accumdir", Self.list(statistics)], log: matrix + ".log")
        let means = "\(folder)/\(name).means"
        try TrainingProgram.run(
            TrainingProgram.folder + "/mllr_transform",
            ["-inmeanfn", model.acoustic + "/means", "-outmeanfn", means, "-mllrmat", matrix] + mapping,
            log: means + ".log")
        return means
    }

    // A list is one argument with commas.
    private static func list(_ statistics: [Statistics]) -> String {
        statistics.map(\.folder).joined(separator: ",")
    }

    /// Moves every Gaussian with enough speech of its own (MAP), from means that were transformed already.
    ///
    /// Gauvain and Lee, Maximum a posteriori estimation, 1994; `tau` 10 as measured. Gives new means and weights.
    ///
    /// `statistics`: taken with those means.
    ///
    /// - throws: `TrainingError` where `map_adapt` fails.
    public func ownGaussians(
        from statistics: [Statistics], means: String, name: String
    ) throws(TrainingError) -> (means: String, weights: String) {
        let moved = (means: "\(folder)/\(name).means", weights: "\(folder)/\(name).weights")
        try TrainingProgram.run(
            TrainingProgram.folder + "/map_adapt",
            [
                "-moddeffn", model.definition, "-ts2cbfn", model.sharing, "-meanfn", means,
                "-varfn", model.acoustic + "/variances", "-mixwfn", model.weights,
                "-tmatfn", model.acoustic + "/transition_matrices", "-fixedtau", "yes", "-tau", "10",
                "-bayesmean", "no", "-mapmeanfn", moved.means, "-mapmixwfn", moved.weights,
                "-accumdir", Self.list(statistics),
            ], log: moved.means + ".log")
        return moved
    }

    /// Keeps adapted means, and weights where they changed, as a model that a decoder can load.
    ///
    /// The files that did not change are links to the model's own. `destination` is replaced as a whole.
    ///
    /// - throws: `TrainingError` where it cannot be written.
    public func keep(means: String, weights: String?, as destination: String) throws(TrainingError) {
        let partial = destination + ".part"
        let files = FileManager.default
        do {
            if files.fileExists(atPath: partial) { try files.removeItem(atPath: partial) }
            try files.createDirectory(
                atPath: partial, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try files.copyItem(atPath: means, toPath: partial + "/means")
            let own: Set<String> = weights == nil ? ["means"] : ["means", "sendump", "mixture_weights"]
            for file in try files.contentsOfDirectory(atPath: model.acoustic) where !own.contains(file) {
                try files.createSymbolicLink(
                    atPath: partial + "/" + file, withDestinationPath: model.acoustic + "/" + file)
            }
        } catch {
            throw TrainingError(
                call: destination, problem: "it cannot be written: \(error.localizedDescription)")
        }
        if let weights {
            try TrainingProgram.run(
                TrainingProgram.folder + "/mk_s2sendump",
                [
                    "-pocketsphinx", "yes", "-moddeffn", model.definition, "-mixwfn", weights,
                    "-sendumpfn", partial + "/sendump",
                ], log: folder + "/sendump.log")
        }
        do {
            if files.fileExists(atPath: destination) { try files.removeItem(atPath: destination) }
            try files.moveItem(atPath: partial, toPath: destination)
        } catch {
            throw TrainingError(
                call: destination, problem: "it cannot be written: \(error.localizedDescription)")
        }
    }
}
