public import Analysis
public import Interview
public import Speech

/// One question and what the candidate said to it.
public struct Exchange: Equatable, Sendable {
    /// The question, the rung, the reason.
    public var asking: Asking
    /// When the question was heard; nothing in a typed session.
    public var said: Span?
    /// When the answer was listened to; nothing where none came.
    public var window: Span?
    /// The answer's words: the final recogniser's where it was heard.
    public var words: [Word] = []
    /// How it was spoken; nothing where it was typed, or where none came.
    public var delivery: Delivery?
    /// The rungs that its words show plainly.
    public var evidence: [Evidence] = []
    /// What became of the rung that was asked for; nothing where no answer came.
    public var reach: Reach?
    /// Whether the answer surely spoke of something else.
    public var isBeside = false
    /// The parts of a told story that were heard in it.
    public var parts: [Trait] = []
    /// What came after the bad things that it told, in order.
    public var setbacks: [AfterSetback] = []
    /// How its pace varied; nothing where it was typed, or too short.
    public var pace: Pace?
    /// How far its words can be trusted; nothing where no answer came.
    public var quality: TextQuality?
    /// What the interviewer did about it without asking: a silence kept, time offered, the story left.
    public var decisions: [Decision] = []
    /// Whether an answer came at all.
    public var isAnswered = false
    /// Whether it was cut off: the session ended, or the microphone went, before the answer was over.
    public var isCutOff = false

    /// When a quote of the answer was said; nothing where it was typed, or is not found in the words.
    public func time(of quote: String) -> Samples? {
        guard window != nil else { return nil }
        let wanted = quote.split(separator: " ").prefix { $0 != "\u{2026}" }.map(String.init)
        // A quote from cues leaves fillers out, one from learned weights does not.
        for said in [words.filter { $0.kind != .mark }, words.filter { $0.kind == .word }] {
            let place = said.indices.first { said[$0...].prefix(wanted.count).map(\.text) == wanted }
            if let place, !wanted.isEmpty { return said[place].span.start }
        }
        return nil
    }

    /// The answer as text.
    public var text: String {
        words.reduce(into: "") { text, word in
            if !text.isEmpty, word.kind != .mark { text += " " }
            text += word.text
        }
    }
}
