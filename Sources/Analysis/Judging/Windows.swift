/// The stretches of an answer that are judged one by one.
package enum Windows {
    /// How many words a stretch has, and how far the next one starts behind; the quotes that readers marked have 5 to
    /// 25 words.
    package static let scales = [(length: 12, step: 4), (length: 28, step: 7)]

    /// Overlapping stretches that together cover `count` words, at every scale.
    package static func over(_ count: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (length, step) in scales {
            guard count > length else {
                if count > 0, found.last != 0..<count { found.append(0..<count) }
                continue
            }
            var starts = Array(stride(from: 0, through: count - length, by: step))
            if let last = starts.last, last + length < count { starts.append(count - length) }
            found += starts.map { $0..<($0 + length) }
        }
        return found
    }
}
