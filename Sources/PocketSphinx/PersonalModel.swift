/// A small language model of what a candidate will speak of, beside the large one.
public struct PersonalModel: Codable, Equatable, Hashable, Sendable {
    /// Its ARPA file.
    public var path: String
    /// Its share, 0 to 1, the large model's is the rest.
    ///
    /// PocketSphinx mixes after the language weight, so that a small share counts for much: .1 took word errors on
    /// retold stories from 25 to 8 %, more gained nothing (measured, shared speech notes, section 9).
    public var weight: Float

    /// The model at `path`.
    public init(path: String, weight: Float = 0.1) {
        self.path = path
        self.weight = weight
    }
}
