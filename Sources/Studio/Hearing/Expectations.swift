public import PocketSphinx

/// What the recogniser is told of a candidate's words before they speak.
public struct Expectations: Equatable, Sendable {
    /// Words that the dictionary lacks, and how they are said.
    public var taught: [DecoderSettings.Taught]
    /// A small language model of the candidate's texts.
    public var personal: PersonalModel?

    /// Nothing is expected, unless told otherwise.
    public init(taught: [DecoderSettings.Taught] = [], personal: PersonalModel? = nil) {
        self.taught = taught
        self.personal = personal
    }
}
