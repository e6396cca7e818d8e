internal import Analysis
public import Speech

extension Prompts {
    /// The words of a follow-up that nothing was asked before; empty where a story is closed.
    ///
    /// The same answer gets the same words.
    public func followUp(_ move: NextMove, taking words: [Word]) -> String {
        var generator = SplitMix64(seed: UInt64(words.count))
        var choice = WordingChoice()
        let phrases = reader.phrases(in: words)
        func text(_ wordings: RungWordings?, _ move: Asking.Move) -> String {
            guard let wordings else { return "" }
            return choice.choose(from: wordings, move: move, phrases: phrases, generator: &generator)?.text
                ?? ""
        }
        switch move {
        case .climb(let rung): return text(wordings[rung], .climb)
        case .again(let rung): return text(wordings[rung], .again)
        case .challenge(let challenge): return text(challenges[challenge], .challenge)
        case .close: return ""
        }
    }
}
