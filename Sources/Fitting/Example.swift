internal import Analysis

/// A labelled answer, taken apart once: its words, its patterns, and which stretches of it readers marked.
struct Example {
    let item: LabelledAnswer
    let text: AnswerText
    let cues: [CueFamilies.Cue]
    let features: [WordFeature]
    let windows: [Range<Int>]
    let traits: Set<Trait>
    let isResponsive: Bool
    /// For each trait the stretches of words that were marked.
    let marked: [Trait: [Range<Int>]]

    init(_ item: LabelledAnswer, families: CueFamilies) {
        self.item = item
        let text = AnswerText(item.answer)
        self.text = text
        cues = families.cues(in: text)
        features = WordFeature.all(in: text.words, cues: cues)
        windows = Windows.over(text.words.count)
        var traits = item.labels?.traits ?? []
        isResponsive = item.labels?.responsive ?? true
        var marked: [Trait: [Range<Int>]] = [:]
        for (name, quotes) in item.evidence ?? [:] {
            guard let trait = Trait(rawValue: name) else { continue }
            marked[trait] = quotes.compactMap { Self.place(of: AnswerText($0).words, in: text.words) }
        }
        if !(marked[.evasion] ?? []).isEmpty { traits.insert(.evasion) }
        self.traits = traits
        self.marked = marked
    }

    /// The same answer with other words, each of which stands for the old one or is new.
    init(_ other: Example, said words: [(text: String, old: Int?)], families: CueFamilies) {
        item = other.item
        let text = AnswerText(words.map(\.text).joined(separator: " "), quality: .ordinary)
        self.text = text
        cues = families.cues(in: text)
        features = WordFeature.all(in: text.words, cues: cues)
        windows = Windows.over(text.words.count)
        traits = other.traits
        isResponsive = other.isResponsive
        marked = other.marked.mapValues { stretches in
            stretches.compactMap { stretch in
                let places = words.indices.filter { place in words[place].old.map(stretch.contains) ?? false }
                guard let first = places.first, let last = places.last else { return nil }
                return first..<(last + 1)
            }
        }
    }

    private static func place(of quote: [String], in words: [String]) -> Range<Int>? {
        guard !quote.isEmpty, words.count >= quote.count else { return nil }
        return (0...(words.count - quote.count)).lazy.map { $0..<($0 + quote.count) }
            .first { words[$0].elementsEqual(quote) }
    }

    /// Whether a window shows a trait: it holds most of a marked stretch; nothing where that is open.
    func shows(_ trait: Trait, in window: Range<Int>) -> Bool? {
        guard traits.contains(trait) else { return false }
        var touches = false
        for quote in marked[trait] ?? [] {
            let shared = quote.clamped(to: window).count
            if shared >= min(8, (quote.count * 3 + 4) / 5) { return true }
            if shared > 0 { touches = true }
        }
        // Readers mark one to three stretches; the rest of such an answer may show the trait as well.
        return touches ? nil : false
    }
}
