public import Speech

/// Finds words that fill time instead of saying something: like, you know, i mean, so, basically, actually, kind of,
/// sort of.
///
/// Each counts only in a filler's position, judged by the words beside it and the silences around it; told from a
/// confidence of 0.7 on. Rules rather than weights: what tells the uses apart is a closed list of neighbours ("looks
/// like", "do you know", "i would like to"), and there is no spoken material to fit on.
public enum DiscourseFillers {
    /// A silence this long beside a word sets it apart.
    ///
    /// Shorter than a pause: a filler is often only drawn out.
    static let apart = Samples.milliseconds(150)
    /// From here on a use is told.
    public static let told = 0.7

    /// The filler uses among the words of an answer, in order; the confidence is that of the use.
    ///
    /// Marks of a typed answer count as silences; words without times are judged by their neighbours alone.
    public static func find(in words: [Word]) -> [Word] {
        let text = words.enumerated().filter { $0.element.kind == .word }
        var found: [Word] = []
        var place = 0
        while place < text.count {
            let word = text[place].element
            let next = place + 1 < text.count ? text[place + 1].element.text : ""
            let phrase =
                DiscoursePhrase(rawValue: "\(word.text) \(next)") ?? DiscoursePhrase(rawValue: word.text)
            guard let phrase else {
                place += 1
                continue
            }
            let length = phrase.rawValue.contains(" ") ? 2 : 1
            let setting = DiscourseSetting(
                before: (0..<place).suffix(4).map { text[$0].element.text },
                after: (place + length..<text.count).prefix(4).map { text[$0].element.text },
                pausesBefore: isApart(
                    words, from: place == 0 ? nil : text[place - 1].offset, to: text[place].offset),
                pausesAfter: isApart(
                    words, from: text[place + length - 1].offset,
                    to: place + length < text.count ? text[place + length].offset : nil))
            let confidence = phrase.confidence(in: setting)
            if confidence > told {
                var filler = Word(
                    phrase.rawValue,
                    span: Span(start: word.span.start, end: text[place + length - 1].element.span.end),
                    confidence: confidence)
                filler.kind = .filler
                found.append(filler)
            }
            place += length
        }
        return found
    }

    private static func isApart(_ words: [Word], from: Int?, to: Int?) -> Bool {
        guard let from, let to else { return true }
        // A comma or an "um" between sets apart, too.
        return to > from + 1 || words[to].span.start - words[from].span.end >= apart
    }
}

/// What stands around a phrase.
struct DiscourseSetting {
    /// Up to four words before, the nearest last; empty where the answer begins.
    var before: [String]
    /// Up to four words after.
    var after: [String]
    var pausesBefore: Bool
    var pausesAfter: Bool

    var previous: String { before.last ?? "" }
    var next: String { after.first ?? "" }
    /// The word before the previous one.
    var secondLast: String { before.dropLast().last ?? "" }
    /// The word after the next one.
    var second: String { after.dropFirst().first ?? "" }
    /// Whether the subject before opens a clause; not where it stands in "the skills you need", whose object came first.
    var isFresh: Bool {
        var words = before[...]
        if let last = words.last, !DiscourseWords.pronouns.contains(last) { words.removeLast() }
        var contracted = false
        while let last = words.last, DiscourseWords.helping.contains(last) {
            contracted = DiscourseWords.pronouns.contains(last) || last.contains("'")
            words.removeLast()
            if contracted { break }
        }
        if !contracted {
            guard let subject = words.last, DiscourseWords.pronouns.contains(subject) else { return true }
            words.removeLast()
        }
        guard let word = words.last else { return true }
        return DiscourseWords.joining.contains(word) || DiscourseWords.asking.contains(word) || word == "that"
    }

    var begins: Bool { before.isEmpty }
    var ends: Bool { after.isEmpty }
}
