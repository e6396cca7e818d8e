import Analysis
import Interview
import Speech

extension Answer {
    /// Words that show no rung and hold no phrase, as many as wanted.
    static func dull(_ words: Int) -> String {
        let text = "it went on like this for some while and then it went on again as it had gone on before "
        let long = String(repeating: text, count: words / 20 + 1)
        return long.split(separator: " ").prefix(words).joined(separator: " ")
    }

    /// An answer of so many seconds of sound, its words spread over them and confidently heard.
    static func spoken(_ text: String, seconds: Double, from start: Samples = .zero) -> Answer {
        let words = Word.typed(text)
        let first = start + .milliseconds(500)
        let step = Samples(Int(seconds * Double(Samples.rate)) / max(1, words.count))
        let heard = words.enumerated().map { place, word in
            let begins = first + Samples(place * step.count)
            return Word(word.text, span: Span(start: begins, end: begins + step), confidence: 0.9)
        }
        let sounding = Span(start: first, end: first + .seconds(seconds))
        return Answer(
            window: Span(start: start, end: sounding.end + .seconds(2.2)),
            sounding: seconds > 0 ? [sounding] : [], words: heard, ending: .pause, patience: .seconds(2.2))
    }

    /// A typed answer: words without times.
    static func typed(_ text: String) -> Answer {
        Answer(
            window: Span(start: .zero, end: .zero), sounding: [], words: Word.typed(text), ending: .source,
            patience: .zero,
            isTyped: true)
    }
}

extension InterviewEffect {
    /// What is said, where something is.
    var line: Line? {
        if case .say(let line) = self { line } else { nil }
    }

    var isListen: Bool {
        if case .listen = self { true } else { false }
    }

    var isFinish: Bool {
        if case .finish = self { true } else { false }
    }

    static func say(_ text: String) -> InterviewEffect { .say(line: Line(text)) }
}

extension [InterviewEffect] {
    /// The question that these effects ask.
    var asking: Asking? { compactMap(\.line?.asking).first }
}

extension InterviewEffect {
    /// The move that was chosen, where one was.
    var decision: Decision? {
        if case .decide(let decision) = self { decision } else { nil }
    }

    var isDecision: Bool { decision != nil }
}

extension Interview {
    /// What is done about an event, without what is only kept in the log.
    mutating func perform(_ event: InterviewEvent) -> [InterviewEffect] {
        handle(event).filter { !$0.isDecision }
    }
}
