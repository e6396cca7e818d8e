package import Analysis

/// How predicted labels agree with those of readers, in the figures of the scorer of the labelled answers.
package struct Agreement: Sendable {
    /// How often a label was said and was right.
    package struct Count: Sendable {
        package var hits = 0
        package var wronglySaid = 0
        package var missed = 0

        /// The harmonic mean of precision and recall; 0 where nothing was right.
        package var f1: Double { hits == 0 ? 0 : 2 * Double(hits) / Double(2 * hits + wronglySaid + missed) }
        /// Which part of the said was right.
        package var precision: Double { Double(hits) / Double(max(1, hits + wronglySaid)) }
        /// Which part of the true was said.
        package var recall: Double { Double(hits) / Double(max(1, hits + missed)) }

        /// Nothing counted yet.
        package init() {}

        /// Counts one answer.
        package mutating func add(said: Bool, isTrue: Bool) {
            if said, isTrue { hits += 1 }
            if said, !isTrue { wronglySaid += 1 }
            if !said, isTrue { missed += 1 }
        }
    }

    /// The counts of every trait.
    package private(set) var counts: [Trait: Count] = [:]
    /// Whether the question was met: right, and all.
    package private(set) var responsive = (right: 0, all: 0)
    /// Answers that did not meet their question: found, and all.
    package private(set) var evasions = (found: 0, all: 0)
    /// Next moves that are among those of the readers.
    package private(set) var moves = (hits: 0, all: 0)
    /// Quotes of rightly given labels that lie on a marked one; labels so; quotes of more than forty words.
    package private(set) var quotes = (hits: 0, all: 0, long: 0)

    /// Labels that are sure enough to be told to a candidate: right, and all.
    package private(set) var sure = (right: 0, all: 0)

    /// Nothing compared yet.
    package init() {}

    /// Compares one answer.
    package mutating func add(
        _ item: LabelledAnswer, said: Set<Trait>, responsive isResponsive: Bool, move: String? = nil,
        quotes shown: [Trait: String] = [:], sure told: Set<Trait> = []
    ) {
        guard let labels = item.labels else { return }
        sure.all += told.count
        sure.right += told.intersection(labels.traits).count
        for trait in Trait.allCases where trait != .evasion {
            counts[trait, default: Count()].add(
                said: said.contains(trait), isTrue: labels.traits.contains(trait))
        }
        responsive.all += 1
        if isResponsive == labels.responsive { responsive.right += 1 }
        if !labels.responsive {
            evasions.all += 1
            if !isResponsive { evasions.found += 1 }
        }
        if let move {
            moves.all += 1
            if labels.next.contains(move) { moves.hits += 1 }
        }
        for trait in said.intersection(labels.traits) {
            guard let marked = item.evidence?[trait.rawValue], !marked.isEmpty, let quote = shown[trait]
            else { continue }
            quotes.all += 1
            if marked.contains(where: { Self.shares(quote, $0) }) { quotes.hits += 1 }
            if quote.split(separator: " ").count > 40 { quotes.long += 1 }
        }
    }

    /// The mean F1 of a kind of traits.
    package func macroF1(_ kind: Trait.Kind) -> Double {
        let traits = Trait.all(kind)
        return traits.reduce(0) { $0 + (counts[$1]?.f1 ?? 0) } / Double(max(1, traits.count))
    }

    // Four words in a row, or the whole of a shorter one.
    private static func shares(_ said: String, _ marked: String) -> Bool {
        let said = said.split(separator: " ")
        let marked = marked.split(separator: " ")
        let need = min(4, marked.count)
        guard said.count >= need else { return false }
        let runs = Set((0...(marked.count - need)).map { marked[$0..<($0 + need)].joined(separator: " ") })
        return (0...(said.count - need)).contains {
            runs.contains(said[$0..<($0 + need)].joined(separator: " "))
        }
    }
}
