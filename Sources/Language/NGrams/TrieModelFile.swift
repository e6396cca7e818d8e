internal import Foundation

/// Sphinxbase's binary language model file (`.lm.bin`), read and written.
///
/// Layout (sphinxbase 5prealpha, little endian): the header, the order, a count an order, the quantiser's tables of
/// 65,536 floats, the single words (probability, back-off, first child), then bit-packed entries: word, 16 bits of
/// back-off, 16 bits of probability, first child; those of three words without back-off and child. The tree runs
/// backwards: under a word lie the words before it. Logarithms are to base 1.0001. At the end, the words.
public enum TrieModelFile {
    static let header = Array("Trie Language Model".utf8)
    /// Times this, a logarithm to base 1.0001 is one to base 10.
    static let unit = Float(log10(1.0001))
    /// What one quantiser table holds.
    static let bins = 1 << 16

    /// Reads a model of three words; the stock one, with 3.8 million n-grams, takes about a second.
    ///
    /// The counts of the header are taken for room only: they can be higher than what there is (the stock file claims
    /// six bigrams more); what the tree points to is read.
    ///
    /// - throws: `LanguageModelError` where the file is cut off or points outside of itself.
    public static func read(_ bytes: [UInt8], file: String) throws(LanguageModelError) -> NGramModel {
        var source = TrieSource(bytes: bytes, file: file)
        return try source.read().model()
    }
}

/// The file's bytes, and how far they are read.
private struct TrieSource {
    let bytes: [UInt8]
    let file: String
    private var position = 0

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    mutating func read() throws(LanguageModelError) -> NGramAssembly {
        guard bytes.starts(with: TrieModelFile.header) else {
            throw wrong("it does not begin with 'Trie Language Model'")
        }
        position = TrieModelFile.header.count
        let order = Int(bytes[try take(1)])
        guard order == 3 else { throw wrong("it has n-grams of \(order) words; 3 are read") }
        let counts = [try integer(), try integer(), try integer()]
        guard counts.allSatisfy({ $0 < 1 << 25 }), counts[0] > 0 else {
            throw wrong("its counts are impossible: \(counts)")
        }
        let kind = try integer()
        guard kind == 1 else { throw wrong("it is quantised in a way that is not known: \(kind)") }
        let probabilities = try floats(TrieModelFile.bins)
        let backoffs = try floats(TrieModelFile.bins)
        let last = try floats(TrieModelFile.bins)
        var assembly = NGramAssembly()
        var children = [Int](repeating: 0, count: counts[0] + 1)
        for word in 0...counts[0] {
            let values = try floats(2)
            children[word] = try integer()
            guard word < counts[0] else { break }
            assembly.unigrams.append(min(0, values[0]))
            assembly.backoffs.append(values[1])
        }
        let shape = TrieShape(counts: counts)
        let middle = try take(shape.middleBytes)
        let longest = try take(shape.longestBytes)
        assembly.words = try words(counts[0])
        try readTree(
            &assembly, children: children, shape: shape, middle: middle, longest: longest,
            probabilities: probabilities, backoffs: backoffs, last: last)
        return assembly
    }

    private func readTree(
        _ assembly: inout NGramAssembly, children: [Int], shape: TrieShape, middle: Int, longest: Int,
        probabilities: [Float], backoffs: [Float], last: [Float]
    ) throws(LanguageModelError) {
        let pairs = children[children.count - 1]
        guard pairs <= shape.counts[1] else { throw wrong("it points to more bigrams than it has room for") }
        let (wordBits, nextBits) = (shape.wordBits, shape.nextBits)
        for word in 0..<shape.counts[0] {
            guard children[word] <= children[word + 1] else { throw wrong("its words do not lie in order") }
            for pair in children[word]..<children[word + 1] {
                let at = middle * 8 + pair * shape.middleBits
                let before = bits(at, wordBits)
                guard before < shape.counts[0] else { throw wrong("a bigram has a word that is none") }
                assembly.bigrams.first.append(Int32(before))
                assembly.bigrams.second.append(Int32(word))
                assembly.bigrams.backoffs.append(backoffs[bits(at + wordBits, 16)])
                assembly.bigrams.probabilities.append(min(0, probabilities[bits(at + wordBits + 16, 16)]))
                let next = at + wordBits + 32
                let (first, end) = (bits(next, nextBits), bits(next + shape.middleBits, nextBits))
                guard first <= end, end <= shape.counts[2] else {
                    throw wrong("a bigram points to trigrams that are not there")
                }
                for triple in first..<end {
                    let at = longest * 8 + triple * shape.longestBits
                    let earliest = bits(at, wordBits)
                    guard earliest < shape.counts[0] else { throw wrong("a trigram has a word that is none") }
                    assembly.trigrams.first.append(Int32(earliest))
                    assembly.trigrams.second.append(Int32(before))
                    assembly.trigrams.third.append(Int32(word))
                    assembly.trigrams.probabilities.append(min(0, last[bits(at + wordBits, 16)]))
                }
            }
        }
    }

    // Up to 25 bits from a bit of the file on, the lowest first.
    private func bits(_ start: Int, _ count: Int) -> Int {
        bytes.withUnsafeBytes { raw in
            let word = raw.loadUnaligned(fromByteOffset: start >> 3, as: UInt64.self)
            return Int(truncatingIfNeeded: UInt64(littleEndian: word) >> UInt64(start & 7))
                & ((1 << count) - 1)
        }
    }

    private mutating func words(_ count: Int) throws(LanguageModelError) -> [String] {
        let size = try integer()
        let start = try take(size)
        let words = bytes[start..<start + size].split(separator: 0, omittingEmptySubsequences: false)
            .dropLast().map { String(decoding: $0, as: UTF8.self) }
        guard words.count == count else { throw wrong("it has \(words.count) words and claims \(count)") }
        guard Set(words).count == count else { throw wrong("it has a word twice") }
        return words
    }

    private mutating func take(_ count: Int) throws(LanguageModelError) -> Int {
        guard count >= 0, count <= bytes.count - position else { throw wrong("it is cut off") }
        defer { position += count }
        return position
    }

    private mutating func integer() throws(LanguageModelError) -> Int {
        let start = try take(4)
        return bytes.withUnsafeBytes {
            Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
        }
    }

    // To base 10.
    private mutating func floats(_ count: Int) throws(LanguageModelError) -> [Float] {
        let start = try take(4 * count)
        return bytes.withUnsafeBytes { raw in
            (0..<count).map { place in
                let pattern = raw.loadUnaligned(fromByteOffset: start + 4 * place, as: UInt32.self)
                let value = Float(bitPattern: UInt32(littleEndian: pattern)) * TrieModelFile.unit
                return value.isFinite ? max(NGramModel.never, value) : NGramModel.never
            }
        }
    }

    private func wrong(_ problem: String) -> LanguageModelError {
        LanguageModelError(file: file, problem: problem)
    }
}
