/// The stretches of an answer that are judged one by one.
package enum Windows {
    /// How many words a stretch has; the marked quotes of the labelled answers have 5 to 25.
    package static let length = 16
    /// How far the next one starts behind.
    package static let step = 5

    /// Overlapping stretches that together cover `count` words.
    package static func over(_ count: Int) -> [Range<Int>] {
        guard count > length else { return count > 0 ? [0..<count] : [] }
        var starts = Array(stride(from: 0, through: count - length, by: step))
        if let last = starts.last, last + length < count { starts.append(count - length) }
        return starts.map { $0..<($0 + length) }
    }
}
