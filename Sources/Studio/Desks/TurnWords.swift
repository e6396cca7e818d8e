internal import Dispatch
internal import Interview
internal import Speech

/// Puts an answer together at the end of a turn: final words where they are ready, live ones where they are not.
struct TurnWords {
    private let recogniser: FinalRecogniser
    private var tickets: [Int] = []

    init(recogniser: FinalRecogniser) {
        self.recogniser = recogniser
    }

    /// Hands a segment of the turn under way to the final recogniser.
    mutating func submit(_ span: Span, samples: [Int16]) {
        tickets.append(recogniser.submit(span, samples: samples))
    }

    /// Forgets the turn under way: it was given up.
    mutating func reset() {
        recogniser.forget(tickets)
        tickets = []
    }

    /// The answer, waiting for final words until `deadline` at most.
    mutating func answer(
        _ turn: Turn, _ ending: Answer.Ending, patience: Samples, by deadline: DispatchTime
    ) throws -> Answer {
        defer { reset() }
        var words: [Word] = []
        for (place, ticket) in tickets.enumerated() {
            if let segment = try recogniser.segment(ticket, by: deadline) {
                words += segment.words
            } else if place < turn.segments.count {
                words += turn.segments[place].words
            }
        }
        return Answer(
            window: turn.window, sounding: turn.sounding, words: words, ending: ending, patience: patience)
    }
}
