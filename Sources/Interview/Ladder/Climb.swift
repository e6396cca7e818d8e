internal import Analysis
internal import Speech

/// Where the interview stands on one story: what was shown, what was asked, what to ask next.
struct Climb: Equatable, Sendable {
    /// A move and why it is made.
    struct Choice: Equatable, Sendable {
        var move: Asking.Move
        var rung: Rung
        var reason: String
        /// What is challenged, where the move is a challenge.
        var challenge: NextMove.Challenge?
    }

    /// Under these an answer is thin, and its rung is asked for once more, whatever its words show.
    ///
    /// Eight seconds are the least that interviewers expect of an answer to a follow-up.
    static let thinSpeech = Samples.seconds(8)
    static let thinWords = 15

    private let highest: Rung
    private(set) var asked: Rung = .surface
    private(set) var shown: [Rung: Evidence] = [:]
    private var sharpened: Set<Rung> = []
    private var thinRungs = 0
    private var isChallenged = false

    private let asksEveryRung: Bool

    init(highest: Rung, asksEveryRung: Bool = false) {
        self.highest = highest
        self.asksEveryRung = asksEveryRung
    }

    /// Takes an answer to the rung last asked, and chooses what comes next; nothing where the story is used up.
    mutating func choose(after answer: Answer, reading: AnswerReading) -> Choice? {
        let before = shown
        shown.merge(reading.evidence) { first, _ in first }
        if let thin = thinness(of: answer, words: reading.words) {
            if sharpened.insert(asked).inserted {
                return Choice(
                    move: .again, rung: asked,
                    reason:
                        "The answer was short (\(thin)), so \(asked.name) was asked once more, more sharply.")
            }
            thinRungs += 1
            // Two rungs running that stay thin even when asked again: there is no more in this story.
            if thinRungs >= 2 { return nil }
        } else {
            thinRungs = 0
            if !asksEveryRung, let choice = doubt(reading) { return choice }
        }
        return climb(before: before)
    }

    // What the judgement of the words calls for before anything new is asked: MovePolicy's table, on sure readings only.
    private mutating func doubt(_ reading: AnswerReading) -> Choice? {
        if reading.isBeside, sharpened.insert(asked).inserted {
            return Choice(
                move: .again, rung: asked,
                reason: "The answer spoke of something else, so \(asked.name) was asked once more.")
        }
        let challenges = NextMove.Challenge.allCases
        if !isChallenged, let pattern = reading.patterns.first,
            let challenge = challenges.first(where: { $0.pattern == pattern.trait })
        {
            isChallenged = true
            return Choice(
                move: .challenge, rung: asked,
                reason: challenge.reason + " (\u{201C}\(pattern.quote)\u{201D}).", challenge: challenge)
        }
        if reading.lacksAsked, shown[asked] == nil, sharpened.insert(asked).inserted {
            return Choice(
                move: .again, rung: asked,
                reason: "The answer did not show \(asked.name) yet, so it was asked once more, more sharply.")
        }
        return nil
    }

    private mutating func climb(before: [Rung: Evidence]) -> Choice? {
        let above = Rung.allCases.filter { $0 > asked && $0 <= highest }
        guard let next = above.first(where: { asksEveryRung || shown[$0] == nil }) else { return nil }
        let skipped = above.prefix { $0 < next }
        let from = asked
        asked = next
        var reason = "After \(from.name) comes \(next.name)."
        if let rung = skipped.first, let evidence = shown[rung] {
            let names = skipped.map(\.name).joined(separator: " and ")
            let when = before[rung] == nil ? "in this answer" : "before"
            reason =
                "\(names) \(skipped.count == 1 ? "was" : "were") already plain \(when) "
                + "(\u{201C}\(evidence.quote)\u{201D}), so \(next.name) was asked."
        }
        return Choice(move: .climb, rung: next, reason: reason)
    }

    // What makes an answer thin, in words; nothing where it is not. A typed answer has no seconds.
    private func thinness(of answer: Answer, words: Int) -> String? {
        let tooFew = words < Self.thinWords
        if answer.isTyped { return tooFew ? "\(words) word\(words == 1 ? "" : "s")" : nil }
        guard tooFew || answer.speaking < Self.thinSpeech else { return nil }
        let seconds = Int(answer.speaking.seconds.rounded())
        return "\(words) word\(words == 1 ? "" : "s") in \(seconds) second\(seconds == 1 ? "" : "s")"
    }
}
