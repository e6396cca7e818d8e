public import Analysis
public import Speech

/// What was heard in a recording.
public struct Transcript: Equatable, Sendable {
    /// How long the recording is.
    public var length: Samples
    /// Its words, in order.
    public var words: [Word]
    /// The silences of 250 ms and more between stretches of speech.
    public var pauses: [Span]
    /// Whether it is clear enough to be judged.
    public var quality: RecordingQuality
    /// The stretches that no recogniser survived: their words are missing.
    public var lost: [LostStretch] = []
}

/// What was heard in recordings of one speaker.
public struct SessionTranscript: Sendable {
    /// A transcript a recording, in their order.
    public var transcripts: [Transcript]
    /// The voice that was learned for the second hearing; nothing where one hearing had to do.
    public var voice: LearnedVoice?
    /// Why the voice could not be learned, where something is missing or broken.
    public var trouble: (any Remedied)?
}
