public import Analysis
internal import Notation

/// What feedback says of each rung, and which drill practises it.
public struct FeedbackWords: Equatable, Sendable {
    /// What is said of one rung.
    public struct Entry: Equatable, Sendable {
        /// What stands before the candidate's own words that show it; no full stop.
        public let heard: String
        /// One thing to do, a sentence.
        public let next: String
        /// The drill for it.
        public let drill: Drill
    }

    private let byRung: [Rung: Entry]
    /// What is said where answers went past their questions.
    public let beside: Entry

    init(_ notation: Notation) throws(NotationError) {
        try notation.allow(only: Set(Rung.allCases.map(\.rawValue) + ["beside"]))
        func entry(_ key: String, heard: Bool) throws(NotationError) -> Entry {
            let place = try notation.at(key)
            try place.allow(only: heard ? ["heard", "next", "drill"] : ["next", "drill"])
            return Entry(
                heard: heard ? try place.at("heard").text() : "", next: try place.at("next").text(),
                drill: try place.at("drill").choice(of: Drill.self))
        }
        beside = try entry("beside", heard: false)
        var byRung: [Rung: Entry] = [:]
        for rung in Rung.allCases { byRung[rung] = try entry(rung.rawValue, heard: true) }
        self.byRung = byRung
    }

    /// What is said of a rung.
    public subscript(rung: Rung) -> Entry { byRung[rung] ?? beside }
}
