public import Notation

/// The recogniser's pronouncing dictionary, to look words up without loading a recogniser.
///
/// Keeps the file's bytes and a hash table of where lines begin: 4.3 MB for the 134,000 lines of cmudict-en-us, read in
/// a few hundredths of a second.
public struct PronouncingDictionary: Sendable {
    private let bytes: [UInt8]
    // Open addressing; a slot holds the place of a line plus one, 0 where it is free.
    private let slots: [UInt32]
    /// How many words it has, ways of saying them not counted apart.
    public let count: Int

    /// Reads `word PH ON EH M Z` lines, further ways of saying a word as `word(2)`.
    ///
    /// - throws: `NotationError` with the line that has a word and no phones.
    public init(_ bytes: [UInt8], file: String) throws(NotationError) {
        let lines = bytes.count { $0 == Self.newline } + 1
        var size = 16
        while size < lines * 2 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        var bad: Int?
        var words = 0
        bytes.withUnsafeBufferPointer { text in
            slots.withUnsafeMutableBufferPointer { slots in
                var start = 0
                var line = 0
                while start < text.count {
                    line += 1
                    var hash = Self.basis
                    var end = start
                    while end < text.count, text[end] > Self.space {
                        hash = (hash ^ UInt64(text[end])) &* Self.prime
                        end += 1
                    }
                    var stop = end
                    while stop < text.count, text[stop] != Self.newline { stop += 1 }
                    if end > start {
                        if !(end..<stop).contains(where: { text[$0] > Self.space }) {
                            bad = bad ?? line
                        }
                        if text[end - 1] != Self.bracket { words += 1 }
                        var slot = Self.slot(hash, size)
                        while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                        slots[slot] = UInt32(start) + 1
                    }
                    start = stop + 1
                }
            }
        }
        if let bad {
            throw NotationError(file: file, line: bad, problem: "a word stands here without its phones")
        }
        (self.bytes, self.slots, count) = (bytes, slots, words)
    }

    /// Whether it has the word, lower case.
    public func contains(_ word: String) -> Bool { line(of: word) != nil }

    /// All ways of saying the word, phones without stress; none where it lacks the word.
    public func pronunciations(of word: String) -> [[String]] {
        guard let first = line(of: word) else { return [] }
        var all = [phones(at: first)]
        var number = 2
        while let next = line(of: "\(word)(\(number))") {
            all.append(phones(at: next))
            number += 1
        }
        return all
    }

    private func line(of word: String) -> Int? {
        var hash = Self.basis
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* Self.prime }
        let length = word.utf8.count
        guard length > 0 else { return nil }
        var slot = Self.slot(hash, slots.count)
        while slots[slot] != 0 {
            let start = Int(slots[slot]) - 1
            let end = start + length
            if end < bytes.count, bytes[end] <= Self.space, bytes[start..<end].elementsEqual(word.utf8) {
                return start
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func phones(at start: Int) -> [String] {
        let end = bytes[start...].firstIndex(of: Self.newline) ?? bytes.count
        return bytes[start..<end].split(whereSeparator: { $0 <= Self.space }).dropFirst()
            .map { String(decoding: $0, as: UTF8.self) }
    }

    // FNV-1a, 64 bits.
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3
    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")
    private static let bracket = UInt8(ascii: ")")
    private static func slot(_ hash: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (size - 1)
    }
}
