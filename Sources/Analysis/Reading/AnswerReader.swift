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

    /// Recognised words with less mean confidence than this accuse nobody.
    static let trusted = 0.7
    /// A third of recognised words are wrong, so what they show must be likelier than what typed words show.
    static let sureOfHeard = 0.9

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
        guard let judge else { return read(heard) }
        let words = heard.filter { $0.kind == .word }
        let text = AnswerText(heard.filter { $0.kind != .mark })
        let judgement = judge.judge(text, occasion: occasion)
        // A rung is skipped on sure evidence only, and said to have been plain.
        let isCertain = words.allSatisfy { $0.confidence == 1 }
        let sure = judgement.shown.filter { $0.isSure && (isCertain || $0.probability >= Self.sureOfHeard) }
        let evidence = sure.compactMap { shown in
            shown.trait.rung.map { ($0, Evidence(rung: $0, quote: shown.quote, cues: [])) }
        }
        var reading = AnswerReading(
            evidence: Dictionary(uniqueKeysWithValues: evidence), words: words.count,
            phrases: phrases.phrases(in: heard.filter { $0.kind != .filler }))
        reading.given = judge.given(in: text, judgement: judgement)
        reading.parts = judgement.shown.map(\.trait).filter { $0.kind == .starl }
        guard judgement.isEnough, Self.isTrusted(words) else { return reading }
        reading.patterns = sure.filter { $0.trait.kind == .anti }.sorted { $0.probability > $1.probability }
        reading.isBeside =
            !judgement.isResponsive && (isCertain || judgement.unresponsive >= Self.sureOfHeard)
        let asked = Trait(occasion.asked)
        reading.lacksAsked =
            judgement[asked] == nil
            && (isCertain || judgement.probabilities[asked, default: 1] <= 1 - Self.sureOfHeard)
        return reading
    }

    private static func isTrusted(_ words: [Word]) -> Bool {
        words.reduce(0) { $0 + $1.confidence } >= trusted * Double(max(1, words.count))
    }

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
