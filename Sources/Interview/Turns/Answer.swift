public import Speech

/// One turn of the candidate's, from the moment of listening to its end.
public struct Answer: Hashable, Sendable, Codable {
    /// Why a turn was taken for finished.
    public enum Ending: String, Hashable, Sendable, Codable {
        /// The silence outlasted the interviewer's patience.
        case pause
        /// A phrase such as "that's my answer".
        case phrase
        /// The Enter key.
        case key
        /// The recording, or the typed paragraph, was over.
        case source
    }

    /// From the moment of listening to the end of the turn; empty for typed answers.
    public var window: Span
    /// The stretches of sound in it.
    public var sounding: [Span]
    /// What was heard.
    public var words: [Word]
    /// Why it ended.
    public var ending: Ending
    /// The patience that was applied, from the last sound on.
    public var patience: Samples
    /// Whether it was typed: then it has no times.
    public var isTyped: Bool

    /// A turn.
    public init(
        window: Span, sounding: [Span], words: [Word], ending: Ending, patience: Samples,
        isTyped: Bool = false
    ) {
        self.window = window
        self.sounding = sounding
        self.words = words
        self.ending = ending
        self.patience = patience
        self.isTyped = isTyped
    }

    /// Whether it holds nothing that could be an answer: a cough, a chair, a breath.
    ///
    /// The live recogniser may take such a sound for a word; the final one knows better.
    public var isNothing: Bool {
        ending == .pause && !isTyped && !words.contains { $0.kind == .word }
            && sounding.reduce(.zero) { $0 + $1.length } < .milliseconds(500)
    }

    /// This turn and what the candidate added to it after a silence of the interviewer's, as one answer.
    public func joined(with addition: Answer) -> Answer {
        var whole = addition
        whole.window = Span(start: window.start, end: max(window.end, addition.window.end))
        whole.sounding = sounding + addition.sounding
        whole.words = words + addition.words
        whole.isTyped = isTyped && addition.isTyped
        return whole
    }

    /// From the first sound to the last.
    public var speaking: Samples {
        guard let first = sounding.first, let last = sounding.last else { return .zero }
        return last.end - first.start
    }
}
