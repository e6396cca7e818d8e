internal import Analysis
public import Speech

extension Prompts {
    /// The words of a follow-up where nothing was asked before; empty where nothing is asked.
    ///
    /// The same answer gets the same words.
    ///
    /// `category`: what the opening question was about, where it is known.
    public func followUp(
        _ assessment: Assessment, taking words: [Word], category: Question.Category? = nil
    ) -> String {
        var generator = SplitMix64(seed: UInt64(words.count))
        var choice = WordingChoice()
        let occasion = WordingBanks.Occasion(category: category, lacking: assessment.lacking)
        let chosen = choice.choose(
            from: banks.banks(for: assessment.move, on: occasion), phrases: reader.phrases(in: words),
            generator: &generator)
        return chosen?.text ?? ""
    }
}

extension Lack {
    /// What was not heard, a sentence: nothing is said of whether it exists.
    var notHeard: String {
        switch self {
        case .cost: "Nothing was heard yet of what it cost."
        case .alternative: "No other course was heard of yet."
        case .reason: "No reason was heard yet."
        case .person: "What anybody else wanted was not heard yet."
        case .noticing: "It was not heard yet when you noticed."
        case .presentBehaviour: "Nothing was heard yet of what you do now."
        }
    }
}
