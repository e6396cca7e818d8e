internal import Analysis
internal import Speech

/// What happened on one story so far: what was shown, asked, challenged.
///
/// `MovePolicy` decides what it calls for.
struct Climb: Equatable, Sendable {
    /// A move, the rung that it asks for, and why it is made.
    struct Choice: Equatable, Sendable {
        var next: NextMove
        var rung: Rung
        var decision: Decision
    }

    /// Under these seconds, or `AnswerReading.thinWords`, an answer is thin, and its rung is asked for once more, whatever its words show.
    ///
    /// Eight seconds are the least that interviewers expect of an answer to a follow-up.
    static let thinSpeech = Samples.seconds(8)
    /// So many of its last words show that an answer broke off.
    private static let lastWords = 4

    private let highest: Rung
    private let asksEveryRung: Bool
    private(set) var asked: Rung = .surface
    private(set) var shown: [Rung: Evidence] = [:]
    /// What belongs to a rung and was given on this story, or may have been.
    private(set) var given: Set<Lack> = []
    private var tries: [Rung: Int] = [.surface: 1]
    private var settled: Set<Rung> = []
    private var thinRungs = 0
    private var isChallenged = false
    /// Whether the last question was a challenge: a short answer to it is none to the rung.
    private var answersChallenge = false
    /// How often a question from another side was asked on this story.
    private var angles = 0

    init(highest: Rung, asksEveryRung: Bool = false) {
        self.highest = highest
        self.asksEveryRung = asksEveryRung
    }

    /// Takes an answer to the rung last asked, and chooses what comes next.
    ///
    /// `trailing`: words after which more is to come; none where the answer is not to be waited for again. Where silence is
    /// chosen nothing is taken note of: the answer comes again, with what was added.
    mutating func choose(
        after answer: Answer, reading: AnswerReading, trailing: Set<String> = []
    ) -> Choice {
        let before = self
        var standing = take(answer, reading)
        if answer.ending == .pause, !answer.isTyped {
            standing.unfinished = unfinished(answer, isThin: standing.thinness != nil, trailing: trailing)
        }
        let (move, decision) = MovePolicy.decide(standing)
        answersChallenge = false
        switch move {
        case .climb(let rung):
            settled.insert(asked)
            asked = rung
            tries[rung, default: 0] += 1
        case .again: tries[asked, default: 0] += 1
        case .challenge(let challenge):
            isChallenged = true
            answersChallenge = true
            if challenge == .angle { angles += 1 }
        case .silence: self = before
        case .time, .close: break
        }
        return Choice(next: move, rung: asked, decision: decision)
    }

    /// What a silence of the candidate's calls for.
    func choose(after silence: InterviewEvent.Stage) -> Choice {
        var standing = Standing(asked: asked, highest: highest, shown: [:], tries: tries)
        standing.silence = silence
        let (move, decision) = MovePolicy.decide(standing)
        return Choice(next: move, rung: asked, decision: decision)
    }

    // Adds an answer to what is known of the story; only what is sure counts.
    private mutating func take(_ answer: Answer, _ reading: AnswerReading) -> Standing {
        let new = Set(reading.evidence.keys).subtracting(shown.keys)
        shown.merge(reading.evidence) { first, _ in first }
        given.formUnion(reading.given)
        var standing = Standing(
            asked: asked, highest: highest, shown: shown.mapValues(\.quote), new: new, tries: tries,
            isChallenged: isChallenged, asksEveryRung: asksEveryRung)
        standing.thinness = answersChallenge ? nil : thinness(of: answer, words: reading.words)
        if standing.thinness == nil {
            thinRungs = 0
        } else if tries[asked, default: 1] >= MovePolicy.tries {
            thinRungs += 1
        }
        standing.thinRungs = thinRungs
        standing.settled = settled.union([asked])
        // A thin answer is asked for again whatever its few words say, and a demonstration shows every rung.
        if standing.thinness == nil, !asksEveryRung {
            standing.isUnderstood = reading.isUnderstood
            standing.isBeside = reading.isBeside && !answersChallenge
            standing.lacksAsked = reading.lacksAsked && !answersChallenge
            standing.patterns = reading.patterns
            standing.reuse = reading.reuse
            if angles < MovePolicy.tries { standing.returning = reading.returning }
        }
        return standing
    }

    // The last words of an answer from which more seems to come; nothing where it is whole, or not to be waited for.
    //
    // It breaks off in the middle of a clause, or it is short where a rung asks for thought.
    private func unfinished(_ answer: Answer, isThin: Bool, trailing: Set<String>) -> String? {
        let words = answer.words.filter { $0.kind != .mark }
        guard !trailing.isEmpty, let last = words.last else { return nil }
        // However surely it was heard: a silence too many costs three seconds.
        guard trailing.contains(last.text) || (isThin && asked >= .tradeoff) else { return nil }
        return words.suffix(Self.lastWords).map(\.text).joined(separator: " ")
    }

    // What makes an answer thin, in words; nothing where it is not. A typed answer has no seconds.
    private func thinness(of answer: Answer, words: Int) -> String? {
        let tooFew = words < AnswerReading.thinWords
        if answer.isTyped { return tooFew ? Standing.words(words) : nil }
        guard tooFew || answer.speaking < Self.thinSpeech else { return nil }
        let seconds = Int(answer.speaking.seconds.rounded())
        return "\(Standing.words(words)) in \(seconds) second\(seconds == 1 ? "" : "s")"
    }
}
