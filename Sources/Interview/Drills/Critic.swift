internal import Analysis
internal import Notation
internal import Speech

/// A decision under doubt: three doubts, what is right in them (asked once more where nothing was granted), what stands.
struct Critic: DrillShape {
    /// How many doubts are raised.
    static let doubts = 3

    /// Its wordings.
    struct Words: Equatable, Sendable {
        let openings: [Wording]
        let doubts: [Wording]
        let concession: [Wording]
        let sharper: [Wording]
        let stand: [Wording]

        init(_ notation: Notation, _ reading: inout BankReading) throws(NotationError) {
            openings = try notation.wordings("openings", by: &reading)
            doubts = try notation.wordings("doubts", slot: .phrase, atLeast: Critic.doubts, by: &reading)
            concession = try notation.wordings("concession", by: &reading)
            sharper = try notation.wordings("sharper", by: &reading)
            stand = try notation.wordings("stand", by: &reading)
        }

        static let keys: Set<String> = ["openings", "doubts", "concession", "sharper", "stand"]
    }

    private enum Stage: Equatable, Sendable {
        case doubting(Int)
        case conceding
        case standing
        case over
    }

    private var openings: WordingDraw
    private var doubts: WordingDraw
    private var concession: WordingDraw
    private var sharper: WordingDraw
    private var stand: WordingDraw
    private var stage = Stage.doubting(0)
    private var hasTakenPhrase = false

    init(_ words: Words) {
        openings = WordingDraw(words.openings)
        doubts = WordingDraw(words.doubts)
        concession = WordingDraw(words.concession)
        sharper = WordingDraw(words.sharper)
        stand = WordingDraw(words.stand)
    }

    mutating func open(_ generator: inout SplitMix64) -> Asking? {
        openings.plain(&generator).map {
            .drill($0, .decision, "The decision", move: .open, reason: "It asks for a decision to doubt.")
        }
    }

    mutating func next(after heard: DrillAnswer?, _ generator: inout SplitMix64) -> Asking? {
        switch stage {
        case .doubting(Self.doubts):
            stage = .conceding
            return concession.plain(&generator).map {
                .drill(
                    $0, .tradeoff, "What is right in it",
                    reason: "After the doubts comes what is right in them.")
            }
        case .doubting(let raised):
            stage = .doubting(raised + 1)
            // One phrase a drill: more would sound like a trick.
            let phrase = hasTakenPhrase ? nil : heard?.reading.phrases.first
            hasTakenPhrase = hasTakenPhrase || phrase != nil
            return doubts.taking(phrase, &generator).map {
                .drill(
                    $0, .tradeoff, "Doubt \(raised + 1) of \(Self.doubts)",
                    reason: "Doubt \(raised + 1) of \(Self.doubts), raised on purpose.", taking: phrase)
            }
        case .conceding:
            stage = .standing
            guard let heard, heard.isThin || heard.reading.lacksAsked else {
                return next(after: heard, &generator)
            }
            return sharper.plain(&generator).map {
                .drill(
                    $0, .tradeoff, "What is right in it", move: .again,
                    reason: heard.isThin
                        ? "The answer was short, so it was asked once more."
                        : "No cost was heard in the answer yet, so it was asked once more.")
            }
        case .standing:
            stage = .over
            return stand.plain(&generator).map {
                .drill(
                    $0, .worldview, "What stands", reason: "After what you granted comes what you hold to.")
            }
        case .over:
            return nil
        }
    }
}
