internal import Analysis
internal import Notation
internal import Speech

/// A choice, and what would have come of other ones: those that were spoken of first, then some that fit any choice.
struct AlternativePath: DrillShape {
    /// How many other paths are asked about.
    static let paths = 4

    /// Its wordings.
    struct Words: Equatable, Sendable {
        let openings: [Wording]
        let paths: [Wording]
        let takingUp: [Wording]
        let last: [Wording]

        init(_ notation: Notation, _ reading: inout BankReading) throws(NotationError) {
            openings = try notation.wordings("openings", by: &reading)
            paths = try notation.wordings("paths", atLeast: AlternativePath.paths, by: &reading)
            takingUp = try notation.wordings("taking-up", slot: .clause, by: &reading)
            last = try notation.wordings("last", by: &reading)
        }

        static let keys: Set<String> = ["openings", "paths", "taking-up", "last"]
    }

    private let clauses: ClauseFinder
    private var openings: WordingDraw
    private var paths: WordingDraw
    private var last: WordingDraw
    private var asked = 0
    /// Paths that were spoken of and not asked about yet.
    private var open: [String] = []
    private var seen: Set<String> = []

    init(_ words: Words, clauses: ClauseFinder) {
        self.clauses = clauses
        openings = WordingDraw(words.openings)
        paths = WordingDraw(words.paths + words.takingUp)
        last = WordingDraw(words.last)
    }

    mutating func open(_ generator: inout SplitMix64) -> Asking? {
        openings.plain(&generator).map {
            .drill(
                $0, .decision, "The choice", move: .open, reason: "It asks for a choice that had other ways.")
        }
    }

    mutating func next(after heard: DrillAnswer?, _ generator: inout SplitMix64) -> Asking? {
        open += (heard.map { clauses.paths(in: $0.words) } ?? []).filter { seen.insert($0).inserted }
        asked += 1
        guard asked <= Self.paths else {
            guard asked == Self.paths + 1 else { return nil }
            return last.plain(&generator).map {
                .drill($0, .tradeoff, "Looking back", reason: "It asks you to choose among the paths.")
            }
        }
        let path = open.isEmpty ? nil : open.removeFirst()
        return paths.taking(path, &generator).map {
            .drill(
                $0, .tradeoff, "Path \(asked) of \(Self.paths)",
                reason: path == nil
                    ? "Path \(asked) of \(Self.paths), one that fits any choice."
                    : "Path \(asked) of \(Self.paths), one that you spoke of.", taking: path)
        }
    }
}
