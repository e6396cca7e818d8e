extension NGramModel {
    /// Reads a model from ARPA text of at most three words.
    ///
    /// `file`: the name for errors. Positive logarithms, unknown words, wrong counts and a missing end are errors: a
    /// decoder would take them silently.
    ///
    /// - throws: `LanguageModelError` with the line.
    public init(arpa: String, file: String) throws(LanguageModelError) {
        try self.init(arpa: Array(arpa.utf8), file: file)
    }

    /// The same from bytes, for large files.
    ///
    /// - throws: `LanguageModelError` with the line.
    public init(arpa bytes: [UInt8], file: String) throws(LanguageModelError) {
        var reader = ARPAReader(bytes: bytes, file: file)
        self = try reader.read().model()
    }
}

/// The lines of an ARPA file, one after the other.
private struct ARPAReader {
    let bytes: [UInt8]
    let file: String
    private var position = 0
    private var line = 0
    private var numbers: [String: Int32] = [:]

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    mutating func read() throws(LanguageModelError) -> NGramAssembly {
        var assembly = NGramAssembly()
        // sphinxbase's own files begin with a sentence about themselves.
        while try content("\\data\\") != "\\data\\" {}
        let counts = try readCounts()
        for (order, count) in zip(1..., counts) {
            try readSection(order: order, of: counts.count, count: count, into: &assembly)
        }
        guard try content("\\end\\") == "\\end\\" else { throw wrong("expected \\end\\") }
        return assembly
    }

    private mutating func readCounts() throws(LanguageModelError) -> [Int] {
        var counts: [Int] = []
        while true {
            let start = (position, line)
            let text = try content("\\1-grams:")
            guard text.hasPrefix("ngram ") else {
                (position, line) = start
                break
            }
            let parts = text.dropFirst(6).split(separator: "=").map { $0.filter { $0 != " " } }
            guard parts.count == 2, let order = Int(parts[0]), let count = Int(parts[1]), count >= 0 else {
                throw wrong("'\(text)' is not like 'ngram 1=4989'")
            }
            guard order == counts.count + 1, order <= 3 else {
                throw wrong("n-grams of \(order) words are not expected here; orders 1 to 3 in turn are read")
            }
            counts.append(count)
        }
        guard !counts.isEmpty else { throw wrong("no counts 'ngram 1=…' follow \\data\\") }
        return counts
    }

    private mutating func readSection(
        order: Int, of highest: Int, count: Int, into assembly: inout NGramAssembly
    ) throws(LanguageModelError) {
        guard try content("\\\(order)-grams:") == "\\\(order)-grams:" else {
            throw wrong("expected \\\(order)-grams: here; is \\data\\ right about the numbers?")
        }
        for entry in 0..<count {
            let fields = try nextFields("n-gram \(entry + 1) of \(count) with \(order) words")
            guard fields.count == order + 1 || (fields.count == order + 2 && order < highest) else {
                throw wrong(
                    "an n-gram of \(order) words has a logarithm, \(order) words and perhaps a back-off")
            }
            let probability = try decimal(fields[0])
            guard probability <= 0 else { throw wrong("the logarithm of a probability is above 0") }
            let backoff = fields.count == order + 2 ? try decimal(fields[order + 1]) : 0
            if order == 1 {
                let word = String(decoding: bytes[fields[1]], as: UTF8.self)
                guard numbers.updateValue(Int32(entry), forKey: word) == nil else {
                    throw wrong("'\(word)' comes twice")
                }
                assembly.words.append(word)
                assembly.unigrams.append(probability)
                assembly.backoffs.append(backoff)
            } else if order == 2 {
                assembly.bigrams.first.append(try number(fields[1]))
                assembly.bigrams.second.append(try number(fields[2]))
                assembly.bigrams.probabilities.append(probability)
                assembly.bigrams.backoffs.append(backoff)
            } else {
                assembly.trigrams.first.append(try number(fields[1]))
                assembly.trigrams.second.append(try number(fields[2]))
                assembly.trigrams.third.append(try number(fields[3]))
                assembly.trigrams.probabilities.append(probability)
            }
        }
    }

    private func number(_ field: Range<Int>) throws(LanguageModelError) -> Int32 {
        let word = String(decoding: bytes[field], as: UTF8.self)
        guard let number = numbers[word] else { throw wrong("'\(word)' is not among the 1-grams") }
        return number
    }

    private func decimal(_ field: Range<Int>) throws(LanguageModelError) -> Float {
        let text = String(decoding: bytes[field], as: UTF8.self)
        guard let value = Float(text), value.isFinite else { throw wrong("'\(text)' is not a number") }
        return value
    }

    // The next line that is not empty, without blanks around it.
    private mutating func content(_ wanted: String) throws(LanguageModelError) -> String {
        let fields = try nextFields(wanted)
        return fields.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }

    private mutating func nextFields(_ wanted: String) throws(LanguageModelError) -> [Range<Int>] {
        while position < bytes.count {
            var fields: [Range<Int>] = []
            var start = position
            line += 1
            while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
                if bytes[position] <= UInt8(ascii: " ") {
                    if start < position { fields.append(start..<position) }
                    start = position + 1
                }
                position += 1
            }
            if start < position { fields.append(start..<position) }
            position += 1
            if !fields.isEmpty { return fields }
        }
        throw wrong("the file ends where \(wanted) is expected")
    }

    private func wrong(_ problem: String) -> LanguageModelError {
        LanguageModelError(file: file, line: max(1, line), problem: problem)
    }
}
