/// Cuts spoken words into clauses, for want of punctuation: where a connective opens one, where a new subject begins, or
/// where the speaker paused.
package enum Clauses {
    /// A clause has at least so many words before a connective, and before a bare subject, ends it.
    static let fewest = (beforeConnective: 4, beforeSubject: 6)
    /// No clause is longer; a quote of two stays under forty words.
    static let longest = 16

    /// The clauses of `words`, in order; together they are all of them.
    ///
    /// - Parameters:
    ///   - words: lower case, without filled pauses.
    ///   - breaks: the places of words before which the speaker paused.
    /// - Returns: ranges of `words`, none empty.
    package static func cut(_ words: [String], breaks: Set<Int> = []) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for place in words.indices.dropFirst() where ends(words, from: start, before: place, breaks) {
            found.append(start..<place)
            start = place
        }
        if start < words.count { found.append(start..<words.count) }
        return found
    }

    private static func ends(_ words: [String], from start: Int, before place: Int, _ breaks: Set<Int>)
        -> Bool
    {
        let length = place - start
        if length >= longest { return true }
        guard length >= fewest.beforeConnective, !ClauseWords.leaning.contains(words[place - 1]) else {
            return false
        }
        if ClauseWords.connectives.contains(words[place]) || breaks.contains(place) { return true }
        return length >= fewest.beforeSubject && ClauseWords.openers.contains(words[place])
    }
}
