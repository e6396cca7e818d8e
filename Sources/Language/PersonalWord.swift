/// A word of the candidate's that the recogniser has yet to be taught.
public struct PersonalWord: Equatable, Sendable {
    /// Where a pronunciation comes from.
    public enum Source: String, Codable, Sendable {
        /// A table that people keep.
        case corrected
        /// The names of its letters.
        case spelled
        /// Parts that the dictionary has: GitHub from git and hub, or a possessive.
        case composed
        /// eSpeak NG's rules of reading.
        case espeak = "eSpeak"
    }

    /// One way of saying it.
    public struct Pronunciation: Equatable, Sendable {
        /// ARPAbet phones, vowels with a stress digit where it is known.
        public var phones: [String]
        /// Where it comes from.
        public var source: Source

        /// A way of saying a word.
        public init(phones: [String], source: Source) {
            self.phones = phones
            self.source = source
        }
    }

    /// Lower case: the recogniser's key.
    public var word: String
    /// As it is written where it first occurs.
    public var written: String
    /// How often it occurs.
    public var count: Int
    /// Where it occurs, in the order of the texts: a story's slug or a file.
    public var places: [String]
    /// Ways of saying it that are new, the likeliest first; at least one.
    public var pronunciations: [Pronunciation]

    /// A word.
    public init(
        word: String, written: String, count: Int, places: [String], pronunciations: [Pronunciation]
    ) {
        (self.word, self.written, self.count) = (word, written, count)
        (self.places, self.pronunciations) = (places, pronunciations)
    }
}
