public import Speech

/// A stretch of speech and what was said in it, to learn a voice from.
public struct Utterance: Sendable, Equatable {
    /// Its sound, 16 kHz.
    public var samples: [Int16]
    /// Its words, lower case, with `<sil>` where it pauses; each in the dictionary.
    public var words: [String]

    /// Speech and its words.
    public init(samples: [Int16], words: [String]) {
        self.samples = samples
        self.words = words
    }

    /// A decoded segment: gaps between its words, long enough for a silence, become `<sil>`.
    ///
    /// `span`: where the segment lies on the clock of its words' times.
    public init(samples: [Int16], span: Span, heard: [Word]) {
        self.samples = samples
        words = []
        // Three frames: a silence takes one for each of its states.
        let shortest = Samples.milliseconds(30)
        var end = span.start
        for word in heard {
            if word.span.start - end >= shortest { words.append("<sil>") }
            words.append(word.text)
            end = word.span.end
        }
        if span.end - end >= shortest { words.append("<sil>") }
    }
}
