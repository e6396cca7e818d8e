public import Speech

/// How recognised words are judged before anybody sees them: how sure they are, and which filled pauses lie among them.
public struct WordJudging: Equatable, Sendable {
    /// How filled pauses are told; without it they are what the recogniser takes for one.
    public var fillers: FillerTable?
    /// How sure a word is; without it a word is as sure as the recogniser says.
    public var certainty: CertaintyTable?

    /// Judging by tables.
    public init(fillers: FillerTable? = nil, certainty: CertaintyTable? = nil) {
        self.fillers = fillers
        self.certainty = certainty
    }

    /// The same without filled pauses, and without leaving out a segment for anything but its lack of vowels.
    public var ofVowelsAlone: WordJudging {
        WordJudging(
            certainty: certainty.map {
                CertaintyTable(weights: $0.weights, bias: $0.bias, least: 0, leastVowels: $0.leastVowels)
            })
    }

    /// A segment's words, judged; none where the segment holds no speech.
    ///
    /// `aligned`: the words aligned again with filled pauses between them.
    public func judged(_ words: [Word], aligned: [Word], in samples: [Int16]) -> [Word] {
        guard fillers != nil || certainty != nil else { return words }
        let voice = VoiceFrames(of: samples)
        let said = words.filter { $0.kind == .word }
        let sure = certainty?.judged(said, voicing: voice.voicing) ?? said
        let holdsSpeech = !sure.isEmpty || said.isEmpty
        guard let fillers else {
            let own = holdsSpeech ? words.filter { $0.kind != .word } : []
            return (sure + own).sorted { $0.span.start < $1.span.start }
        }
        // The witnesses were weighed beside the recogniser's own confidence, and so is which word gives way to a filler.
        let found = fillers.fillers(
            among: FillerCandidate.find(in: voice, words: words, aligned: aligned))
        let mixed = FillerInsertion.insert(found, into: said)
        return holdsSpeech ? Self.certain(mixed, as: sure) : mixed.filter { $0.kind == .filler }
    }

    // The words that stayed, each with its certainty; both are in order, and a filler may have trimmed a word.
    private static func certain(_ mixed: [Word], as sure: [Word]) -> [Word] {
        var rest = sure[...]
        return mixed.map { word in
            guard word.kind == .word else { return word }
            rest = rest.drop { $0.text != word.text || $0.span.overlap(with: word.span) == .zero }
            guard let known = rest.popFirst() else { return word }
            var word = word
            word.confidence = known.confidence
            return word
        }
    }
}
