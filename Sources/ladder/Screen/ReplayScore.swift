internal import Analysis
internal import Interview
internal import Report
internal import Speech
internal import Studio

/// A session as replay walks through it: where the answers and pauses are, and what is said when.
struct ReplayScore {
    /// A stretch of text that belongs to a stretch of the recording.
    struct Passage: Equatable {
        var start: Samples
        var text: String
        var isInterviewer: Bool
    }

    /// Where each answer begins, in order.
    let answers: [Samples]
    /// Where each silent pause begins.
    let pauses: [Samples]
    /// What is said, in order.
    let passages: [Passage]

    /// The score of some findings.
    init(_ findings: Findings) {
        let answered = findings.exchanges.filter { $0.window != nil }
        answers = answered.compactMap(\.window).map(\.start)
        pauses = answered.flatMap { $0.delivery?.pauses ?? [] }.map(\.start)
        var passages: [Passage] = []
        for exchange in findings.exchanges {
            if let said = exchange.said {
                passages.append(
                    Passage(start: said.start, text: exchange.asking.question, isInterviewer: true))
            }
            passages += Self.phrases(exchange.words)
        }
        self.passages = passages.sorted { $0.start < $1.start }
    }

    // A line of the transcript is what was said between two silences of half a second, or eleven words.
    private static func phrases(_ words: [Word]) -> [Passage] {
        var passages: [Passage] = []
        var end = Samples.zero
        var count = 0
        for word in words {
            if let last = passages.last, word.span.start - end < .milliseconds(500), count < 11 {
                passages[passages.count - 1].text = last.text + " " + word.text
                count += 1
            } else {
                passages.append(Passage(start: word.span.start, text: word.text, isInterviewer: false))
                count = 1
            }
            end = word.span.end
        }
        return passages
    }

    /// What a key asks of the player.
    func command(for key: RawKeys.Key, at place: Samples) -> Player.Command {
        let second = Samples.seconds(1)
        switch key {
        case .space: return .toggle
        case .quit: return .quit
        case .left: return .seek(max(.zero, place - .seconds(5)))
        case .right: return .seek(place + .seconds(5))
        case .next: return answers.first { $0 > place }.map { .seek($0) } ?? .go
        // Within its first second, the answer before this one is meant.
        case .previous: return .seek(answers.last { $0 < place - second } ?? answers.first ?? .zero)
        // A little before the pause, so that it is heard as one.
        case .pause: return pauses.first { $0 > place + second }.map { .seek($0 - second) } ?? .go
        }
    }
}
