internal import Analysis
internal import Notation

/// Reads questions and wordings, and refuses what cannot be asked.
///
/// It remembers every name: one that occurs twice would make "never the same wording twice" untrue.
struct BankReading {
    private var seen: Set<String> = []

    // MARK: - Opening questions

    /// A file of questions about one category.
    mutating func questions(_ notation: Notation) throws(NotationError) -> [Question] {
        try notation.allow(only: ["category", "questions"])
        let category = try notation.at("category").choice(of: Question.Category.self)
        var questions: [Question] = []
        for entry in try notation.at("questions").list() {
            try entry.allow(only: ["id", "text", "story", "frame"])
            questions.append(try question(entry, category: category))
        }
        return questions
    }

    /// The themes, and the questions that probe them.
    mutating func themes(_ notation: Notation) throws(NotationError) -> ([Theme], [Question]) {
        try notation.allow(only: Set(Theme.Name.allCases.map(\.rawValue)))
        var themes: [Theme] = []
        var questions: [Question] = []
        for name in Theme.Name.allCases {
            let section = try notation.at(name.rawValue)
            try section.allow(only: ["listens", "questions"])
            var own: [Question] = []
            for entry in try section.at("questions").list() {
                try entry.allow(only: ["id", "text", "category", "story", "frame"])
                own.append(
                    try question(
                        entry, category: try entry.at("category").choice(of: Question.Category.self)))
            }
            guard !own.isEmpty else { throw section.wrong("the theme '\(name.rawValue)' has no question") }
            themes.append(
                Theme(name: name, listens: try section.at("listens").text(), questions: own.map(\.id)))
            questions += own
        }
        return (themes, questions)
    }

    private mutating func question(
        _ entry: Notation, category: Question.Category
    ) throws(NotationError) -> Question {
        Question(
            id: try name(entry), category: category, text: try asked(entry, mayTakePhrase: false),
            story: try entry.at("story").choice(of: Question.Story.self),
            frame: try entry.at("frame").choice(of: Question.Frame.self))
    }

    // MARK: - Wordings

    /// The ways to ask for a rung.
    mutating func wordings(of rung: Rung, _ notation: Notation) throws(NotationError) -> RungWordings {
        try notation.allow(only: ["rung", "wordings", "sharper"])
        let named = try notation.at("rung")
        guard try named.choice(of: Rung.self) == rung else {
            throw named.wrong("this file must hold the rung '\(rung.rawValue)', as its name says")
        }
        let found = RungWordings(
            plain: try list(notation.at("wordings")), sharper: try list(notation.at("sharper")))
        for wordings in [found.plain, found.sharper] where !wordings.contains(where: \.fitsAlways) {
            throw notation.wrong("at least one wording and one sharper wording must do without {phrase}")
        }
        return found
    }

    /// The ways to ask for the rungs in stories of one category.
    mutating func category(
        _ notation: Notation
    ) throws(NotationError) -> (Question.Category, [Rung: [Wording]]) {
        try notation.allow(only: Set(Rung.allCases.map(\.rawValue)).union(["category"]))
        var found: [Rung: [Wording]] = [:]
        for rung in Rung.allCases {
            guard let section = try notation.optional(rung.rawValue) else { continue }
            found[rung] = try list(section)
        }
        return (try notation.at("category").choice(of: Question.Category.self), found)
    }

    /// The ways to ask for what was not heard.
    mutating func missing(_ notation: Notation) throws(NotationError) -> [Lack: [Wording]] {
        try notation.allow(only: Set(Lack.allCases.map(\.rawValue)))
        var found: [Lack: [Wording]] = [:]
        for lack in Lack.allCases {
            let section = try notation.at(lack.rawValue)
            let wordings = try list(section)
            guard wordings.contains(where: \.fitsAlways) else {
                throw section.wrong("at least one wording must do without {phrase}")
            }
            found[lack] = wordings
        }
        return found
    }

    /// The question why the candidate is there, and its ladder; `bank` holds the questions that it names.
    mutating func whyHere(_ notation: Notation, bank: [Question]) throws(NotationError) -> WhyHere {
        try notation.allow(only: Set(WhyHere.Step.allCases.map(\.rawValue)).union(["questions"]))
        var found = WhyHere()
        let named = try notation.at("questions")
        for entry in try named.list() {
            let id = try entry.text()
            guard bank.contains(where: { $0.id == id }) else {
                throw entry.wrong("no question is named '\(id)'")
            }
            found.questions.append(id)
        }
        guard !found.questions.isEmpty else { throw named.wrong("at least one question must ask why here") }
        for step in WhyHere.Step.allCases {
            found.wordings[step] = try list(notation.at(step.rawValue), mayTakePhrase: false)
        }
        return found
    }

    /// The questions that patterns call for.
    mutating func challenges(_ notation: Notation) throws(NotationError) -> [NextMove.Challenge: [Wording]] {
        try notation.allow(only: Set(NextMove.Challenge.allCases.map(\.rawValue)))
        var found: [NextMove.Challenge: [Wording]] = [:]
        for challenge in NextMove.Challenge.allCases {
            found[challenge] = try list(notation.at(challenge.rawValue), mayTakePhrase: false)
        }
        return found
    }

    private mutating func list(
        _ section: Notation, mayTakePhrase: Bool = true
    ) throws(NotationError) -> [Wording] {
        var wordings: [Wording] = []
        for entry in try section.list() {
            try entry.allow(only: ["id", "text", "persona"])
            let text = try asked(entry, mayTakePhrase: mayTakePhrase)
            let persona = try entry.optional("persona")?.choice(of: Persona.self)
            wordings.append(Wording(id: try name(entry), text: text, persona: persona))
        }
        return wordings
    }

    // MARK: - One text

    // A text that can be asked: one question, short enough to be held in mind.
    func asked(_ entry: Notation, mayTakePhrase: Bool) throws(NotationError) -> String {
        let place = try entry.at("text")
        let text = try place.text()
        let count = text.replacing("{phrase}", with: "one two three").split(separator: " ").count
        guard count <= Prompts.longestText else {
            throw place.wrong("this question has \(count) words; a listener can hold \(Prompts.longestText)")
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

    mutating func name(_ entry: Notation) throws(NotationError) -> String {
        let place = try entry.at("id")
        let name = try place.text()
        guard seen.insert(name).inserted else { throw place.wrong("the id '\(name)' occurs twice") }
        return name
    }
}

extension Wording {
    // Whether everybody may say it to anybody.
    fileprivate var fitsAlways: Bool { !takesPhrase && persona == nil }
}
