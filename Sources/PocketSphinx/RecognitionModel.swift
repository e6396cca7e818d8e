internal import Foundation

/// Where the acoustic model, the language model and the pronunciations lie on disk.
public struct RecognitionModel: Codable, Equatable, Sendable {
    /// The folder of the acoustic model.
    public var acoustic: String
    /// The language model.
    public var language: String
    /// The pronunciation dictionary.
    public var dictionary: String

    /// Debian's `pocketsphinx-en-us`.
    public static let installed = RecognitionModel(under: "/usr/share/pocketsphinx/model/en-us")

    /// The files of the stock English model under `folder`.
    public init(under folder: String) {
        acoustic = folder + "/en-us"
        language = folder + "/en-us.lm.bin"
        dictionary = folder + "/cmudict-en-us.dict"
    }

    /// Checks that all three are there: PocketSphinx itself says no more than that it failed.
    ///
    /// - throws: `RecogniserError` naming the missing file.
    public func check() throws(RecogniserError) {
        for path in [acoustic + "/mdef", language, dictionary]
        where !FileManager.default.isReadableFile(atPath: path) {
            throw RecogniserError(call: path, problem: "its model is not installed")
        }
    }
}
