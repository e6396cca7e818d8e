public import Speech

/// Which of the candidate's words may be said back to them.
///
/// A recognised content word that was heard once is wrong a third of the time; heard twice, apart, it is right in 97 of
/// 100 (reference "content"). Typed words are taken as they are.
public enum SaidBack {
    /// The confidence that every word needs.
    public static let confident = 0.7
    /// Two hearings of a word are two where they lie so many words apart: said again at once, it may be misheard again.
    static let apart = 3

    /// Whether a word of `words` was typed, or heard twice, apart, each time with confidence.
    public static func isSure(_ word: Word, among words: [Word]) -> Bool {
        guard word.confidence >= confident else { return false }
        if word.span.length == .zero { return true }  // typed
        let places = words.indices.filter {
            words[$0].text == word.text && words[$0].confidence >= confident
        }
        guard let first = places.first, let last = places.last else { return false }
        return last - first >= apart
    }
}
