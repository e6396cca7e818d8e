public import Analysis
public import Notation

/// Everything that the interviewer can ask and say, read from YAML and checked.
public struct Prompts: Equatable, Sendable {
    /// The longest question, in words: what a listener can hold.
    static let longestText = 25

    /// The bank of opening questions, in the files' order.
    public let questions: [Question]
    /// The cue and phrase rules.
    public let reader: AnswerReader
    /// The phrases by which requests are known.
    public let requests: RequestPhrases
    /// Judges answers by learned weights, where there are some.
    public let judge: AnswerJudge?
    let wordings: [Rung: RungWordings]
    let challenges: [NextMove.Challenge: RungWordings]
    let lines: Lines
    /// The words of all drills.
    public let drills: DrillBank
    /// What feedback says of each rung, and the drill for it.
    public let feedback: FeedbackWords
    private let patience: [Patience.Profile: Patience]

    /// The files that must be there, beside `questions/*.yaml` and one `rungs/RUNG.yaml` a rung.
    public static let single =
        [
            "lines.yaml", "requests.yaml", "patience.yaml", "cues.yaml", "phrases.yaml", "challenges.yaml",
            "cues/families.yaml", "feedback.yaml",
        ] + DrillBank.files

    /// Reads all files.
    ///
    /// `files`: the texts by their paths below the prompts' folder, such as `rungs/context.yaml`.
    ///
    /// `folder`: the folder, for error messages.
    ///
    /// - throws: `NotationError` with file and line of the first mistake.
    ///
    /// `table`: the learned weights by which answers are judged; without them the cues decide.
    public init(
        files: [String: String], folder: String, table: JudgementTable? = nil
    ) throws(NotationError) {
        func path(_ name: String) -> String { "\(folder)/\(name)" }
        func text(_ name: String) throws(NotationError) -> String {
            guard let text = files[name] else {
                throw NotationError(file: path(name), line: 0, problem: "the file is missing")
            }
            return text
        }
        func notation(_ name: String) throws(NotationError) -> Notation {
            try Notation.parse(try text(name), file: path(name))
        }
        var names = Names()
        var questions: [Question] = []
        for name in files.keys.filter({ $0.hasPrefix("questions/") }).sorted() {
            questions += try Self.questions(try notation(name), names: &names)
        }
        for category in Question.Category.allCases
        where !questions.contains(where: { $0.category == category }) {
            throw NotationError(
                file: path("questions"), line: 0, problem: "no file asks about '\(category.rawValue)'")
        }
        self.questions = questions
        var wordings: [Rung: RungWordings] = [:]
        for rung in Rung.allCases {
            wordings[rung] = try Self.wordings(
                of: rung, try notation("rungs/\(rung.rawValue).yaml"), names: &names)
        }
        self.wordings = wordings
        lines = try Lines(try notation("lines.yaml"))
        requests = try RequestPhrases(try notation("requests.yaml"))
        let families = try CueFamilies(yaml: try text("cues/families.yaml"), file: path("cues/families.yaml"))
        judge = table.map { AnswerJudge(table: $0, families: families) }
        reader = AnswerReader(
            cues: try Cues(yaml: try text("cues.yaml"), file: path("cues.yaml")),
            phrases: try PhraseFinder(yaml: try text("phrases.yaml"), file: path("phrases.yaml")),
            judge: judge)
        challenges = try Self.challenges(try notation("challenges.yaml"), names: &names)
        drills = try DrillBank(names: &names, notation)
        feedback = try FeedbackWords(try notation("feedback.yaml"))
        var patience: [Patience.Profile: Patience] = [:]
        for profile in Patience.Profile.allCases {
            patience[profile] = try Patience(profile, try notation("patience.yaml"))
        }
        self.patience = patience
    }

    /// The patience of a profile.
    public func patience(_ profile: Patience.Profile) -> Patience {
        guard let found = patience[profile] else { preconditionFailure("every profile was read: \(profile)") }
        return found
    }

    private static func questions(
        _ notation: Notation, names: inout Names
    ) throws(NotationError) -> [Question] {
        try notation.allow(only: ["category", "questions"])
        let category = try notation.at("category").choice(of: Question.Category.self)
        var questions: [Question] = []
        for entry in try notation.at("questions").list() {
            try entry.allow(only: ["id", "text", "story", "frame"])
            questions.append(
                Question(
                    id: try names.new(entry), category: category,
                    text: try asked(entry, mayTakePhrase: false),
                    story: try entry.at("story").choice(of: Question.Story.self),
                    frame: try entry.at("frame").choice(of: Question.Frame.self)))
        }
        return questions
    }

    private static func wordings(
        of rung: Rung, _ notation: Notation, names: inout Names
    ) throws(NotationError) -> RungWordings {
        try notation.allow(only: ["rung", "wordings", "sharper"])
        let named = try notation.at("rung")
        guard try named.choice(of: Rung.self) == rung else {
            throw named.wrong("this file must hold the rung '\(rung.rawValue)', as its name says")
        }
        func list(_ key: String) throws(NotationError) -> [Wording] {
            var wordings: [Wording] = []
            for entry in try notation.at(key).list() {
                try entry.allow(only: ["id", "text"])
                let text = try asked(entry, mayTakePhrase: true)
                wordings.append(Wording(id: try names.new(entry), text: text))
            }
            return wordings
        }
        let found = RungWordings(plain: try list("wordings"), sharper: try list("sharper"))
        guard found.plain.contains(where: { !$0.takesPhrase }),
            found.sharper.contains(where: { !$0.takesPhrase })
        else { throw notation.wrong("at least one wording and one sharper wording must do without {phrase}") }
        return found
    }

    private static func challenges(
        _ notation: Notation, names: inout Names
    ) throws(NotationError) -> [NextMove.Challenge: RungWordings] {
        try notation.allow(only: Set(NextMove.Challenge.allCases.map(\.rawValue)))
        var found: [NextMove.Challenge: RungWordings] = [:]
        for challenge in NextMove.Challenge.allCases {
            var wordings: [Wording] = []
            for entry in try notation.at(challenge.rawValue).list() {
                try entry.allow(only: ["id", "text"])
                let text = try asked(entry, mayTakePhrase: false)
                wordings.append(Wording(id: try names.new(entry), text: text))
            }
            found[challenge] = RungWordings(plain: wordings, sharper: [])
        }
        return found
    }

    // A text that can be asked: one question, short enough to be held in mind.
    static func asked(_ entry: Notation, mayTakePhrase: Bool) throws(NotationError) -> String {
        let place = try entry.at("text")
        let text = try place.text()
        let count = text.replacing("{phrase}", with: "one two three").split(separator: " ").count
        guard count <= longestText else {
            throw place.wrong("this question has \(count) words; a listener can hold \(longestText)")
        }
        guard text.count(where: { $0 == "?" }) <= 1 else {
            throw place.wrong("this asks two questions at once")
        }
        let rest = mayTakePhrase ? text.replacing("{phrase}", with: "") : text
        guard !rest.contains(where: { "{}".contains($0) }) else {
            throw place.wrong("only {phrase} may stand in braces, and only in the wordings of a rung")
        }
        return text
    }
}

/// The names given so far: a name that occurs twice would make "never the same wording twice" untrue.
struct Names {
    private var seen: Set<String> = []

    mutating func new(_ entry: Notation) throws(NotationError) -> String {
        let place = try entry.at("id")
        let name = try place.text()
        guard seen.insert(name).inserted else { throw place.wrong("the id '\(name)' occurs twice") }
        return name
    }
}
