/// How often word pairs and triples occur.
struct NGramCounts {
    /// Two words.
    struct Pair: Hashable {
        var first: Int32
        var second: Int32
    }

    /// Three words.
    struct Triple: Hashable {
        var head: Pair
        var last: Int32

        var tail: Pair { Pair(first: head.second, second: last) }
    }

    private(set) var pairs: [Pair: Int] = [:]
    private(set) var triples: [Triple: Int] = [:]

    /// Counts sentences with `<s>` before and `</s>` after; words that the vocabulary lacks as `<unk>`.
    init(_ sentences: [[String]], in vocabulary: Vocabulary) {
        let unknown = vocabulary[Vocabulary.unknown] ?? 0
        for sentence in sentences {
            let marked = [Vocabulary.start] + sentence + [Vocabulary.end]
            let numbers = marked.map { vocabulary[$0] ?? unknown }
            for place in 1..<numbers.count {
                let pair = Pair(first: numbers[place - 1], second: numbers[place])
                pairs[pair, default: 0] += 1
                guard place > 1 else { continue }
                let head = Pair(first: numbers[place - 2], second: numbers[place - 1])
                triples[Triple(head: head, last: numbers[place]), default: 0] += 1
            }
        }
    }
}
