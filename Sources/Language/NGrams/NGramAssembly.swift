/// N-grams as they come from a file, in any order, on their way into sorted rows.
struct NGramAssembly {
    /// The words in the file's own numbering.
    var words: [String] = []
    var unigrams: [Float] = []
    var backoffs: [Float] = []
    var bigrams = Pairs()
    var trigrams = Triples()

    /// Bigrams, column by column.
    struct Pairs {
        var first: [Int32] = []
        var second: [Int32] = []
        var probabilities: [Float] = []
        var backoffs: [Float] = []
    }

    /// Trigrams, column by column.
    struct Triples {
        var first: [Int32] = []
        var second: [Int32] = []
        var third: [Int32] = []
        var probabilities: [Float] = []
    }

    /// The model; every word must occur once, and every number must be one of a word.
    ///
    /// A trigram whose first or last two words are no bigram gets that bigram, at the probability that backing off gives
    /// it: rows need their context, and the trie file needs the last two. Of an n-gram that comes twice, the first
    /// counts.
    consuming func model() -> NGramModel {
        let vocabulary = Vocabulary(words)
        renumber(by: vocabulary)
        var rows = Self.level(of: bigrams, vocabulary: vocabulary.count)
        let order = Self.order(of: trigrams, vocabulary: vocabulary.count)
        let missing = addMissing(to: rows, order: order)
        if missing { rows = Self.level(of: bigrams, vocabulary: vocabulary.count) }
        let children = children(of: rows, order: order)
        return NGramModel(
            vocabulary: vocabulary, unigrams: unigrams, backoffs: backoffs, bigrams: rows, trigrams: children)
    }

    // From the file's numbers to those of the sorted vocabulary.
    private mutating func renumber(by vocabulary: Vocabulary) {
        let numbers = words.map { vocabulary[$0] ?? 0 }
        var sorted = [Float](repeating: NGramModel.never, count: vocabulary.count)
        var sortedBackoffs = [Float](repeating: 0, count: vocabulary.count)
        for (old, new) in numbers.enumerated() {
            sorted[Int(new)] = unigrams[old]
            sortedBackoffs[Int(new)] = backoffs[old]
        }
        unigrams = sorted
        backoffs = sortedBackoffs
        Self.map(&bigrams.first, by: numbers)
        Self.map(&bigrams.second, by: numbers)
        Self.map(&trigrams.first, by: numbers)
        Self.map(&trigrams.second, by: numbers)
        Self.map(&trigrams.third, by: numbers)
    }

    private static func map(_ column: inout [Int32], by numbers: [Int32]) {
        for place in column.indices { column[place] = numbers[Int(column[place])] }
    }

    private static func level(of pairs: Pairs, vocabulary: Int) -> NGramModel.Level {
        let all = [Int32](0..<Int32(pairs.first.count))
        let order = sorted(
            sorted(all, by: pairs.second, below: vocabulary), by: pairs.first, below: vocabulary)
        var level = NGramModel.Level(starts: [Int32](repeating: 0, count: vocabulary + 1))
        level.words.reserveCapacity(order.count)
        level.probabilities.reserveCapacity(order.count)
        level.backoffs.reserveCapacity(order.count)
        var before: (first: Int32, second: Int32) = (-1, -1)
        for place in order {
            let pair = (first: pairs.first[Int(place)], second: pairs.second[Int(place)])
            if pair == before { continue }
            before = pair
            level.words.append(pair.second)
            level.probabilities.append(pairs.probabilities[Int(place)])
            level.backoffs.append(pairs.backoffs[Int(place)])
            level.starts[Int(pair.first) + 1] += 1
        }
        for parent in 0..<vocabulary { level.starts[parent + 1] += level.starts[parent] }
        return level
    }

    private static func order(of triples: Triples, vocabulary: Int) -> [Int32] {
        let all = [Int32](0..<Int32(triples.first.count))
        let byThird = sorted(all, by: triples.third, below: vocabulary)
        let bySecond = sorted(byThird, by: triples.second, below: vocabulary)
        return sorted(bySecond, by: triples.first, below: vocabulary)
    }

    // A counting sort that keeps the order of equals.
    private static func sorted(_ places: [Int32], by key: [Int32], below limit: Int) -> [Int32] {
        var starts = [Int32](repeating: 0, count: limit + 1)
        for place in places { starts[Int(key[Int(place)]) + 1] += 1 }
        for value in 0..<limit { starts[value + 1] += starts[value] }
        var result = [Int32](repeating: 0, count: places.count)
        for place in places {
            let value = Int(key[Int(place)])
            result[Int(starts[value])] = place
            starts[value] += 1
        }
        return result
    }

    private mutating func addMissing(to rows: NGramModel.Level, order: [Int32]) -> Bool {
        let present = bigrams.first.count
        for place in order {
            let (first, second) = (trigrams.first[Int(place)], trigrams.second[Int(place)])
            let third = trigrams.third[Int(place)]
            if rows.place(of: second, under: Int(first)) == nil { addBackedOff(first, second) }
            if rows.place(of: third, under: Int(second)) == nil { addBackedOff(second, third) }
        }
        return bigrams.first.count > present
    }

    private mutating func addBackedOff(_ first: Int32, _ second: Int32) {
        bigrams.first.append(first)
        bigrams.second.append(second)
        bigrams.probabilities.append(backoffs[Int(first)] + unigrams[Int(second)])
        bigrams.backoffs.append(0)
    }

    private func children(of rows: NGramModel.Level, order: [Int32]) -> NGramModel.Level {
        var level = NGramModel.Level(starts: [Int32](repeating: 0, count: rows.words.count + 1))
        level.words.reserveCapacity(order.count)
        level.probabilities.reserveCapacity(order.count)
        var before: (first: Int32, second: Int32, third: Int32) = (-1, -1, -1)
        var context = 0
        for place in order {
            let now = (
                first: trigrams.first[Int(place)], second: trigrams.second[Int(place)],
                third: trigrams.third[Int(place)]
            )
            if now == before { continue }
            if now.first != before.first || now.second != before.second {
                guard let found = rows.place(of: now.second, under: Int(now.first)) else { continue }
                context = found
            }
            before = now
            level.words.append(now.third)
            level.probabilities.append(trigrams.probabilities[Int(place)])
            level.starts[context + 1] += 1
        }
        for parent in rows.words.indices { level.starts[parent + 1] += level.starts[parent] }
        return level
    }
}
