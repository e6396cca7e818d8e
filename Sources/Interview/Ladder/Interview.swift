public import Analysis
internal import Speech

/// Decides what the interviewer does next.
///
/// Touches no clock, file, thread or device.
///
/// Events go in, effects come out; the same settings, seed and events give the same interview.
public struct Interview: Equatable, Sendable {
    /// Where the interview stands.
    enum Phase: Equatable, Sendable {
        /// Not begun.
        case ready
        /// A line is being said; what comes after it.
        case speaking(then: Next)
        /// The sound is being checked.
        case checking
        /// An answer is awaited.
        case listening(Waiting)
        /// The microphone has gone; what it interrupted.
        case deaf(before: Next)
        /// Over.
        case done
    }

    /// What follows a line.
    enum Next: Equatable, Sendable {
        case check
        case ask
        case listen(Waiting)
        case finish(InterviewEffect.Cause)
    }

    private let prompts: Prompts
    private let settings: InterviewSettings
    private var phase = Phase.ready
    private var generator: SplitMix64
    /// Chooses the lines around the questions: a reassurance more must not change what is asked.
    private var manners: SplitMix64
    private var questions: QuestionChoice
    private var wordings: WordingChoice
    private var story: Telling
    /// The drill that is practised in place of the ladder.
    private var drill: DrillDialogue?
    private var current: Asking?
    /// An answer from which more seemed to come: it is taken together with what is added.
    private var unfinished: Answer?
    private var stories = 0
    /// What the candidate told or wrote before this interview.
    private let prepared: [EarlierText]
    private var unanswered = 0
    /// Whether the candidate was just asked if the interview is to end.
    private var isEnding = false
    /// The end of the candidate's last turn.
    private var now = Samples.zero

    /// How an answer to a question just asked is waited for.
    private var fresh: Waiting { drill?.waiting ?? .fresh }

    /// An interview that has not begun.
    ///
    /// `prepared`: stories and earlier answers of the candidate's; what comes from them word for word is asked about from
    /// another side.
    public init(prompts: Prompts, settings: InterviewSettings, prepared: [EarlierText] = []) {
        self.prompts = prompts
        self.prepared = prepared
        self.settings = settings
        generator = SplitMix64(seed: settings.seed)
        manners = SplitMix64(seed: ~settings.seed)
        questions = QuestionChoice(settings: settings, prompts: prompts, generator: &generator)
        wordings = WordingChoice(persona: settings.persona ?? .neutral)
        story = Telling(nil, settings: settings)
        drill = settings.drill.map { DrillDialogue($0, bank: prompts.drills, seed: settings.seed) }
    }

    /// Whether it is over.
    public var isDone: Bool { phase == .done }

    /// Takes what happened and says what to do about it.
    public mutating func handle(_ event: InterviewEvent) -> [InterviewEffect] {
        switch (phase, event) {
        case (.done, _):
            return []
        case (.ready, .begin):
            if settings.checksSound { return say(.greetingWithCheck, then: .check) }
            // A drill introduces itself.
            return drill == nil ? say(.greeting, then: .ask) : open(with: "")
        case (.speaking(let next), .spoke):
            return proceed(to: next)
        case (.checking, .soundChecked):
            return open(with: line(.ready))
        case (.listening(let waiting), .answered(let answer)):
            return answer.isNothing ? proceed(to: .listen(waiting)) : take(answer)
        case (.listening, .silent(let stage)):
            return sayInto(silence: stage)
        // Nothing more is to be heard after the last line.
        case (.speaking(.finish(let cause)), .hangUp), (.speaking(.finish(let cause)), .microphoneLost):
            phase = .done
            return [.finish(cause: cause)]
        case (.speaking(let next), .microphoneLost):
            phase = .deaf(before: next)
            return []
        case (.listening, .microphoneLost):
            phase = .deaf(before: .listen(fresh))
            return []
        case (.checking, .microphoneLost):
            phase = .deaf(before: .check)
            return []
        case (.deaf(let next), .microphoneBack):
            return resume(next)
        case (.ready, .hangUp), (.speaking, .hangUp), (.checking, .hangUp), (.listening, .hangUp),
            (.deaf, .hangUp):
            phase = .done
            return [.finish(cause: .hungUp)]
        // What comes too late or too early changes nothing: a key pressed twice, the echo of a stopped line.
        case (.ready, .spoke), (.ready, .soundChecked), (.ready, .answered), (.ready, .silent),
            (.ready, .microphoneLost), (.ready, .microphoneBack),
            (.speaking, .begin), (.speaking, .soundChecked), (.speaking, .answered), (.speaking, .silent),
            (.speaking, .microphoneBack),
            (.checking, .begin), (.checking, .spoke), (.checking, .answered), (.checking, .silent),
            (.checking, .microphoneBack),
            (.listening, .begin), (.listening, .spoke), (.listening, .soundChecked),
            (.listening, .microphoneBack),
            (.deaf, .begin), (.deaf, .spoke), (.deaf, .soundChecked), (.deaf, .answered), (.deaf, .silent),
            (.deaf, .microphoneLost):
            return []
        }
    }

    // MARK: - What follows a line

    private mutating func proceed(to next: Next) -> [InterviewEffect] {
        switch next {
        case .check:
            phase = .checking
            return [.checkSound]
        case .ask:
            return open(with: "")
        case .listen(let waiting):
            phase = .listening(waiting)
            return [.listen(waiting: waiting)]
        case .finish(let cause):
            phase = .done
            return [.finish(cause: cause)]
        }
    }

    private mutating func resume(_ next: Next) -> [InterviewEffect] {
        switch next {
        case .check: say(.greetingWithCheck, then: .check)
        case .ask: drill == nil ? say(.greeting, then: .ask) : open(with: line(.resuming))
        case .listen:
            say(line(.resuming) + " " + (current?.question ?? ""), then: .listen(fresh), asking: nil)
        case .finish(let cause): proceed(to: .finish(cause))
        }
    }

    // MARK: - Questions

    private mutating func open(with opening: String) -> [InterviewEffect] {
        if let drill { return practise(with: [opening, drill.introduction], after: nil) }
        guard let question = questions.next() else { return say(.closing, then: .finish(.complete)) }
        story = Telling(question, settings: settings)
        let asking = Asking(
            story: stories, rung: .surface, wording: question.id, question: question.text, move: .open,
            reason: prompts.reason(for: question, number: stories + 1, in: settings.profile),
            kind: question.kind)
        stories += 1
        current = asking
        return say(
            [opening, question.text].filter { !$0.isEmpty }.joined(separator: " "), then: .listen(.fresh),
            asking: asking)
    }

    private mutating func take(_ answer: Answer) -> [InterviewEffect] {
        unanswered = 0
        now = max(now, answer.window.end)
        let wasEnding = isEnding
        isEnding = false
        if wasEnding, prompts.requests.agrees(answer.words, sounding: answer.speaking) {
            return say(.stopping, then: .finish(.stopped))
        }
        if let request = prompts.requests.request(in: answer.words, sounding: answer.speaking) {
            // What was typed was not misheard.
            let isSure = wasEnding || answer.isTyped
            return request == .stop && !isSure ? confirmEnding() : meet(request)
        }
        let waited = unfinished != nil
        return consider(unfinished?.joined(with: answer) ?? answer, mayWait: !waited)
    }

    // Reads an answer that is whole, as far as the interviewer can tell, and makes the move that it calls for.
    private mutating func consider(_ answer: Answer, mayWait: Bool) -> [InterviewEffect] {
        unfinished = nil
        let reading = prompts.reader.read(
            answer.words, occasion: story.occasion(of: current, prepared: prepared))
        if drill != nil {
            let heard = DrillAnswer(
                words: answer.words, reading: reading, isThin: reading.words < AnswerReading.thinWords)
            return practise(with: [], after: heard)
        }
        let choice = story.climb.choose(
            after: answer, reading: reading,
            trailing: mayWait ? prompts.patience(settings.patience).trailing : [])
        if choice.next == .silence {
            unfinished = answer
            phase = .listening(.probing)
            return [.decide(decision: choice.decision), .listen(waiting: .probing)]
        }
        story.add(answer)
        return [.decide(decision: choice.decision)] + ask(choice, phrases: reading.phrases)
    }

    private mutating func ask(_ choice: Climb.Choice, phrases: [String]) -> [InterviewEffect] {
        let banks = prompts.banks
        let occasion = story.wordings(banks, own: settings.category)
        guard let move = Asking.Move(choice.next),
            let wording = wordings.choose(
                from: banks.banks(for: choice.next, on: occasion), phrases: phrases, generator: &generator)
        else { return nextStory(after: .transition) }
        let lack = banks.lack(askedBy: wording.id).map { " \($0.notHeard)" } ?? ""
        let grounds = wording.phrase.map { " It takes up your words \u{201C}\($0)\u{201D}." } ?? ""
        let asking = Asking(
            story: stories - 1, rung: choice.rung, wording: wording.id, question: wording.text, move: move,
            reason: choice.decision.reason + lack + grounds, kind: story.opening?.kind)
        current = asking
        story.isAskedFromAnotherSide = choice.next == .challenge(.angle)
        return say(wording.text, then: .listen(.fresh), asking: asking)
    }

    // The drill's next question, with what is said before it.
    private mutating func practise(
        with openings: [String], after heard: DrillAnswer?
    ) -> [InterviewEffect] {
        guard let asking = drill?.next(after: heard) else {
            return say(drill?.closing ?? line(.closing), then: .finish(.complete), asking: nil)
        }
        current = asking
        return say(
            (openings + [asking.question]).filter { !$0.isEmpty }.joined(separator: " "),
            then: .listen(fresh),
            asking: asking)
    }

    private mutating func nextStory(after occasion: Lines.Occasion) -> [InterviewEffect] {
        if drill != nil { return practise(with: [line(occasion)], after: nil) }
        let timeIsUp = now >= .seconds(Double(settings.minutes) * 60)
        // Why the candidate is there is asked even where the minutes are over: the round would not be one without it.
        let isLeft = stories < settings.questions && (!timeIsUp || questions.leavesWhyHere)
        guard isLeft else { return say(.closing, then: .finish(.complete)) }
        if timeIsUp { questions.turnToWhyHere() }
        return open(with: line(occasion))
    }

    // MARK: - Requests and silences

    private mutating func meet(_ request: Request) -> [InterviewEffect] {
        switch request {
        case .again:
            return say(line(.repeating) + " " + (current?.question ?? ""), then: .listen(fresh), asking: nil)
        case .think:
            return say(.thinking, then: .listen(.thinking))
        case .skip:
            unfinished = nil
            let decision = Decision(
                move: .close, rule: "the candidate asked to", reason: "You asked to leave this question.")
            return [.decide(decision: decision)] + nextStory(after: .skipping)
        case .stop:
            return say(.stopping, then: .finish(.stopped))
        }
    }

    // Words are misheard, and nothing undoes this request: it is asked about once.
    private mutating func confirmEnding() -> [InterviewEffect] {
        isEnding = true
        return say(.confirmStop, then: .listen(.fresh))
    }

    private mutating func sayInto(silence stage: InterviewEvent.Stage) -> [InterviewEffect] {
        // Who asked to stop and says nothing more has left.
        if isEnding { return say(.stopping, then: .finish(.stopped)) }
        // Nothing was added to what seemed unfinished: it stands as it is.
        if let unfinished { return consider(unfinished, mayWait: false) }
        let decision = story.climb.choose(after: stage).decision
        return [.decide(decision: decision)] + say(into: stage)
    }

    private mutating func say(into stage: InterviewEvent.Stage) -> [InterviewEffect] {
        switch stage {
        case .probe, .reassure:
            return say(.reassurance, then: .listen(.reassured))
        case .offer:
            return say(.offer, then: .listen(.offered))
        case .leave:
            unanswered += 1
            // Nobody has said a word to two questions running: nobody is there.
            let isGone = unanswered >= drill?.longestSilence ?? 2
            return isGone ? say(.leaving, then: .finish(.nobodyThere)) : nextStory(after: .skipping)
        }
    }

    // MARK: - Speaking

    private mutating func say(_ occasion: Lines.Occasion, then next: Next) -> [InterviewEffect] {
        say(line(occasion), then: next, asking: nil)
    }

    private mutating func say(_ text: String, then next: Next, asking: Asking?) -> [InterviewEffect] {
        phase = .speaking(then: next)
        return [.say(line: Line(text, asking: asking))]
    }

    private mutating func line(_ occasion: Lines.Occasion) -> String {
        prompts.lines[occasion, settings.persona ?? .neutral].randomElement(using: &manners) ?? ""
    }
}
