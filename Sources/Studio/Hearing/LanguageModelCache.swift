internal import Foundation
public import Language

/// The mixed language model on disk: built when it is first asked for, and again when anything that it is made of changes.
///
/// The file is PocketSphinx's own binary form, 28 MB, loaded in 0.03 s (as ARPA text 4 s). Building takes about ten
/// seconds and 280 MB at its peak on two busy cores. It is written beside its place and renamed, so that nobody ever
/// reads half a model; two that build at once write the same. Blocks; any thread.
public struct LanguageModelCache: Sendable {
    /// What the mix is made of.
    public struct Recipe: Equatable, Sendable {
        /// The stock model, a trie file.
        public var stock: String
        /// Texts of one unit of speech a line, as `Models/corpus` has them.
        public var corpus: [String]
        /// The pronunciation dictionary: words that it lacks are left out of the model, nobody could hear them.
        public var dictionary: String
        /// Words that are kept besides: those that a decoder is taught.
        public var taught: Set<String>
        /// The share of the corpus, 0 to 1.
        public var weight: Double
        /// How filled pauses are put into the corpus; nothing for none.
        public var seeding: FillerSeeding?

        /// A recipe.
        public init(
            stock: String, corpus: [String], dictionary: String, taught: Set<String> = [], weight: Double,
            seeding: FillerSeeding? = FillerSeeding()
        ) {
            self.stock = stock
            self.corpus = corpus
            self.dictionary = dictionary
            self.taught = taught
            self.weight = weight
            self.seeding = seeding
        }
    }

    /// What is being done, for the person who waits.
    public enum Step: Equatable, Sendable, CaseIterable {
        /// The stock model is read.
        case reading
        /// The corpus is counted.
        case training
        /// The two are mixed.
        case mixing
        /// The mix is written.
        case writing
    }

    // To be raised when training, mixing or writing give other bytes for the same sources.
    private static let version = 1
    private static let prefix = "mixed-"
    private let folder: String

    /// A cache in `folder`, which is made when it is needed.
    public init(folder: String) {
        self.folder = folder
    }

    /// The path of the mixed model, built first where it is not there; `progress` is called before each step, on this
    /// thread, and not at all where nothing is to be done.
    ///
    /// - throws: `LanguageModelCacheError` naming the file that is missing, damaged or cannot be written.
    public func path(
        for recipe: Recipe, progress: (Step) -> Void = { _ in }
    ) throws(LanguageModelCacheError) -> String {
        let stock = try contents(recipe.stock)
        let dictionary = try contents(recipe.dictionary)
        var corpus: [[UInt8]] = []
        for file in recipe.corpus { corpus.append(try contents(file)) }
        var fingerprint = Fingerprint()
        fingerprint.add(
            "\(Self.version) \(recipe.weight) \(String(describing: recipe.seeding)) \(recipe.taught.sorted())"
        )
        for source in [stock, dictionary] + corpus { fingerprint.add(source) }
        let name = Self.prefix + fingerprint.text + ".lm.bin"
        let path = folder + "/" + name
        if FileManager.default.fileExists(atPath: path) { return path }

        progress(.reading)
        let base: NGramModel
        do { base = try TrieModelFile.read(stock, file: recipe.stock) } catch { throw .damaged(error) }
        progress(.training)
        var sentences = corpus.flatMap(Self.lines)
        if let seeding = recipe.seeding { sentences = seeding.seeded(sentences) }
        let domain = NGramTrainer().model(of: sentences)
        progress(.mixing)
        let known = Self.words(of: dictionary).union(recipe.taught)
        let mix = NGramMixture(domain, weight: recipe.weight, base, keeping: known).model()
        progress(.writing)
        try write(TrieModelFile.bytes(of: mix), name: name)
        return path
    }

    private func contents(_ file: String) throws(LanguageModelCacheError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: file) else { throw .missing(file) }
        return [UInt8](data)
    }

    private static func lines(_ bytes: [UInt8]) -> [[String]] {
        bytes.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    // The first column of a dictionary, `read(2)` as "read".
    private static func words(of dictionary: [UInt8]) -> Set<String> {
        Set(
            dictionary.split(separator: UInt8(ascii: "\n")).map { line in
                let name = line.prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "(") }
                return String(decoding: name, as: UTF8.self)
            })
    }

    private func write(_ bytes: [UInt8], name: String) throws(LanguageModelCacheError) {
        let files = FileManager.default
        let temporary = folder + "/.\(name).\(ProcessInfo.processInfo.globallyUniqueString)"
        do {
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: temporary))
            guard rename(temporary, folder + "/" + name) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
            // Models of other recipes and times; a decoder that has loaded one does not need its file any more.
            for other in try files.contentsOfDirectory(atPath: folder)
            where other.hasPrefix(Self.prefix) && other != name {
                try files.removeItem(atPath: folder + "/" + other)
            }
        } catch {
            unlink(temporary)
            let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
            throw isFull ? .full(folder) : .unwritable(folder, reason: error.localizedDescription)
        }
    }
}

/// FNV-1a over eight bytes at a time: to tell one state of the sources from another, no more.
private struct Fingerprint {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    var text: String { String(state, radix: 16) }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ bytes: [UInt8]) {
        mix(UInt64(bytes.count))
        bytes.withUnsafeBytes { raw in
            for place in stride(from: 0, to: raw.count - 7, by: 8) {
                mix(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            }
            for place in raw.count / 8 * 8..<raw.count { mix(UInt64(raw[place])) }
        }
    }

    private mutating func mix(_ value: UInt64) {
        state = (state ^ value) &* 0x100_0000_01b3
        // The product alone never carries high bits down.
        state ^= state >> 29
    }
}
