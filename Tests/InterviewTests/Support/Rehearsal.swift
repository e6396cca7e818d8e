import Analysis
import Interview
import Speech

/// An interview whose lines are said at once, so that a test only answers.
struct Rehearsal {
    private(set) var interview: Interview
    /// Every line so far.
    private(set) var lines: [Line] = []
    /// How it ended.
    private(set) var cause: InterviewEffect.Cause?
    private var now = Samples.zero

    init(_ settings: InterviewSettings, prompts: Prompts, prepared: [EarlierText] = []) {
        interview = Interview(prompts: prompts, settings: settings, prepared: prepared)
    }

    /// The questions so far.
    var askings: [Asking] { lines.compactMap(\.asking) }

    mutating func begin() -> Asking? { carryOut(.begin) }

    /// Answers in so many words without evidence; gives the question that follows.
    mutating func answer(dull words: Int, seconds: Double = 30) -> Asking? {
        answer(Answer.dull(words), seconds: seconds)
    }

    mutating func answer(_ text: String, seconds: Double = 30) -> Asking? {
        let answer = Answer.spoken(text, seconds: seconds, from: now)
        now = answer.window.end
        return carryOut(.answered(answer: answer))
    }

    mutating func skipTime(to place: Samples) { now = place }

    /// Tells an event, lets everything be said that follows, and gives the question asked last.
    @discardableResult
    mutating func carryOut(_ event: InterviewEvent) -> Asking? {
        var asked: Asking?
        var effects = interview.handle(event)
        while let effect = effects.first {
            switch effect {
            case .decide: effects.removeFirst()
            case .say(let line):
                lines.append(line)
                asked = line.asking ?? asked
                effects = interview.handle(.spoke)
            case .checkSound: effects = interview.handle(.soundChecked)
            case .listen: effects = []
            case .finish(let cause):
                self.cause = cause
                effects = []
            }
        }
        return asked
    }
}
