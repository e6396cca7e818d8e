public import Speech

/// How far the words of an answer can be trusted to be those that were said.
///
/// Reference "content", section 1: every judgement states the quality that it was made on, since single pronouns,
/// negations and hedges do not survive recognition.
public enum TextQuality: String, CaseIterable, Comparable, Sendable, Codable {
    /// So much noise that whole phrases are wrong.
    case noisy
    /// An ordinary recording.
    case ordinary
    /// A clear recording of words that were expected, such as a story of the bank.
    case told
    /// Typed, or set right by hand.
    case typed

    /// From this mean confidence on words are of the quality; the confidence of a word is how often such words are right
    /// (`scripts/evaluate confidence`).
    static let least: [(quality: Self, confidence: Double)] = [(.told, 0.82), (.ordinary, 0.6)]

    /// The quality of an answer's words, filled pauses aside.
    public init(of words: [Word]) {
        let said = words.filter { $0.kind == .word }
        guard said.contains(where: { $0.confidence < 1 }) else {
            self = .typed
            return
        }
        let mean = said.reduce(0) { $0 + $1.confidence } / Double(max(1, said.count))
        self = Self.least.first { mean >= $0.confidence }?.quality ?? .noisy
    }

    /// Whether the words may be wrong in single places, so that no count of small words means anything.
    public var isHeard: Bool { self != .typed }

    /// Noisy words are less than ordinary ones, typed ones the most.
    public static func < (left: Self, right: Self) -> Bool { left.height < right.height }

    private var height: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
