extension TrieModelFile {
    /// The model as the bytes of a trie file, which PocketSphinx loads some twenty times as fast as ARPA text.
    ///
    /// Probabilities and back-offs of two and three words go into 65,536 even steps between the lowest and the highest:
    /// off by less than .0001 (base 10) as long as they span less than 13. For models of up to 33 million n-grams.
    public static func bytes(of model: NGramModel) -> [UInt8] {
        let reversed = ReversedTrie(model)
        let shape = TrieShape(counts: model.counts.enumerated().map { $0 == 1 ? reversed.pairs.count : $1 })
        let probabilities = Steps(over: reversed.pairs.lazy.map(\.probability))
        let backoffs = Steps(over: reversed.pairs.lazy.map(\.backoff))
        let last = Steps(over: model.trigrams.probabilities)
        var bytes = header
        bytes.reserveCapacity(shape.middleBytes + shape.longestBytes + (4 << 20))
        bytes.append(3)
        for count in shape.counts { bytes.add(UInt32(count)) }
        bytes.add(1)
        for steps in [probabilities, backoffs, last] {
            for value in steps.values { bytes.add((value / unit).bitPattern) }
        }
        for word in 0...model.vocabulary.count {
            let isWord = word < model.vocabulary.count
            bytes.add(((isWord ? model.unigrams[word] : 0) / unit).bitPattern)
            bytes.add(((isWord ? model.backoffs[word] : 0) / unit).bitPattern)
            bytes.add(UInt32(reversed.starts[word]))
        }
        var middle = BitWriter()
        for pair in reversed.pairs {
            middle.add(UInt64(pair.before), bits: shape.wordBits)
            middle.add(backoffs.step(of: pair.backoff), bits: 16)
            middle.add(probabilities.step(of: pair.probability), bits: 16)
            middle.add(UInt64(pair.children), bits: shape.nextBits)
        }
        middle.add(0, bits: shape.wordBits + 32)
        middle.add(UInt64(reversed.triples.count), bits: shape.nextBits)
        bytes += middle.bytes(shape.middleBytes)
        var longest = BitWriter()
        for triple in reversed.triples {
            longest.add(UInt64(triple.before), bits: shape.wordBits)
            longest.add(last.step(of: triple.probability), bits: 16)
        }
        bytes += longest.bytes(shape.longestBytes)
        let words = model.vocabulary.words.reduce(into: [UInt8]()) { $0 += Array($1.utf8) + [0] }
        bytes.add(UInt32(words.count))
        return bytes + words
    }
}

/// The model's rows turned round: under a word the words before it.
private struct ReversedTrie {
    struct Pair {
        var before: Int32
        var children: Int32
        var probability: Float
        var backoff: Float
    }

    struct Triple {
        var before: Int32
        var probability: Float
    }

    var starts: [Int32]
    var pairs: [Pair] = []
    var triples: [Triple] = []

    init(_ model: NGramModel) {
        let words = model.vocabulary.count
        let bigrams = model.bigrams
        // Where each bigram goes: by its second word, then its first.
        starts = [Int32](repeating: 0, count: words + 1)
        for word in bigrams.words { starts[Int(word) + 1] += 1 }
        for word in 0..<words { starts[word + 1] += starts[word] }
        var free = starts
        pairs = [Pair](
            repeating: Pair(before: 0, children: 0, probability: 0, backoff: 0), count: bigrams.words.count)
        var turned = [Int32](repeating: 0, count: bigrams.words.count)
        for first in 0..<words {
            for place in bigrams.row(first) {
                let second = Int(bigrams.words[place])
                turned[place] = free[second]
                pairs[Int(free[second])] = Pair(
                    before: Int32(first), children: 0, probability: bigrams.probabilities[place],
                    backoff: bigrams.backoffs[place])
                free[second] += 1
            }
        }
        // A trigram lies under its last two words.
        let trigrams = model.trigrams
        var under = [Int32](repeating: -1, count: trigrams.words.count)
        var counts = [Int32](repeating: 0, count: pairs.count + 1)
        for context in bigrams.words.indices {
            for place in trigrams.row(context) {
                let found = bigrams.place(of: trigrams.words[place], under: Int(bigrams.words[context]))
                guard let found else { continue }
                under[place] = turned[found]
                counts[Int(turned[found]) + 1] += 1
            }
        }
        for pair in pairs.indices {
            counts[pair + 1] += counts[pair]
            pairs[pair].children = counts[pair]
        }
        triples = [Triple](repeating: Triple(before: 0, probability: 0), count: Int(counts[pairs.count]))
        for first in 0..<words {
            for context in bigrams.row(first) {
                for place in trigrams.row(context) where under[place] >= 0 {
                    let pair = Int(under[place])
                    triples[Int(counts[pair])] = Triple(
                        before: Int32(first), probability: trigrams.probabilities[place])
                    counts[pair] += 1
                }
            }
        }
    }
}

/// Even steps between the lowest and the highest value.
private struct Steps {
    let low: Float
    let width: Float

    init(over values: some Sequence<Float>) {
        var (low, high): (Float, Float) = (0, 0)
        for value in values {
            low = min(low, value)
            high = max(high, value)
        }
        self.low = low
        width = max((high - low) / Float(TrieModelFile.bins - 1), .leastNormalMagnitude)
    }

    var values: [Float] { (0..<TrieModelFile.bins).map { low + Float($0) * width } }

    func step(of value: Float) -> UInt64 {
        UInt64(min(Float(TrieModelFile.bins - 1), max(0, ((value - low) / width).rounded())))
    }
}

/// Values one after the other without gaps, the lowest bit first.
private struct BitWriter {
    private var bytes: [UInt8] = []
    private var waiting: UInt64 = 0
    private var count = 0

    mutating func add(_ value: UInt64, bits: Int) {
        var (value, bits) = (value, bits)
        // At most 25 bits at a time, so that what waits never overflows.
        while bits > 0 {
            let taken = min(bits, 25)
            waiting |= (value & ((1 << UInt64(taken)) - 1)) << UInt64(count)
            count += taken
            value >>= UInt64(taken)
            bits -= taken
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: waiting))
                waiting >>= 8
                count -= 8
            }
        }
    }

    /// All of it, filled up to `size`.
    func bytes(_ size: Int) -> [UInt8] {
        let all = count > 0 ? bytes + [UInt8(truncatingIfNeeded: waiting)] : bytes
        return all + [UInt8](repeating: 0, count: size - all.count)
    }
}

extension [UInt8] {
    /// Adds four bytes, the lowest first.
    fileprivate mutating func add(_ value: UInt32) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
