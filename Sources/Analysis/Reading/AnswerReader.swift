public import Speech

/// Reads an answer: which rungs it plainly reached, and which of its phrases a follow-up may take up.
///
/// This is the one place where answers are judged, by learned weights where there are some, else by the cues that a
/// person wrote. It abstains under doubt: asking again for what was half said is forgiven.
public struct AnswerReader: Equatable, Sendable {
    /// Cues of this weight together make a rung plain.
    static let plain = 2
    /// A word heard with less confidence counts for nothing.
    static let confident = 0.5

    /// How likely a trait must be to be said: of recognised words many are wrong, so what they show must be likelier.
    static let sure: [TextQuality: Double] = [.typed: 0, .told: 0.85, .ordinary: 0.9, .noisy: 0.95]

    private let cues: Cues
    private let phrases: PhraseFinder
    private let judge: AnswerJudge?

    /// A reader with these cues, phrase rules, and learned weights where there are some.
    public init(cues: Cues, phrases: PhraseFinder, judge: AnswerJudge? = nil) {
        self.cues = cues
        self.phrases = phrases
        self.judge = judge
    }

    /// Reads the words of one answer to a question.
    public func read(_ heard: [Word], occasion: Occasion) -> AnswerReading {
        let text = AnswerText(heard)
        let cues = judge?.cues(in: text) ?? []
        var reading =
            judge.map { self.read(heard, text, occasion: occasion, judge: $0, cues: cues) } ?? read(heard)
        reading.text = text
        reading.quality = text.quality
        if judge != nil { reading.beats = Beats(in: text, cues: cues) }
        // What stands in the same order twice was not misheard.
        reading.reuse = Reuse.of(text, in: occasion.prepared)
        if occasion.asksAnotherSide {
            let told = occasion.earlier.map { EarlierText(name: "", text: $0) }
            reading.returning = Reuse.of(text, in: told)?.quote ?? judge?.callBack(in: text, cues: cues)
        }
        return reading
    }

    private func read(
        _ heard: [Word], _ text: AnswerText, occasion: Occasion, judge: AnswerJudge, cues: [CueFamilies.Cue]
    ) -> AnswerReading {
        let words = heard.filter { $0.kind == .word }
        let judgement = judge.judge(text, occasion: occasion, cues: cues)
        // A rung is skipped on sure evidence only, and said to have been plain.
        let least = Self.sure[text.quality, default: 1]
        let sure = judgement.shown.filter { $0.isSure && $0.probability >= least }
        let evidence = sure.compactMap { shown in
            shown.trait.rung.map { ($0, Evidence(rung: $0, quote: shown.quote, cues: [])) }
        }
        var reading = AnswerReading(
            evidence: Dictionary(uniqueKeysWithValues: evidence), words: words.count,
            phrases: phrases.phrases(in: heard.filter { $0.kind != .filler }))
        reading.given = judge.given(in: text, judgement: judgement, cues: cues)
        reading.isUnderstood = judgement.isKnown
        reading.parts = judgement.shown.map(\.trait).filter { $0.kind == .starl }
        // Where whole phrases are wrong nobody is accused.
        guard judgement.isEnough, text.quality > .noisy else { return reading }
        reading.patterns = sure.filter { $0.trait.kind == .anti }.sorted { $0.probability > $1.probability }
        reading.isBeside =
            !judgement.isResponsive && judgement.unresponsive >= least
        let asked = Trait(occasion.asked)
        reading.lacksAsked =
            judgement[asked] == nil
            && judgement.probabilities[asked, default: 1] <= 1 - least
        return reading
    }

    /// Who acts, is right and is credited in a story that was written down; nothing where no families of words are known.
    public func cast(of story: [Word]) -> Cast? { judge?.cast(of: AnswerText(story)) }

    /// The phrases of an answer that a follow-up may take up.
    public func phrases(in words: [Word]) -> [String] { phrases.phrases(in: words) }

    /// Reads the words of one answer by the cues alone.
    public func read(_ heard: [Word]) -> AnswerReading {
        let words = heard.filter { $0.kind == .word }
        var evidence: [Rung: Evidence] = [:]
        for rung in Rung.allCases {
            if let found = self.evidence(of: rung, in: words) { evidence[rung] = found }
        }
        return AnswerReading(
            evidence: evidence, words: words.count,
            phrases: phrases.phrases(in: heard.filter { $0.kind != .filler }))
    }

    private func evidence(of rung: Rung, in words: [Word]) -> Evidence? {
        var weight = 0
        var places: [Range<Int>] = []
        var found: [String] = []
        for cue in cues.byRung[rung] ?? [] {
            let name = cue.words.joined(separator: " ")
            guard !found.contains(name), let place = firstPlace(of: cue, in: words, apartFrom: places) else {
                continue
            }
            weight += cue.weight
            places.append(place)
            found.append(name)
        }
        guard weight >= Self.plain else { return nil }
        return Evidence(rung: rung, quote: quote(around: places, in: words), cues: found)
    }

    private func firstPlace(of cue: Cues.Cue, in words: [Word], apartFrom taken: [Range<Int>]) -> Range<Int>?
    {
        guard words.count >= cue.words.count else { return nil }
        return (0...(words.count - cue.words.count)).lazy
            .map { $0..<($0 + cue.words.count) }
            .first { place in
                !taken.contains { $0.overlaps(place) }
                    && zip(words[place], cue.words).allSatisfy { word, wanted in
                        wanted == "*" || (word.text == wanted && word.confidence >= Self.confident)
                    }
            }
    }

    // Eight words from each cue on, the stretches in the order in which they were said.
    private func quote(around places: [Range<Int>], in words: [Word]) -> String {
        var stretches: [Range<Int>] = []
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }).prefix(3) {
            let stretch =
                max(
                    0, place.lowerBound - 2)..<min(
                    words.count, max(place.upperBound + 4, place.lowerBound + 8))
            if let last = stretches.last, last.upperBound >= stretch.lowerBound {
                stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
            } else {
                stretches.append(stretch)
            }
        }
        return stretches.map { words[$0].map(\.text).joined(separator: " ") }.joined(separator: " … ")
    }
}
