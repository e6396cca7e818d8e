public import Speech

/// The words of an answer as they are judged: without filled pauses, which recognisers drop as they please.
public struct AnswerText: Equatable, Sendable {
    /// The words, lower case.
    public let words: [String]
    /// How far they can be trusted.
    public let quality: TextQuality
    /// How each of the words sounded, where that is known.
    package let sounds: [PhoneString?]
    /// Its clauses, in order; together they are all words.
    package let clauses: [Range<Int>]
    /// Where each stands among all that was said.
    private let places: [Int]
    /// All that was said, fillers included.
    private let said: [String]

    /// Sounds that are no words: their number must not tell one answer from another.
    static let filled: Set<String> = ["um", "uh", "er", "erm", "hmm", "mm", "mhm", "ah", "eh", "uhm", "hm"]

    /// An answer as it was written down: lower case, no punctuation.
    public init(_ text: String, quality: TextQuality = .typed) {
        self.init(
            said: text.split(whereSeparator: \.isWhitespace).map { String($0) }, sounds: [], breaks: [],
            quality: quality)
    }

    /// An answer as it was heard or typed: a pause, or a mark that was typed, ends a clause.
    public init(_ heard: [Word]) {
        let words = heard.filter { $0.kind != .mark }
        var breaks: Set<Int> = []
        for (place, (word, next)) in zip(words, words.dropFirst()).enumerated()
        where next.span.start - word.span.end >= SoundingSpans.shortestPause { breaks.insert(place + 1) }
        var place = 0
        for word in heard {
            if word.kind == .mark { breaks.insert(place) } else { place += 1 }
        }
        self.init(
            said: words.map(\.text), sounds: words.map { $0.phones.map { PhoneString($0) } }, breaks: breaks,
            quality: TextQuality(of: words))
    }

    // `breaks`: before which of the things said a clause begins at the latest.
    // `sounds`: of each of the things said, or of none.
    private init(said: [String], sounds: [PhoneString?], breaks: Set<Int>, quality: TextQuality) {
        var words: [String] = []
        var places: [Int] = []
        var begun: Set<Int> = []
        var isBroken = false
        for (place, word) in said.enumerated() {
            isBroken = isBroken || breaks.contains(place)
            let plain = word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" }
            guard !plain.isEmpty, !Self.filled.contains(plain) else { continue }
            if isBroken { begun.insert(words.count) }
            isBroken = false
            words.append(plain)
            places.append(place)
        }
        self.words = words
        self.places = places
        self.said = said
        self.quality = quality
        self.sounds = places.map { sounds.indices.contains($0) ? sounds[$0] : nil }
        clauses = Clauses.cut(words, breaks: begun)
    }

    /// Where a stretch of its words stands among all that was said, fillers included and marks left out.
    package func place(of stretch: Range<Int>) -> Range<Int> {
        guard let first = stretch.first, let last = stretch.last else { return 0..<0 }
        return places[first]..<(places[last] + 1)
    }

    /// The whole clauses around a stretch: a person reads them more easily than a cut-off one.
    ///
    /// Where they come to more than `longest` words, fillers counted, the clause at either end that has less of the
    /// stretch is left out.
    package func clauses(around stretch: Range<Int>, longest: Int) -> Range<Int> {
        var chosen = clauses.filter { $0.overlaps(stretch) }
        while let first = chosen.first, let last = chosen.last, chosen.count > 1,
            place(of: first.lowerBound..<last.upperBound).count > longest
        {
            let isLess = first.clamped(to: stretch).count < last.clamped(to: stretch).count
            if isLess { chosen.removeFirst() } else { chosen.removeLast() }
        }
        guard let first = chosen.first, let last = chosen.last else { return stretch }
        return first.lowerBound..<last.upperBound
    }

    /// The words of a stretch as they were said, fillers between them included.
    public func quote(_ stretch: Range<Int>) -> String {
        said[place(of: stretch)].joined(separator: " ")
    }
}
