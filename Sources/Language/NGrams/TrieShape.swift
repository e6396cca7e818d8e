/// How many bits the entries of a trie file take, which follows from its counts.
struct TrieShape {
    let counts: [Int]

    var wordBits: Int { Self.bits(counts[0]) }
    var nextBits: Int { Self.bits(counts[2]) }
    /// An entry of two words: word, back-off, probability, first child.
    var middleBits: Int { wordBits + 32 + nextBits }
    /// An entry of three words: word, probability.
    var longestBits: Int { wordBits + 16 }
    /// One entry more than there are, for the end of the last one's children; eight bytes to read past the end.
    var middleBytes: Int { ((1 + counts[1]) * middleBits + 7) / 8 + 8 }
    var longestBytes: Int { ((1 + counts[2]) * longestBits + 7) / 8 + 8 }

    private static func bits(_ highest: Int) -> Int { Int.bitWidth - highest.leadingZeroBitCount }
}
