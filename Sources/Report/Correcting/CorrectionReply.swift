internal import Speech

/// What a person types about a stretch of uncertain words.
public enum CorrectionReply: Equatable, Sendable {
    /// They are right as they are.
    case right
    /// These are the right words.
    case words([String])
    /// Nothing was said there.
    case nothing
    /// Play it again.
    case again
    /// Leave it for another time.
    case skip
    /// Stop here.
    case stop
    /// It has no word in it, and is no key.
    case unclear

    /// Reads a typed line.
    ///
    /// A single letter that is a key is that key; as a word it can be given with a full stop behind it.
    public init(_ line: String) {
        let plain = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch plain {
        case "": self = .right
        case "-", "\u{2013}", "\u{2014}": self = .nothing
        case "r", "R": self = .again
        case "s", "S": self = .skip
        case "q", "Q": self = .stop
        default:
            let words = Word.typed(plain).map(\.text)
            self = words.isEmpty ? .unclear : .words(words)
        }
    }
}
