internal import Analysis
public import Speech

/// Decides when the candidate has finished, or will not begin: a pure machine on the sample clock.
///
/// It hears ten milliseconds at a time whether there is sound, and what the live recogniser last made of the words.
/// A pause alone is a weak sign, so the wait depends on how much was said and on the last word.
public struct Endpointer: Equatable, Sendable {
    /// What it may conclude from a frame.
    public enum Conclusion: Equatable, Sendable {
        /// Nothing more for about three seconds after an answer that seemed unfinished.
        case probed
        /// Nothing at all for about six seconds.
        case reassure
        /// Nothing at all for about twelve seconds, or much longer after a request for time.
        case offer
        /// Nothing at all after the offer: the question is better left.
        case leave
        /// The answer is over.
        case end(Answer.Ending, patience: Samples)
    }

    private let patience: Patience
    private let start: Samples
    private let waiting: Waiting
    private let lead: Samples
    private var spans = SoundingSpans()
    private var hasConcluded = false
    /// Silence counts from here on at the earliest: before it, sound was lost.
    private var lostUntil = Samples.zero
    /// Less sound than this without a word is a cough or a chair, and no answer.
    private static let noise = Samples.milliseconds(500)

    /// What the live recogniser heard last, where it heard anything.
    public var lastWord: String?
    /// Whether the words so far end with a phrase that ends an answer.
    public var endsWithPhrase = false

    /// Starts to listen at `start`, after what the interviewer has already said into a silence.
    ///
    /// `lead` is how much earlier than the patience it decides, for the way that a reply takes to the candidate's ear.
    public init(patience: Patience, start: Samples, waiting: Waiting = .fresh, lead: Samples = .zero) {
        self.patience = patience
        self.lead = lead
        self.start = start
        self.waiting = waiting
    }

    /// The stretches of sound so far.
    public var sounding: [Span] { spans.spans }

    /// Takes note that sound up to `end` is lost; the candidate may have been speaking.
    public mutating func lose(until end: Samples) {
        lostUntil = max(lostUntil, end)
    }

    /// Takes the next frame, which starts at `at`.
    public mutating func hear(sounds: Bool, at: Samples) -> Conclusion? {
        guard !hasConcluded else { return nil }
        spans.hear(sounds: sounds, at: at)
        // Who begins at this very moment is not cut off; a click delays the conclusion by its own length.
        guard !sounds else { return nil }
        let now = at + Level.frame
        // The sum of the stretches, not their extent: a long silence in the middle is no speech.
        let speech = spans.spans.reduce(Samples.zero) { $0 + $1.length }
        guard let lastSound = spans.lastSound, speech >= Self.noise || lastWord != nil else {
            // A sound under way may yet become a word.
            if let last = spans.lastSound, now - last < patience.endingPhrase { return nil }
            return nothingYet(for: now - max(start, lostUntil))
        }
        let silence = now - max(lastSound, lostUntil)
        if endsWithPhrase, silence >= patience.endingPhrase {
            return end(.phrase, patience: patience.endingPhrase)
        }
        let wait = patience.wait(speech: speech, lastWord: lastWord)
        return silence + lead >= wait ? end(.pause, patience: wait) : nil
    }

    private mutating func end(_ ending: Answer.Ending, patience: Samples) -> Conclusion {
        hasConcluded = true
        return .end(ending, patience: patience)
    }

    private mutating func nothingYet(for silence: Samples) -> Conclusion? {
        let (conclusion, length): (Conclusion, Samples) =
            switch waiting {
            case .probing: (.probed, patience.probe)
            case .fresh: (.reassure, patience.reassure)
            case .reassured: (.offer, patience.offer - patience.reassure)
            case .thinking:
                (.offer, Samples(Int(Double(patience.offer.count) * patience.thinkingFactor)))
            case .offered: (.leave, patience.leave)
            case .naming: (.leave, patience.naming)
            }
        guard silence >= length else { return nil }
        hasConcluded = true
        return conclusion
    }
}
