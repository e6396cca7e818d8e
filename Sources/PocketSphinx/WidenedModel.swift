internal import CPocketSphinx
internal import Foundation

/// A language model file with words of its user's own among its single words, in memory for as long as this lives.
///
/// PocketSphinx's own way of adding a word (`ngram_model_add_word`, which `ps_add_word` calls) gives it a number beyond
/// those that the model was made for. The search among the words before another one (`uniform_find` in sphinxbase's
/// `lm_trie.c`) takes numbers for proportional to places and does not expect such a one: with a dozen new words it reads
/// beyond the model, which now ends the process and now finds what happens to lie there. In a file that counts the words
/// from the start, their numbers are known to it.
///
/// Every new word is as probable as `ngram_model_add_word` makes it, one in all words; nothing follows or precedes it.
struct WidenedModel: ~Copyable {
    /// Where PocketSphinx can read it.
    let path: String
    /// Whether it has all the words; not where this process may hold no file of its size.
    let isWhole: Bool
    private let descriptor: Int32?

    private init(path: String, isWhole: Bool = true, descriptor: Int32? = nil) {
        self.path = path
        self.isWhole = isWhole
        self.descriptor = descriptor
    }

    deinit { if let descriptor { Foundation.close(descriptor) } }

    /// Lets the file go, which must not be sooner than it has been read.
    consuming func close() {}

    /// The model at `path` with those of `words` that it lacks; it itself where it lacks none.
    ///
    /// Only the trie format, which the stock model has, can be widened, and by some ten thousand words at most. Where
    /// there is no room in memory, or files may not be that large (`RLIMIT_FSIZE` counts these too; `SIGXFSZ` must be
    /// ignored), it is the model without the words: hearing goes on.
    ///
    /// - throws: `RecogniserError` where it cannot.
    static func of(_ path: String, with words: [String]) throws(RecogniserError) -> WidenedModel {
        guard !words.isEmpty else { return WidenedModel(path: path) }
        let bytes: Data
        do { bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) } catch {
            throw RecogniserError(call: path, problem: "the language model could not be read")
        }
        guard let parts = TrieModelParts(bytes) else {
            throw RecogniserError(
                call: path, problem: "it is no language model in the trie format, to which words can be added"
            )
        }
        let new = Set(words).subtracting(parts.known(among: words)).sorted()
        guard !new.isEmpty else { return WidenedModel(path: path) }
        // The entries are packed by how many bits the number of words takes.
        guard parts.count.leadingZeroBitCount == (parts.count + new.count).leadingZeroBitCount else {
            throw RecogniserError(call: path, problem: "it has no room for \(new.count) more words")
        }
        let file = ladder_sphinx_memory_file("ladder language model")
        guard file >= 0 else { return WidenedModel(path: path, isWhole: false) }
        let model = WidenedModel(path: "/proc/self/fd/\(file)", descriptor: file)
        for piece in pieces(of: parts, with: new) where !write(piece, to: file) {
            return WidenedModel(path: path, isWhole: false)
        }
        return model
    }

    private static func pieces(of parts: TrieModelParts, with new: [String]) -> [Data] {
        let bytes = parts.bytes
        let count = parts.count + new.count
        let counts = TrieModelParts.header.count + 1
        var head = bytes[..<counts]
        head.add(UInt32(count))
        // The library's logarithms are to base 1.0001; no child lies before the end of the last word's.
        let probability = Float(-log(Double(count)) / log(1.0001))
        var entries = Data()
        for _ in new {
            entries.add(probability.bitPattern)
            entries.add(0)
            entries.add(bytes.uint32(at: parts.end + 8))
        }
        let names = Data(new.flatMap { Array($0.utf8) + [0] })
        var length = Data()
        length.add(UInt32(bytes.count - parts.names + names.count))
        return [
            head, bytes[(counts + 4)..<parts.end], entries, bytes[parts.end..<(parts.names - 4)], length,
            bytes[parts.names...], names,
        ]
    }

    private static func write(_ piece: Data, to file: Int32) -> Bool {
        piece.withUnsafeBytes { raw in
            var rest = raw[...]
            while !rest.isEmpty {
                let count = Foundation.write(
                    file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 { rest = rest.dropFirst(count) }
                if count < 0, errno != EINTR { return false }
            }
            return true
        }
    }
}
