internal import Speech

/// Chooses the opening questions, categories in turn.
///
/// In a mission round mostly negative ones, its themes in turn and "why here" last; else negative and open ones in balance.
struct QuestionChoice: Equatable, Sendable {
    private let settings: InterviewSettings
    private let bank: [Question]
    private let whyHere: Set<String>
    private let themes: [String: Theme.Name]
    private var isHurried = false
    private(set) var asked: [Question] = []

    init(settings: InterviewSettings, prompts: Prompts, generator: inout SplitMix64) {
        self.settings = settings
        whyHere = Set(prompts.banks.whyHere.questions)
        themes = Dictionary(
            prompts.themes.flatMap { theme in theme.questions.map { ($0, theme.name) } },
            uniquingKeysWith: { first, _ in first })
        let fitting = prompts.questions.filter { question in
            (settings.category.map { $0 == question.category } ?? true)
                && (settings.story.map { $0 == question.story } ?? true)
        }
        bank = fitting.shuffled(using: &generator)
    }

    /// Whether "why here" belongs to this round and was not asked yet.
    ///
    /// A round of one category or one kind of story has it only where that is its own.
    var leavesWhyHere: Bool {
        settings.profile == .missionDriven && !asked.contains { whyHere.contains($0.id) }
            && bank.contains { whyHere.contains($0.id) }
    }

    /// Makes "why here" the next question: there is no time for another.
    mutating func turnToWhyHere() { isHurried = true }

    /// The next question, or nothing where the bank is used up.
    mutating func next() -> Question? {
        guard let question = choose() else { return nil }
        asked.append(question)
        return question
    }

    private func choose() -> Question? {
        if asked.isEmpty, let first = settings.first { return first }
        let left = bank.filter { !asked.contains($0) }
        let isLast = asked.count >= settings.questions - 1
        if leavesWhyHere, isLast || isHurried, let question = left.first(where: { whyHere.contains($0.id) }) {
            return question
        }
        let cost = Cost(settings: settings, asked: asked, whyHere: whyHere, themes: themes)
        // Fewest repetitions first; among equals the shuffled order decides.
        return left.min { cost.of($0) < cost.of($1) }
    }
}

/// How much speaks against asking a question next.
private struct Cost {
    let settings: InterviewSettings
    let asked: [Question]
    let whyHere: Set<String>
    let themes: [String: Theme.Name]

    func of(_ question: Question) -> Int {
        let repeated =
            asked.count { $0.category == question.category } * 4
            + asked.count { $0.story == question.story } * 2
        guard settings.profile == .missionDriven else { return repeated + (isLopsided(question) ? 3 : 0) }
        // The mission round is deliberately negative, and keeps its motive question for last.
        let isFree = settings.category == nil && settings.story == nil
        let early = question.story == .missionMotivation && isFree ? 8 : 0
        let theme = themes[question.id]
        let isOldTheme = theme != nil && asked.contains { themes[$0.id] == theme }
        return repeated + (question.frame == .open ? 3 : 0) + early + (theme == nil ? 1 : isOldTheme ? 2 : 0)
    }

    // A general round asks as often for what went well as for what went wrong.
    private func isLopsided(_ question: Question) -> Bool {
        let open = asked.count { $0.frame == .open }
        return question.frame == .open ? open * 2 > asked.count : (asked.count - open) * 2 > asked.count
    }
}
