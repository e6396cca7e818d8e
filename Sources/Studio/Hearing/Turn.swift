internal import Interview
internal import Speech

/// What the listener knows of a turn at its end: everything but the final words.
struct Turn: Sendable {
    /// From the moment of listening to now.
    var window: Span
    /// The stretches of sound.
    var sounding: [Span]
    /// The segments, each with the live recogniser's words.
    var segments: [Segment]
}

/// What a listener noticed.
enum Noticed: Sendable {
    /// A segment ended: the final recogniser's work.
    case segment(Span, samples: [Int16])
    /// The turn ended.
    case ended(Turn, Answer.Ending, patience: Samples)
    /// Nothing was said for long.
    case silence(InterviewEvent.Stage)
    /// Someone spoke while the interviewer did.
    case interruption(at: Samples)
    /// The seconds for the sound check are over.
    case checked([Int16])
}
