internal import Notation

/// The words of all drills, read from `drills/*.yaml` and checked.
public struct DrillBank: Equatable, Sendable {
    /// What is said around a drill's questions.
    struct Manner: Equatable, Sendable {
        /// What the drill is, a sentence for the list of drills.
        let about: String
        /// What is said before the first question.
        let introduction: [String]
        /// What is said at the end.
        let closing: [String]

        init(_ notation: Notation, own keys: Set<String>) throws(NotationError) {
            try notation.allow(only: keys.union(["about", "introduction", "closing"]))
            about = try notation.at("about").text()
            introduction = try Self.lines(notation, "introduction")
            closing = try Self.lines(notation, "closing")
        }

        private static func lines(_ notation: Notation, _ key: String) throws(NotationError) -> [String] {
            let texts = try notation.at(key).texts()
            guard !texts.isEmpty else { throw notation.wrong("'\(key)' has no wording") }
            return texts
        }
    }

    /// The files, below the prompts' folder.
    static let files = Drill.allCases.map { "drills/\($0.rawValue).yaml" } + ["drills/clauses.yaml"]

    let clauses: ClauseFinder
    let fiveWhys: FiveWhys.Words
    let alternativePath: AlternativePath.Words
    let critic: Critic.Words
    let selfAwareness: SelfAwareness.Words
    let valuesConflict: ValuesConflict.Words
    let retrieval: Retrieval.Words
    private let manners: [Drill: Manner]

    init(
        _ reading: inout BankReading, _ notation: (String) throws(NotationError) -> Notation
    ) throws(NotationError) {
        var manners: [Drill: Manner] = [:]
        func file(_ drill: Drill, _ keys: Set<String>) throws(NotationError) -> Notation {
            let file = try notation("drills/\(drill.rawValue).yaml")
            manners[drill] = try Manner(file, own: keys)
            return file
        }
        clauses = try ClauseFinder(try notation("drills/clauses.yaml"))
        fiveWhys = try FiveWhys.Words(try file(.fiveWhys, FiveWhys.Words.keys), &reading)
        alternativePath = try AlternativePath.Words(
            try file(.alternativePath, AlternativePath.Words.keys), &reading)
        critic = try Critic.Words(try file(.critic, Critic.Words.keys), &reading)
        selfAwareness = try SelfAwareness.Words(
            try file(.selfAwareness, SelfAwareness.Words.keys), &reading)
        valuesConflict = try ValuesConflict.Words(
            try file(.valuesConflict, ValuesConflict.Words.keys), &reading)
        retrieval = try Retrieval.Words(try file(.retrieval, Retrieval.Words.keys), &reading)
        self.manners = manners
    }

    /// What a drill is, in a sentence.
    public func about(_ drill: Drill) -> String { manners[drill]?.about ?? "" }

    func introduction(_ drill: Drill) -> [String] { manners[drill]?.introduction ?? [] }
    func closing(_ drill: Drill) -> [String] { manners[drill]?.closing ?? [] }
}
