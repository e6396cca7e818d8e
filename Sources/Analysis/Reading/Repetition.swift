/// Words of an answer that were said, or written, before in the same order.
///
/// Verbatim reuse is the one sign of a prepared piece that survives recognition (reference "content", section 1); what
/// counts as reuse is for `Reuse` to say.
public struct Repetition: Equatable, Sendable {
    /// Shorter runs are common speech.
    public static let shortest = 7

    /// The stretches of the answer's words that stand in the earlier text as well, in order, none overlapping another.
    public let stretches: [Range<Int>]
    /// How many words the answer has.
    private let count: Int

    /// Compares an answer with one earlier text.
    package init(of words: [String], in earlier: [String], shortest: Int = Self.shortest) {
        count = words.count
        var places: [ArraySlice<String>: [Int]] = [:]
        if earlier.count >= shortest {
            for start in 0...(earlier.count - shortest) {
                places[earlier[start..<(start + shortest)], default: []].append(start)
            }
        }
        var found: [Range<Int>] = []
        var start = 0
        while start + shortest <= words.count {
            let lengths = (places[words[start..<(start + shortest)]] ?? []).map { place in
                zip(words[start...], earlier[place...]).prefix { $0 == $1 }.count
            }
            guard let length = lengths.max() else {
                start += 1
                continue
            }
            found.append(start..<(start + length))
            start += length
        }
        stretches = found
    }

    /// How many of the answer's words were there before.
    public var words: Int { stretches.reduce(0) { $0 + $1.count } }

    /// Which part of the answer's words was there before.
    public var share: Double { count == 0 ? 0 : Double(words) / Double(count) }

    /// The longest stretch.
    public var longest: Range<Int>? { stretches.max { $0.count < $1.count } }
}
