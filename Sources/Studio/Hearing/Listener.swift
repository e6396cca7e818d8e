internal import Analysis
internal import Interview
internal import PocketSphinx
internal import Speech

/// Hears the candidate, block by block: finds segments, ends of turns, silences, interruptions.
///
/// State in, state out: a microphone's thread and a loop over a recording drive the same listener. Belongs to one
/// thread. While it rests it only keeps the last seconds, so that listening may begin in the past.
struct Listener: ~Copyable {
    private enum Work {
        case rest
        case turn(Hearing)
        case guardLine(SoundingSpans)
        case check(until: Samples)
    }

    private struct Hearing {
        var start: Samples
        var endpointer: Endpointer
        var segmenter = Segmenter()
        var segments: [Segment] = []
    }

    /// How much of the past is kept while nothing is going on.
    private static let memory = Samples.seconds(6)
    /// Sound of this length while the interviewer speaks is an interruption, not a cough.
    private static let interruption = Samples.milliseconds(300)

    private let requests: RequestPhrases
    private var live: LiveRecogniser?
    private var detector = SpeechDetector()
    private var work = Work.rest
    private var past: [Int16] = []
    private var pastStart = Samples.zero
    private var next = Samples.zero

    /// A listener that rests; it needs a live recogniser before the first turn for endpoint cues.
    init(requests: RequestPhrases) {
        self.requests = requests
    }

    /// Gives it its live recogniser.
    mutating func adopt(_ recogniser: consuming LiveRecogniser) {
        live = consume recogniser
    }

    /// Where on the sample clock it has arrived.
    var now: Samples { pastStart + Samples(past.count) }

    /// Listens to an answer from `start` on, which may lie a few seconds back.
    mutating func listen(from start: Samples, patience: Patience, waiting: Waiting, lead: Samples = .zero) {
        let from = max(pastStart, start)
        work = .turn(
            Hearing(
                start: from,
                endpointer: Endpointer(patience: patience, start: from, waiting: waiting, lead: lead)))
        next = min(next, aligned(from))
    }

    /// Notices, from now on, when someone speaks.
    mutating func guardLine() {
        work = .guardLine(SoundingSpans())
    }

    /// Collects `length` of sound for the sound check.
    mutating func check(for length: Samples) {
        let start = now
        work = .check(until: start + length)
        past.removeAll(keepingCapacity: true)
        (pastStart, next) = (start, aligned(start))
    }

    /// Stops listening; the turn under way is given up.
    mutating func rest() throws(RecogniserError) {
        if case .turn(let hearing) = work, hearing.segmenter.openSince != nil { _ = try live?.end() }
        work = .rest
    }

    /// Expects what a small model knows from the next utterance on; the turn under way is given up.
    mutating func expect(_ personal: PersonalModel?) throws(RecogniserError) {
        try rest()
        try live?.expect(personal)
    }

    /// Ends the turn under way now, if there is one.
    mutating func finish(_ ending: Answer.Ending) throws(RecogniserError) -> [Noticed] {
        guard case .turn(let hearing) = work else { return [] }
        return try end(hearing, ending, patience: .zero)
    }

    /// Takes note that sound up to `end` is lost: what was said there nobody knows, so no silence is counted.
    mutating func lose(until end: Samples) {
        guard case .turn(var hearing) = work else { return }
        hearing.endpointer.lose(until: end)
        work = .turn(hearing)
    }

    /// Takes the next block and says what it made noticeable.
    mutating func hear(_ block: some Collection<Int16>) throws(RecogniserError) -> [Noticed] {
        past.append(contentsOf: block)
        var noticed: [Noticed] = []
        while next + Level.frame <= now {
            let at = next
            next += Level.frame
            noticed += try hearFrame(at: at)
        }
        forget()
        return noticed
    }

    // MARK: - One frame

    private mutating func hearFrame(at: Samples) throws(RecogniserError) -> [Noticed] {
        switch work {
        case .rest:
            return []
        case .check(let until):
            guard at + Level.frame >= until else { return [] }
            for level in Level.frames(of: past) { _ = detector.hear(level) }
            work = .rest
            return [.checked(past)]
        case .guardLine(var spans):
            spans.hear(sounds: detector.hear(level(at: at)), at: at)
            work = .guardLine(spans)
            guard let last = spans.spans.last, last.end == at + Level.frame, last.length >= Self.interruption
            else { return [] }
            work = .rest
            return [.interruption(at: last.start)]
        case .turn(let hearing):
            guard at >= hearing.start else { return [] }
            return try hearTurn(hearing, at: at)
        }
    }

    private mutating func hearTurn(_ before: Hearing, at: Samples) throws(RecogniserError) -> [Noticed] {
        var hearing = before
        work = .rest  // one owner of the growing lists at a time
        var noticed: [Noticed] = []
        let level = level(at: at)
        let sounds = detector.hear(level)
        let openBefore = hearing.segmenter.openSince
        if let span = hearing.segmenter.hear(level: level, sounds: sounds, at: at) {
            noticed.append(try close(span, &hearing))
        } else if let open = hearing.segmenter.openSince {
            if openBefore == nil {
                try live?.begin()
                try feed(Span(start: open, end: at + Level.frame))
            } else {
                try feed(Span(start: at, end: at + Level.frame))
            }
        }
        // Cut in mid-breath: the next segment has begun already.
        if noticed.count == 1, let open = hearing.segmenter.openSince {
            try live?.begin()
            try feed(Span(start: open, end: at + Level.frame))
        }
        switch hearing.endpointer.hear(sounds: sounds, at: at) {
        case nil:
            work = .turn(hearing)
            return noticed
        case .end(let ending, let patience):
            return noticed + (try end(hearing, ending, patience: patience))
        case .probed: return noticed + (try silence(.probe, hearing))
        case .reassure: return noticed + (try silence(.reassure, hearing))
        case .offer: return noticed + (try silence(.offer, hearing))
        case .leave: return noticed + (try silence(.leave, hearing))
        }
    }

    // A click may have opened a segment that no word will follow.
    private mutating func silence(
        _ stage: InterviewEvent.Stage, _ hearing: Hearing
    ) throws(RecogniserError) -> [Noticed] {
        if hearing.segmenter.openSince != nil { _ = try live?.end() }
        return [.silence(stage)]
    }

    private mutating func close(_ span: Span, _ hearing: inout Hearing) throws(RecogniserError) -> Noticed {
        let words = try live?.end() ?? []
        // The pad may reach back before the oldest sound that is kept.
        let span = Span(start: max(pastStart, span.start), end: span.end)
        hearing.segments.append(
            Segment(
                span: span,
                words: words.map { word in
                    var word = word.moved(by: span.start)
                    word.confidence = LiveRecogniser.confidence
                    return word
                }))
        let heard = hearing.segments.flatMap(\.words)
        hearing.endpointer.lastWord = heard.last?.text
        hearing.endpointer.endsWithPhrase = requests.endsAnswer(heard)
        return .segment(span, samples: samples(in: span))
    }

    private mutating func end(
        _ before: Hearing, _ ending: Answer.Ending, patience: Samples
    ) throws(RecogniserError) -> [Noticed] {
        var hearing = before
        var noticed: [Noticed] = []
        if let span = hearing.segmenter.finish(at: now) { noticed.append(try close(span, &hearing)) }
        work = .rest
        let turn = Turn(
            window: Span(start: hearing.start, end: next), sounding: hearing.endpointer.sounding,
            segments: hearing.segments)
        return noticed + [.ended(turn, ending, patience: patience)]
    }

    // MARK: - The past

    private mutating func feed(_ span: Span) throws(RecogniserError) {
        guard live != nil else { return }
        let block = samples(in: span)
        try live?.hear(block)
    }

    private func samples(in span: Span) -> [Int16] {
        let from = max(0, (span.start - pastStart).count)
        return Array(past[from..<max(from, min(past.count, (span.end - pastStart).count))])
    }

    private func level(at: Samples) -> Double {
        let start = max(0, (at - pastStart - Level.frame).count)
        return Level.decibels(of: past[start..<(at - pastStart + Level.frame).count])
    }

    private func aligned(_ place: Samples) -> Samples {
        Samples((place.count + Level.frame.count - 1) / Level.frame.count * Level.frame.count)
    }

    private mutating func forget() {
        var keepFrom = now - Self.memory
        switch work {
        case .check: return
        case .turn(let hearing):
            if let open = hearing.segmenter.openSince { keepFrom = min(keepFrom, open) }
        case .rest, .guardLine: break
        }
        let surplus = (keepFrom - pastStart).count
        guard surplus > Samples.seconds(4).count else { return }  // seldom, since moving the rest costs
        past.removeFirst(surplus)
        pastStart += Samples(surplus)
    }
}
