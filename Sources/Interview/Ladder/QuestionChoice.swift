internal import Speech

/// Chooses the opening questions: mostly negatively framed, categories in turn, "why here" last in a mission round.
struct QuestionChoice: Equatable, Sendable {
    private let settings: InterviewSettings
    private let bank: [Question]
    private(set) var asked: [Question] = []

    init(settings: InterviewSettings, bank: [Question], generator: inout SplitMix64) {
        self.settings = settings
        let fitting = bank.filter { question in
            (settings.category.map { $0 == question.category } ?? true)
                && (settings.story.map { $0 == question.story } ?? true)
        }
        self.bank = fitting.shuffled(using: &generator)
    }

    /// The next question, or nothing where the bank is used up.
    mutating func next() -> Question? {
        guard let question = choose() else { return nil }
        asked.append(question)
        return question
    }

    private func choose() -> Question? {
        if asked.isEmpty, let first = settings.first { return first }
        let left = bank.filter { !asked.contains($0) }
        if mustAskWhyHere, let mission = left.first(where: { $0.story == .missionMotivation }) {
            return mission
        }
        let seenCategories = asked.map(\.category)
        let seenStories = asked.map(\.story)
        // Fewest repetitions first; among equals the shuffled order decides.
        return left.min { left, right in
            cost(left, seenCategories, seenStories) < cost(right, seenCategories, seenStories)
        }
    }

    private func cost(_ question: Question, _ categories: [Question.Category], _ stories: [Question.Story])
        -> Int
    {
        let repeated =
            categories.count { $0 == question.category } * 4 + stories.count { $0 == question.story } * 2
        // The mission round is deliberately negative, and keeps its motive question for last.
        guard settings.profile == .missionDriven else { return repeated }
        let early =
            question.story == .missionMotivation && settings.category == nil && settings.story == nil ? 8 : 0
        return repeated + (question.frame == .open ? 3 : 0) + early
    }

    // The last of several questions of a mission-driven round is why the candidate is there.
    private var mustAskWhyHere: Bool {
        settings.profile == .missionDriven && settings.questions > 1 && asked.count == settings.questions - 1
            && !asked.contains { $0.story == .missionMotivation }
    }
}
