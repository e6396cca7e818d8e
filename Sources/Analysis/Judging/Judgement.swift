/// What the words of an answer show, each with how likely it is.
public struct Judgement: Equatable, Sendable {
    /// A trait that the words show.
    public struct Shown: Equatable, Sendable {
        /// The trait.
        public var trait: Trait
        /// How likely it is, 0 to 1.
        public var probability: Double
        /// The candidate's words that show it best.
        public var quote: String
        /// Whether it is sure enough to be told to the candidate.
        public var isSure: Bool

        /// A trait with the words that show it.
        package init(trait: Trait, probability: Double, quote: String, isSure: Bool) {
            self.trait = trait
            self.probability = probability
            self.quote = quote
            self.isSure = isSure
        }
    }

    /// The traits that are taken for there, in the order of `Trait`.
    public var shown: [Shown]
    /// How likely every trait is.
    public var probabilities: [Trait: Double]
    /// Whether the answer met its question.
    public var isResponsive: Bool
    /// How likely it did not.
    public var unresponsive: Double
    /// Whether there were enough words to judge anything.
    public var isEnough: Bool
    /// Whether most of the words are known; else it is another language, or was misheard altogether.
    public var isKnown = true

    /// What of a trait was shown, if it was.
    public subscript(_ trait: Trait) -> Shown? { shown.first { $0.trait == trait } }

    /// The rungs that were reached, from surface up.
    public var rungs: [Rung] { shown.compactMap(\.trait.rung) }
}
