/// Everything that decides how a decoder hears: it can be sent to another process and makes the same decoder there.
public struct DecoderSettings: Codable, Equatable, Sendable {
    /// How a decoder is fed.
    public enum Feeding: String, Codable, Sendable {
        /// As sound comes in, for endpoint cues: no closing passes, so that ending costs nothing.
        case live
        /// Whole segments with the segment's own normalisation, all passes.
        case whole
    }

    /// How many words a decoder of whole segments considers.
    public enum Search: String, Codable, Sendable {
        /// As many as make a difference.
        case full
        /// A third of the states: for words that nobody sees, such as those from which a voice is learned.
        case hasty
        /// Fewer passes too: for a segment on which the usual settings failed.
        case cautious
    }

    /// A word and its ARPAbet phones without stress, as the recogniser's dictionary writes them.
    public struct Taught: Codable, Equatable, Hashable, Sendable {
        /// The word, lower case.
        public var word: String
        /// Its phones, separated by spaces.
        public var phones: String

        /// A word as it is said.
        public init(word: String, phones: String) {
            self.word = word
            self.phones = phones
        }
    }

    /// Where the models lie; its acoustic folder may be one adapted to a voice.
    public var model: RecognitionModel
    /// How it will be fed.
    public var feeding: Feeding
    /// Words that the dictionary lacks.
    public var taught: [Taught]
    /// What is expected to be spoken of, from the first utterance on.
    public var personal: PersonalModel?
    /// Where a live decoder's running normalisation starts: a microphone's own mean, 13 numbers.
    public var mean: [Float]?
    /// How many words it considers, where it is fed whole segments.
    public var search: Search

    /// Settings for a model, without words of anybody's own.
    public init(
        model: RecognitionModel = .installed, feeding: Feeding, taught: [Taught] = [],
        personal: PersonalModel? = nil, search: Search = .full
    ) {
        self.model = model
        self.feeding = feeding
        self.taught = taught
        self.personal = personal
        self.search = search
    }

    // Silence is kept, so that times are true; the noise removal that the model was trained with stays on; fewer active
    // states than stock, for speed, and at most 20 words that end in a frame, which costs no errors. A language weight of
    // 5.5 makes 3 to 6 % fewer errors than the stock 6.5 (all measured; `scripts/evaluate hearing` shows the whole).
    var arguments: [String] {
        var arguments = [
            "ladder", "-hmm", model.acoustic, "-lm", model.language, "-dict", model.dictionary,
            "-remove_silence", "no",
        ]
        switch feeding {
        case .live: arguments += ["-fwdflat", "no", "-bestpath", "no", "-maxhmmpf", "3000"]
        case .whole:
            arguments += ["-cmn", "batch"]
            switch search {
            case .full: arguments += ["-lw", "5.5", "-maxhmmpf", "5000", "-maxwpf", "20"]
            case .hasty: arguments += ["-lw", "5.5", "-maxhmmpf", "1500", "-maxwpf", "20"]
            case .cautious: arguments += ["-fwdflat", "no", "-bestpath", "no", "-maxhmmpf", "3000"]
            }
        }
        return arguments
    }
}
