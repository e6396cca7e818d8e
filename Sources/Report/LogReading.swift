internal import Interview
internal import Speech

/// Walks through a log and pairs every question with its answer.
struct LogReading {
    /// A question, and what the log says came of it.
    struct Pair {
        var asking: Asking
        var said: Span?
        var answer: Answer?
        /// Where listening to an answer ended without the answer's end.
        var cutOff: Span?
        /// Moves that asked nothing: silences kept, time offered, the story left.
        var decisions: [Decision] = []
        /// Whether what comes next is added to the answer.
        var isUnfinished = false
    }

    private let requests: RequestPhrases
    private(set) var opening: SessionOpening?
    private(set) var pairs: [Pair] = []
    private(set) var segments: [Segment] = []
    private(set) var gaps: [Span] = []
    private(set) var corrections: [Correction] = []
    private(set) var ending: String?
    private var isAsking = false
    private var listeningSince: Samples?

    init(requests: RequestPhrases) {
        self.requests = requests
    }

    mutating func take(_ entry: LogEntry) {
        switch entry.what {
        case .opened(let opening): self.opening = opening
        case .effect(.say(let line)):
            listeningSince = nil
            isAsking = line.asking != nil
            if let asking = line.asking { pairs.append(Pair(asking: asking)) }
        case .effect(.decide(let decision)):
            if decision.asksNothing, !pairs.isEmpty { pairs[pairs.count - 1].decisions.append(decision) }
        case .effect(.listen(let waiting)):
            listeningSince = entry.at
            if waiting == .probing, !pairs.isEmpty { pairs[pairs.count - 1].isUnfinished = true }
        case .said(let span):
            if isAsking, !pairs.isEmpty { pairs[pairs.count - 1].said = span }
            isAsking = false
        case .event(.answered(let answer)):
            listeningSince = nil
            guard !answer.isNothing else { break }
            // A request is a turn, but no answer.
            if requests.request(in: answer.words, sounding: answer.speaking) == nil, let pair = pairs.last {
                let whole = pair.isUnfinished ? pair.answer?.joined(with: answer) : nil
                pairs[pairs.count - 1].answer = whole ?? answer
                pairs[pairs.count - 1].isUnfinished = false
            }
        case .event(.silent): listeningSince = nil
        case .event(.microphoneLost): breakOff(at: entry.at)
        case .segment(let segment): segments.append(segment)
        case .reheard(let segment):
            segments.removeAll { $0.span == segment.span }
            segments.append(segment)
        case .gap(let span): gaps.append(span)
        case .correction(let correction): corrections.append(correction)
        case .closed(let cause): ending = cause
        case .event, .effect, .note: break
        }
    }

    /// Takes note that a turn goes no further: the microphone has gone, or the log is over.
    mutating func breakOff(at: Samples) {
        if let since = listeningSince, !pairs.isEmpty {
            pairs[pairs.count - 1].cutOff = Span(start: since, end: at)
        }
        listeningSince = nil
    }
}
