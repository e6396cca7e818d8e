internal import Foundation

/// Where in a language model file of the trie format lies what changes when single words are added.
///
/// The format as sphinxbase 5prealpha writes it (`lm_trie_write_bin`), quantised, of three words, as the stock model is.
struct TrieModelParts {
    /// What such a file begins with; the order and the counts follow.
    static let header = Array("Trie Language Model".utf8)
    // Bytes of a single word: probability, back-off, first child.
    private static let entry = 12
    // Bytes of the quantiser's three tables.
    private static let tables = 3 * 4 << 16

    /// How many single words there are.
    let count: Int
    /// The end of their entries, where one more stands for the end of the last one's children.
    let end: Int
    /// The start of the words' text; its length stands in the four bytes before.
    let names: Int
    /// The file.
    let bytes: Data

    /// The parts of a file, or nothing where it is of another format.
    init?(_ bytes: Data) {
        let counts = Self.header.count + 1
        guard bytes.starts(with: Self.header), bytes.count > counts + 16 + Self.tables,
            bytes[counts - 1] == 3, bytes.uint32(at: counts + 12) == 1
        else { return nil }
        count = Int(bytes.uint32(at: counts))
        end = counts + 16 + Self.tables + Self.entry * count
        guard count > 0, end + Self.entry < bytes.count,
            let names = Self.text(in: bytes, after: end + Self.entry, count: count)
        else { return nil }
        self.names = names
        self.bytes = bytes
    }

    /// Which of some words it has.
    func known(among words: [String]) -> Set<String> {
        let wanted = Set(words)
        return Set(
            bytes[names...].split(separator: 0).lazy.map { String(decoding: $0, as: UTF8.self) }
                .filter(wanted.contains))
    }

    // The text is the file's end, and its length the only number before it that fits.
    private static func text(in bytes: Data, after start: Int, count: Int) -> Int? {
        bytes.withUnsafeBytes { raw in
            var ends = 0
            for place in stride(from: raw.count - 1, through: start + 4, by: -1) {
                if raw[place] == 0 { ends += 1 }
                guard ends >= count else { continue }
                let length = raw.loadUnaligned(fromByteOffset: place - 4, as: UInt32.self)
                if Int(UInt32(littleEndian: length)) == raw.count - place { return place }
            }
            return nil
        }
    }
}

extension Data {
    /// Four bytes, the lowest first.
    func uint32(at place: Int) -> UInt32 {
        withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt32.self)) }
    }

    /// Adds four bytes, the lowest first.
    mutating func add(_ value: UInt32) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
