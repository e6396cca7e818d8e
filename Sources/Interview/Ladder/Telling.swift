internal import Analysis
internal import Speech

/// One story while it is told: the question that opened it, how far it was climbed, what was answered so far.
struct Telling: Equatable, Sendable {
    /// The question that opened it; nothing before the first.
    let opening: Question?
    /// How far it was climbed.
    var climb: Climb
    /// What was answered so far.
    private(set) var answers: [String] = []
    /// Whether the last question came from a side that the story does not cover.
    var isAskedFromAnotherSide = false

    /// A story that begins.
    init(_ opening: Question?, settings: InterviewSettings) {
        self.opening = opening
        climb = Climb(highest: settings.highest, asksEveryRung: settings.asksEveryRung == true)
    }

    /// What an answer to the question asked last is an answer to.
    func occasion(of asking: Asking?, prepared: [EarlierText]) -> Occasion {
        var occasion = Occasion(
            asked: asking?.rung ?? .surface, question: asking?.question ?? "", earlier: answers)
        occasion.prepared = prepared
        occasion.asksAnotherSide = isAskedFromAnotherSide
        return occasion
    }

    /// Adds an answer that is whole.
    mutating func add(_ answer: Answer) {
        answers.append(answer.words.filter { $0.kind == .word }.map(\.text).joined(separator: " "))
    }

    /// Which wordings fit the next question.
    func wordings(_ banks: WordingBanks, own category: Question.Category?) -> WordingBanks.Occasion {
        WordingBanks.Occasion(
            category: opening.flatMap { $0.isOwn ? category : $0.category },
            asksWhyHere: opening.map { banks.whyHere.questions.contains($0.id) } ?? false,
            lacking: Set(Lack.allCases).subtracting(climb.given))
    }
}
