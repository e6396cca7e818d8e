internal import Interview
internal import Speech

/// Walks through a log and pairs every question with its answer.
struct LogReading {
    private let requests: RequestPhrases
    private(set) var opening: SessionOpening?
    private(set) var exchanges: [(asking: Asking, said: Span?, answer: Answer?)] = []
    private(set) var segments: [Segment] = []
    private(set) var gaps: [Span] = []
    private(set) var ending: String?
    private var isAsking = false

    init(requests: RequestPhrases) {
        self.requests = requests
    }

    mutating func take(_ entry: LogEntry) {
        switch entry.what {
        case .opened(let opening): self.opening = opening
        case .effect(.say(let line)):
            isAsking = line.asking != nil
            if let asking = line.asking { exchanges.append((asking, nil, nil)) }
        case .said(let span):
            if isAsking, !exchanges.isEmpty { exchanges[exchanges.count - 1].said = span }
            isAsking = false
        case .event(.answered(let answer)):
            // A request is a turn, but no answer.
            if requests.request(in: answer.words, sounding: answer.speaking) == nil, !exchanges.isEmpty {
                exchanges[exchanges.count - 1].answer = answer
            }
        case .segment(let segment): segments.append(segment)
        case .gap(let span): gaps.append(span)
        case .closed(let cause): ending = cause
        case .event, .effect, .note: break
        }
    }
}
