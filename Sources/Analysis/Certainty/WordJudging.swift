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

    /// A segment's words, judged; none where the segment holds no speech.
    ///
    /// `aligned`: the words aligned again with filled pauses between them.
    public func judged(_ words: [Word], aligned: [Word], in samples: [Int16]) -> [Word] {
        guard fillers != nil || certainty != nil else { return words }
        let voice = VoiceFrames(of: samples)
        let said = words.filter { $0.kind == .word }
        let sure = certainty?.judged(said, voicing: voice.voicing) ?? said
        // Where nothing was said there is no filled pause either; "um" alone is one without a word.
        if !said.isEmpty, sure.isEmpty { return [] }
        guard let fillers else {
            return (sure + words.filter { $0.kind != .word }).sorted { $0.span.start < $1.span.start }
        }
        // The witnesses were weighed beside the recogniser's own confidence.
        let found = fillers.fillers(
            among: FillerCandidate.find(in: voice, words: words, aligned: aligned))
        return FillerInsertion.insert(found, into: sure)
    }
}
