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
    /// The five themes of mission-driven rounds.
    public let themes: [Theme]
    let banks: WordingBanks
    let lines: Lines
    /// The words of all drills.
    public let drills: DrillBank
    /// What feedback says of each rung, and the drill for it.
    public let feedback: FeedbackWords
    private let patience: [Patience.Profile: [Persona: Patience]]

    /// The files that must be there, beside `questions/*.yaml` and one `rungs/RUNG.yaml` a rung; `categories/*.yaml` may be.
    public static let single =
        [
            "lines.yaml", "requests.yaml", "patience.yaml", "cues.yaml", "phrases.yaml", "challenges.yaml",
            "missing.yaml", "why-here.yaml", "themes.yaml", "cues/families.yaml", "cues/sounds.yaml",
            "feedback.yaml",
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
        var reading = BankReading()
        var questions: [Question] = []
        for name in files.keys.filter({ $0.hasPrefix("questions/") }).sorted() {
            questions += try reading.questions(try notation(name))
        }
        for category in Question.Category.allCases
        where !questions.contains(where: { $0.category == category }) {
            throw NotationError(
                file: path("questions"), line: 0, problem: "no file asks about '\(category.rawValue)'")
        }
        let (themes, probes) = try reading.themes(try notation("themes.yaml"))
        self.themes = themes
        questions += probes
        self.questions = questions
        var banks = WordingBanks(
            whyHere: try reading.whyHere(try notation("why-here.yaml"), bank: questions))
        for rung in Rung.allCases {
            banks.rungs[rung] = try reading.wordings(of: rung, try notation("rungs/\(rung.rawValue).yaml"))
        }
        for name in files.keys.filter({ $0.hasPrefix("categories/") }).sorted() {
            let (category, wordings) = try reading.category(try notation(name))
            banks.categories[category, default: [:]].merge(wordings) { $0 + $1 }
        }
        banks.missing = try reading.missing(try notation("missing.yaml"))
        banks.challenges = try reading.challenges(try notation("challenges.yaml"))
        self.banks = banks
        lines = try Lines(try notation("lines.yaml"))
        requests = try RequestPhrases(try notation("requests.yaml"))
        let families = try CueFamilies(
            yaml: try text("cues/families.yaml"), file: path("cues/families.yaml"),
            sounds: (try text("cues/sounds.yaml"), path("cues/sounds.yaml")),
            needed: CueFamilies.Named.allCases)
        judge = table.map { AnswerJudge(table: $0, families: families) }
        reader = AnswerReader(
            cues: try Cues(yaml: try text("cues.yaml"), file: path("cues.yaml")),
            phrases: try PhraseFinder(yaml: try text("phrases.yaml"), file: path("phrases.yaml")),
            judge: judge)
        drills = try DrillBank(&reading, notation)
        feedback = try FeedbackWords(try notation("feedback.yaml"))
        let waits = try notation("patience.yaml")
        var patience: [Patience.Profile: [Persona: Patience]] = [:]
        for profile in Patience.Profile.allCases {
            for persona in Persona.allCases {
                patience[profile, default: [:]][persona] = try Patience(profile, persona, waits)
            }
        }
        self.patience = patience
    }

    /// The patience of a profile, as the interviewer's persona stretches it.
    public func patience(_ profile: Patience.Profile, _ persona: Persona = .neutral) -> Patience {
        guard let found = patience[profile]?[persona] else {
            preconditionFailure("every profile was read: \(profile)")
        }
        return found
    }
}
