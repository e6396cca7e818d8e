public import Speech

/// A sentence and the sound of a person reading it.
public struct ReadSentence: Equatable, Sendable {
    /// What was to be read, as it is printed.
    public var text: String
    /// The sound: 16 kHz, one channel.
    public var samples: [Int16]

    /// A sentence that was read.
    public init(text: String, samples: [Int16]) {
        self.text = text
        self.samples = samples
    }

    /// The words that were to be read, lower case.
    public var words: [String] { Word.typed(text).map(\.text) }

    /// Which share of the sentence's words was heard in its order, 0 to 1: their longest common subsequence.
    public func share(heard: [Word]) -> Double {
        let wanted = words
        guard !wanted.isEmpty else { return 0 }
        var row = [Int](repeating: 0, count: heard.count + 1)
        for word in wanted {
            var diagonal = 0
            for place in heard.indices {
                let above = row[place + 1]
                row[place + 1] = heard[place].text == word ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return Double(row[heard.count]) / Double(wanted.count)
    }
}
