@testable import Interview
import Analysis
import Report
import Speech
import Testing
import VirtualDesk

/// A session written by hand, line by line, as the program would have logged it, and its sound.
struct SampleSession {
    private(set) var log: [LogEntry] = []
    private(set) var candidate: [Int16] = []
    private var stories = 0
    private var noise = SplitMix64(seed: 7)

    init(
        _ source: SessionOpening.Source = .microphone, depth: Int? = nil, drill: DrillSettings? = nil
    ) {
        let opening = SessionOpening(
            id: "2026-03-04-172005", started: "2026-03-04T17:20:05+01:00", source: source,
            settings: InterviewSettings(questions: 2, depth: depth, drill: drill))
        add(0, .opened(opening))
        add(0, .event(.begin))
    }

    /// What it held, read with the real prompts, except for the cues: tuning those changes no golden file.
    ///
    /// `judged`: by the weights that ship, in place of the cues.
    func findings(judged: Bool = false) throws -> Findings {
        var files = try Repository.promptFiles()
        files["cues.yaml"] = """
            surface: {plain: [last year, i was leading]}
            context: {strong: [we only had]}
            tradeoff: {strong: [it cost us]}
            """
        let table = judged ? try Repository.judgementTable() : nil
        let prompts = try Prompts(
            files: files, folder: "Prompts",
            table: try table.map { try JudgementTable(text: $0, file: "judgement.tsv") })
        return try #require(Findings(log: log, candidate: candidate, prompts: prompts))
    }

    // MARK: - Lines of the log, times in seconds

    mutating func add(_ at: Double, _ what: LogEntry.What) {
        log.append(LogEntry(at: .seconds(at), what: what))
    }

    mutating func say(_ text: String, _ span: Span, asking: Asking? = nil) {
        log.append(LogEntry(at: span.start, what: .effect(.say(line: Line(text, asking: asking)))))
        // A typed session's lines are captions: they leave no speaker.
        if span.length > .zero { log.append(LogEntry(at: span.end, what: .said(span))) }
        log.append(LogEntry(at: span.end, what: .event(.spoke)))
    }

    mutating func ask(_ rung: Rung, _ move: Asking.Move, _ text: String, _ span: Span, because reason: String)
    {
        if move == .open { stories += 1 }
        let asking = Asking(
            story: stories - 1, rung: rung, wording: "\(rung.rawValue)-01", question: text, move: move,
            reason: reason)
        say(text, span, asking: asking)
        log.append(LogEntry(at: span.end, what: .effect(.listen(waiting: .fresh))))
    }

    mutating func answer(_ window: Span, sounding: [Span] = [], _ words: [Word], isTyped: Bool = false) {
        let answer = Answer(
            window: window, sounding: sounding, words: words, ending: .pause, patience: .seconds(2),
            isTyped: isTyped)
        log.append(LogEntry(at: window.end, what: .event(.answered(answer: answer))))
    }

    mutating func type(_ text: String) {
        answer(span(0, 0), Word.typed(text), isTyped: true)
    }

    mutating func segment(_ words: [Word]) {
        let pad = Samples.milliseconds(200)
        guard let first = words.first, let last = words.last else { return }
        let span = Span(start: first.span.start - pad, end: last.span.end + pad)
        log.append(LogEntry(at: span.end, what: .segment(Segment(span: span, words: words))))
    }

    /// Bursts of noise on the candidate's channel, in a quiet room; `gain` is how much louder they are than it.
    mutating func sound(_ spans: Span..., until end: Double, gain: Int16 = 500) {
        let length = Samples.seconds(end).count
        candidate.reserveCapacity(length)
        while candidate.count < length { candidate.append(Int16(truncatingIfNeeded: noise.next()) / 4096) }
        for span in spans {
            for place in span.start.count..<span.end.count { candidate[place] *= gain }
        }
    }

    /// Nothing at all on the candidate's channel, as where sound was lost.
    mutating func erase(_ span: Span) {
        for place in span.start.count..<span.end.count { candidate[place] = 0 }
    }

    /// Full scale on the candidate's channel.
    mutating func clip(_ span: Span) {
        for place in span.start.count..<span.end.count { candidate[place] = .max }
    }
}

/// A stretch in seconds.
func span(_ start: Double, _ end: Double) -> Span {
    Span(start: .seconds(start), end: .seconds(end))
}

/// Words spread evenly over a stretch; `?` behind one makes the recogniser unsure of it.
func words(_ text: String, _ start: Double, _ end: Double) -> [Word] {
    let texts = text.split(separator: " ")
    let step = (end - start) / Double(texts.count)
    return texts.enumerated().map { place, text in
        let from = start + Double(place) * step
        return Word(
            String(text.replacing("?", with: "")), span: span(from, from + step * 0.9),
            confidence: text.hasSuffix("?") ? 0.3 : 0.9)
    }
}

extension SampleSession {
    /// Everything that a report must cope with.
    ///
    /// A request, known pauses, a thin answer, a silence, a second story, lost sound, a cut answer.
    static func eventful(_ source: SessionOpening.Source = .microphone) -> SampleSession {
        var session = SampleSession(source)
        session.say("Hello, and welcome.", span(0.2, 1.8))
        let opening = "Tell me about a piece of work you were responsible for that did not come off."
        session.ask(
            .surface, .open, opening, span(2, 6),
            because: "Question 1 opens a story about failure and learning.")
        session.answer(
            span(6.25, 9.5), sounding: [span(6.5, 7.7)], words("could you repeat the question", 6.5, 7.7))
        session.say("Certainly. \(opening)", span(9.5, 14))
        session.add(14, .effect(.listen(waiting: .fresh)))
        // Four bursts: pauses of 0.6, 1.4 and 0.3 seconds between them.
        session.sound(span(15, 18), span(18.6, 22), span(23.4, 26), span(26.3, 29), until: 31)
        session.segment(words("so last year i was leading a small team", 15, 18))
        session.segment(words("that um built? a billing tool and we only had", 18.6, 22))
        session.segment(words("weeks i decided to stop it because uh?", 23.4, 26))
        session.segment(words("it cost us the customer's? trust um honestly", 26.3, 29))
        session.answer(
            span(14.25, 31), sounding: [span(15, 29)], words("the live words that nobody should see", 15, 29))
        session.ask(
            .meta, .climb, "What does this say about you?", span(31, 33),
            because: "Context and Decision and Tradeoff were already plain in this answer "
                + "(\u{201C}and we only had weeks\u{201D}), so Meta-Reflection was asked.")
        session.sound(span(34, 36), until: 38)
        session.segment(words("i am not sure", 34, 36))
        session.answer(span(33.25, 38), sounding: [span(34, 36)], [])
        session.ask(
            .meta, .again, "Where else has that habit shown itself?", span(38, 40.5),
            because:
                "The answer was short (4 words in 2 seconds), so Meta-Reflection was asked once more."
        )
        session.add(46.5, .event(.silent(stage: .reassure)))
        session.say("There is time.", span(46.5, 47.5))
        session.add(47.5, .effect(.listen(waiting: .reassured)))
        session.add(60, .event(.silent(stage: .leave)))
        session.ask(
            .surface, .open, "Why this <work>, & why \"here\"?", span(60, 62.5),
            because: "Question 2 opens a story about mission and motivation.")
        session.sound(span(63.5, 66), span(66.8, 68), until: 69)
        session.segment(words("because the work matters to me", 63.5, 66))
        session.add(65, .gap(span(64, 64.25)))
        session.add(69, .event(.hangUp))
        session.add(69, .effect(.finish(cause: .hungUp)))
        session.add(69, .closed("hungUp"))
        return session
    }

    /// One answer with an um and a long pause, in a room whose noise is as loud as `gain` leaves it.
    static func inARoom(gain: Int16, clipped: Bool = false) -> SampleSession {
        var session = SampleSession()
        session.ask(.surface, .open, "What happened?", span(0, 2), because: "Question 1 opens a story.")
        session.sound(span(3, 6), span(7, 9), until: 11, gain: gain)
        if clipped { session.clip(span(4, 4.1)) }
        session.segment(words("we lost um the", 3, 6))
        session.segment(words("customer", 7, 9))
        session.answer(span(2, 11), sounding: [span(3, 6), span(7, 9)], [])
        session.add(11, .closed("complete"))
        return session
    }

    /// A typed session with one answer.
    static func typed(
        _ question: String = "Why this work?", answer: String = "It's what I can't leave alone."
    )
        -> SampleSession
    {
        var session = SampleSession(.typed)
        session.ask(.surface, .open, question, span(0, 0), because: "Question 1 opens a story about mission.")
        session.type(answer)
        session.add(0, .closed("complete"))
        return session
    }
}
