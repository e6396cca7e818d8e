extension Prompts {
    /// Why a question opens a story, a sentence or two for the candidate to read afterwards; `number` counts from 1.
    func reason(for question: Question, number: Int, in profile: InterviewSettings.Profile) -> String {
        if question.isOwn { return "This is the question that you asked for." }
        let opens = "Question \(number) opens a story about \(question.category.words)."
        if banks.whyHere.questions.contains(question.id) {
            return opens + " Why you are here is always asked in a mission-driven interview."
        }
        guard profile == .missionDriven,
            let theme = themes.first(where: { $0.questions.contains(question.id) })
        else { return opens }
        return opens + " Its theme is \(theme.name.words): \(theme.listens)."
    }
}
