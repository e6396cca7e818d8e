public import PocketSphinx
public import Speech
public import SphinxTrain

/// An acoustic model that was moved towards a voice, and by how much it fits that voice better.
public struct LearnedVoice: Codable, Equatable, Sendable {
    /// The folder of the moved model.
    public var acoustic: String
    /// How much speech it was learned from.
    public var speech: Samples
    /// How finely its transform tells sounds apart.
    public var classes: PhoneClasses
    /// Whether single Gaussians were moved beyond the transform.
    public var hasOwnGaussians: Bool
    /// By how much a frame of speech that was held out got likelier: a difference of natural logarithms, above 0.
    public var gain: Double

    /// The model with its acoustics replaced by the learned ones.
    public func applied(to model: RecognitionModel) -> RecognitionModel {
        var model = model
        model.acoustic = acoustic
        return model
    }
}
