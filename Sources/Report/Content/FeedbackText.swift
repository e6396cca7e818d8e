internal import Analysis
internal import Interview
internal import Speech

/// The feedback on content in sentences, the same for terminal and page.
enum FeedbackText {
    /// The strength with its quote and time; a sentence that abstains where there is none.
    static func strength(_ feedback: ContentFeedback) -> String {
        guard let strength = feedback.strength else {
            return "Too little was heard plainly to name one."
        }
        return "\(strength.sentence)\(time(strength.at)): \u{201C}\(strength.quote)\u{201D}."
    }

    /// One thing to do, and what it rests on; a sentence that abstains where nothing was surely missing.
    static func next(_ feedback: ContentFeedback) -> [String] {
        guard let next = feedback.next else {
            return [
                feedback.strength == nil
                    ? "Too little was heard plainly to name one."
                    : "No rung was surely missing where it was asked for, so there is none to name."
            ]
        }
        let grounds =
            next.rung.map { rung in
                "\(rung.name) was asked for on \(Wordings.count(next.asked, "story", "stories")) and not heard "
                    + (next.missed.count == next.asked ? "" : "on \(next.missed.count) of them ")
                    + "in the answers."
            }
            ?? "\(next.missed.count) of \(next.asked) answers spoke of something else, as far as their words tell."
        return [next.sentence, grounds] + next.missed.prefix(2).map(quote)
    }

    /// How one answer began, with its question and its time.
    static func quote(_ attempt: RungAttempt) -> String {
        "To \u{201C}\(attempt.question)\u{201D} the answer began\(time(attempt.at)): \u{201C}\(attempt.answer)\u{201D}."
    }

    /// What became of the rung that was asked for, a sentence.
    static func reach(_ exchange: Exchange) -> String? {
        // The steps of a drill are no rungs; a challenge asks about a pattern.
        guard exchange.asking.label == nil, exchange.asking.move != .challenge else { return nil }
        let name = exchange.asking.rung.name
        return switch exchange.reach {
        case .heard, nil: nil
        case .notHeard: "\(name) was asked for, and not heard in these words."
        case .unsure: "\(name) was asked for; whether these words show it is not sure enough to say."
        case .tooLittle: "\(name) was asked for; too little was said to tell whether it is there."
        }
    }

    /// A rung that was plain, with the words that show it and when they were said.
    static func evidence(_ evidence: Evidence, in exchange: Exchange) -> String {
        let at = time(exchange.time(of: evidence.quote)?.seconds)
        return "\(evidence.rung.name) was plain\(at) in: \u{201C}\(evidence.quote)\u{201D}"
    }

    /// So many bad things are an order of things, and not a chance.
    private static let fewestSetbacks = 2
    /// Of more no reader keeps count.
    private static let mostSetbacks = 3

    /// How bad and good things follow one another in an answer; nothing where few went wrong, or most were let stand.
    static func beats(_ exchange: Exchange) -> String? {
        // Only what was heard for sure is counted.
        let (bad, redeemed) = (exchange.setbacks.count, exchange.setbacks.count { $0.good != nil })
        guard bad >= fewestSetbacks, 2 * redeemed >= bad,
            let example = exchange.setbacks.first(where: { $0.good != nil }), let good = example.good
        else { return nil }
        return "Of \(bad) things told here that went wrong, \(redeemed == bad ? "each" : "\(redeemed)") "
            + "\(redeemed == 1 ? "was" : redeemed == bad ? "was" : "were") followed at once by a good one, such as "
            + "\u{201C}\(example.quote)\u{201D} by \u{201C}\(good)\u{201D}. What stays bad may be left standing."
    }

    /// What came after the bad things of a spoken answer, a sentence each.
    static func setbacks(_ exchange: Exchange) -> [String] {
        guard exchange.delivery != nil else { return [] }
        return exchange.setbacks.prefix(mostSetbacks).map { setback in
            let silence =
                setback.isLast
                ? "the answer ended"
                : setback.pause.map { "came a pause of \(Wordings.seconds($0))" }
                    ?? "you went on without a pause"
            return "After \u{201C}\(setback.quote)\u{201D} at \(Wordings.clock(setback.at)) \(silence)."
        }
    }

    /// On what the reading of an answer rests, a sentence; nothing where the words are certain.
    static func basis(_ exchange: Exchange) -> String? {
        switch exchange.quality {
        case .typed, nil: nil
        case .told: "Read from words that were heard clearly."
        case .ordinary: "Read from words that a recogniser heard, about three in four of them rightly."
        case .noisy: "Read from words of which many were misheard, so little can be told from them."
        }
    }

    private static func time(_ seconds: Double?) -> String {
        seconds.map { " at \(Wordings.clock(.seconds($0)))" } ?? ""
    }
}
