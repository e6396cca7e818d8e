public import Analysis
public import Interview
public import Speech

/// What a session held, derived from its log and its recording, and from nothing else.
public struct Findings: Equatable, Sendable {
    /// One opening question and the climb from it.
    public struct Story: Equatable, Sendable {
        /// The opening question and all follow-ups, in order.
        public var exchanges: [Exchange]

        /// The opening question's words.
        public var question: String { exchanges.first?.asking.question ?? "" }

        /// Whether it is a drill's row of questions and no ladder.
        public var isDrill: Bool { exchanges.first?.asking.label != nil }

        /// The rungs that were asked for and answered.
        public var reached: [Rung] {
            Rung.allCases.filter { rung in exchanges.contains { $0.asking.rung == rung && $0.isAnswered } }
        }
    }

    /// How the session began.
    public var opening: SessionOpening
    /// Its stories.
    public var stories: [Story]
    /// How long it was, on the sample clock.
    public var length: Samples
    /// How it ended: the log's word, nothing where it is not closed.
    public var ending: String?
    /// Where sound was lost.
    public var gaps: [Span]
    /// How clear the candidate's answers were recorded, all together; nothing where there is no recording of one.
    ///
    /// Outside the answers the channel holds what the microphone caught of the interviewer: that is not judged.
    public var quality: RecordingQuality?
    /// What was set right afterwards; the words of the exchanges are right already.
    public var corrections: [Correction]

    /// One strength and one thing to do next; empty in a drill.
    public var feedback = ContentFeedback()
    /// What the spoken answers have in common; nothing of a drill, whose questions come fast.
    public var across = AcrossAnswers()
    /// What was named in a retrieval drill, prompt by prompt.
    public var namings: [Naming] = []

    /// All exchanges of all stories, in order.
    public var exchanges: [Exchange] { stories.flatMap(\.exchanges) }

    /// Whether pauses, rate and fillers may be shown.
    ///
    /// What is measured on a bad recording says more about the microphone. Without a recording the log's own stand.
    public var canJudgeDelivery: Bool { quality?.canBeJudged ?? true }

    /// Reads a log; gives nothing where it does not say how the session began.
    ///
    /// - Parameters:
    ///   - log: what happened, in order.
    ///   - candidate: the candidate's channel; pauses are measured on it. Empty where there is no recording.
    ///   - prompts: to tell requests from answers, and to read what answers show.
    public init?(log: [LogEntry], candidate: [Int16], prompts: Prompts) {
        var reading = LogReading(requests: prompts.requests)
        for entry in log { reading.take(entry) }
        guard let opening = reading.opening else { return nil }
        self.opening = opening
        length = max(log.map(\.at).max() ?? .zero, Samples(candidate.count))
        reading.breakOff(at: length)
        ending = reading.ending
        gaps = reading.gaps
        corrections = reading.corrections
        // Several recognisers may work at once, and log what they finish first.
        let segments = reading.segments.sorted { $0.span.start < $1.span.start }
        var stories: [Story] = []
        var sound = AnswerSound(gaps: gaps)
        for pair in reading.pairs {
            let earlier = pair.asking.move == .open ? [] : stories.last?.exchanges.map(\.text) ?? []
            let exchange = Self.exchange(
                pair, segments: segments, corrections: corrections, candidate: candidate,
                reader: prompts.reader, sound: &sound, earlier: earlier)
            if pair.asking.move == .open || stories.isEmpty {
                stories.append(Story(exchanges: [exchange]))
            } else {
                stories[stories.count - 1].exchanges.append(exchange)
            }
        }
        self.stories = stories
        quality = sound.quality
        if let drill = opening.settings.drill {
            if drill.drill == .retrieval {
                namings = Naming.all(exchanges, bank: drill.stories, prompts: prompts)
            }
        } else {
            feedback = ContentFeedback(self, words: prompts.feedback)
            if canJudgeDelivery { across = AcrossAnswers(exchanges) }
        }
    }

    private static func exchange(
        _ pair: LogReading.Pair, segments: [Segment], corrections: [Correction], candidate: [Int16],
        reader: AnswerReader, sound: inout AnswerSound, earlier: [String]
    ) -> Exchange {
        var exchange = Exchange(asking: pair.asking, said: pair.said)
        exchange.decisions = pair.decisions
        exchange.isCutOff = pair.answer == nil && pair.cutOff != nil
        guard let answer = pair.answer ?? pair.cutOff.flatMap({ beginning(of: $0, segments) }) else {
            return exchange
        }
        exchange.isAnswered = true
        let final = segments.filter { answer.window.overlap(with: $0.span) > .zero }
        let heard = final.isEmpty ? answer.words : final.flatMap(\.words)
        exchange.words = corrections.applied(to: heard, in: answer.window)
        let occasion = Occasion(asked: pair.asking.rung, question: pair.asking.question, earlier: earlier)
        let reading = reader.read(exchange.words, occasion: occasion)
        exchange.evidence = reading.evidence.values.sorted { $0.rung < $1.rung }
            // The judge has learned from interviews: of a drill's step it is asked for that step's rung alone.
            .filter { pair.asking.label == nil || $0.rung == pair.asking.rung }
        exchange.parts = reading.parts
        exchange.reach = Reach(of: pair.asking.rung, in: reading)
        exchange.isBeside = reading.isBeside
        exchange.quality = reading.quality
        guard !answer.isTyped else {
            exchange.setbacks = AfterSetback.all(in: reading, of: exchange.words, pauses: [])
            return exchange
        }
        exchange.window = answer.window
        let delivery = Delivery(
            // Measured on the recording, where the whole answer is known; the log has what was known while listening.
            window: answer.window, sounding: sound.hear(answer.window, of: candidate) ?? answer.sounding,
            words: exchange.words, lost: sound.gaps)
        exchange.delivery = delivery
        exchange.pace = Pace(words: exchange.words, pauses: delivery.pauses)
        exchange.setbacks = AfterSetback.all(in: reading, of: exchange.words, pauses: delivery.pauses)
        return exchange
    }

    // What was said before a turn was cut off is in the log as segments only, since the turn never ended.
    private static func beginning(of window: Span, _ segments: [Segment]) -> Answer? {
        let heard = segments.map(\.span).filter { window.overlap(with: $0) > .zero }
        guard !heard.isEmpty else { return nil }
        return Answer(window: window, sounding: heard, words: [], ending: .source, patience: .zero)
    }
}
