extension NGramModel {
    /// The model as ARPA text, all at once; for small models.
    public var arpa: String {
        var bytes: [UInt8] = []
        writeARPA { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes the model as ARPA text, a piece of about a megabyte at a time; `sink` is called in order, on this thread.
    ///
    /// Five digits after the point; a back-off of nothing is left out. sphinxbase reads it in any order; it comes sorted.
    ///
    /// - throws: what `sink` throws, at once.
    public func writeARPA<Failure: Error>(_ sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        let names = vocabulary.words.map { [UInt8]($0.utf8) }
        let orders = counts.lastIndex { $0 > 0 }.map { $0 + 1 } ?? 1
        var text = ARPAText()
        text.add("\\data\\\n")
        for order in 1...orders { text.add("ngram \(order)=\(counts[order - 1])\n") }
        text.add("\n\\1-grams:\n")
        for word in names.indices {
            text.add(unigrams[word])
            text.add(tabbed: names[word])
            text.add(backoff: backoffs[word])
            try text.pass(to: sink)
        }
        if orders > 1 {
            text.add("\n\\2-grams:\n")
            for first in names.indices {
                for place in bigrams.row(first) {
                    text.add(bigrams.probabilities[place])
                    text.add(tabbed: names[first])
                    text.add(spaced: names[Int(bigrams.words[place])])
                    text.add(backoff: bigrams.backoffs[place])
                }
                try text.pass(to: sink)
            }
        }
        if orders > 2 {
            text.add("\n\\3-grams:\n")
            for first in names.indices {
                for context in bigrams.row(first) {
                    for place in trigrams.row(context) {
                        text.add(trigrams.probabilities[place])
                        text.add(tabbed: names[first])
                        text.add(spaced: names[Int(bigrams.words[context])])
                        text.add(spaced: names[Int(trigrams.words[place])])
                        text.add("\n")
                    }
                }
                try text.pass(to: sink)
            }
        }
        text.add("\n\\end\\\n")
        try text.pass(to: sink, all: true)
    }
}

/// ARPA text in the making: bytes, because a million formatted strings take longer than the whole model.
private struct ARPAText {
    private var bytes: [UInt8] = []

    mutating func add(_ text: String) { bytes += text.utf8 }

    mutating func add(tabbed name: [UInt8]) {
        bytes.append(UInt8(ascii: "\t"))
        bytes += name
    }

    mutating func add(spaced name: [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        bytes += name
    }

    mutating func add(backoff: Float) {
        if backoff != 0 {
            bytes.append(UInt8(ascii: "\t"))
            add(backoff)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    // Five digits after the point.
    mutating func add(_ value: Float) {
        var rest = Int((abs(Double(value)) * 100_000).rounded())
        if value < 0, rest > 0 { bytes.append(UInt8(ascii: "-")) }
        var digits: (Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0)
        digits.4 = rest % 10
        digits.3 = rest / 10 % 10
        digits.2 = rest / 100 % 10
        digits.1 = rest / 1000 % 10
        digits.0 = rest / 10_000 % 10
        rest /= 100_000
        if rest < 10 {
            bytes.append(UInt8(48 + rest))
        } else {
            bytes += String(rest).utf8
        }
        bytes.append(UInt8(ascii: "."))
        for digit in [digits.0, digits.1, digits.2, digits.3, digits.4] { bytes.append(UInt8(48 + digit)) }
    }

    mutating func pass<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void, all: Bool = false
    ) throws(Failure) {
        guard all || bytes.count >= 1 << 20 else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
