public import Speech

/// The recogniser could not be set up or refused a call; it can be sent from the process in which it arose to another.
public struct RecogniserError: Remedied, Codable, Equatable {
    /// The C function, or the file that is missing.
    public var call: String
    /// What went wrong, in words.
    public var problem: String

    /// An error of a call, or about a file.
    public init(call: String, problem: String) {
        self.call = call
        self.problem = problem
    }

    /// The call and the problem.
    public var sentence: String { "The speech recogniser did not work: \(problem) (\(call))." }

    /// What to install, or to name instead.
    public var remedy: String {
        let installed = RecognitionModel.installed
        let own = [installed.acoustic + "/", installed.language, installed.dictionary]
        return call.hasPrefix("/") && !own.contains { call.hasPrefix($0) }
            ? "Name the folder of a whole PocketSphinx model, or leave --acoustic-model out."
            : "Install it anew: sudo apt install libpocketsphinx3 pocketsphinx-en-us."
    }
}
