internal import Analysis

extension Standing {
    /// Why a move was chosen, in words for the candidate to read afterwards, and their words that it rests on.
    func grounds(for move: NextMove) -> (reason: String, quotes: [String]) {
        switch move {
        case .climb(let rung): climbing(to: rung)
        case .again: asking()
        case .challenge(let challenge): challenging(challenge)
        case .silence: waiting()
        case .time: offering()
        case .close: (closing, [])
        }
    }

    private func climbing(to next: Rung) -> (String, [String]) {
        guard let rung = skipped.first, let quote = shown[rung] else {
            return ("After \(asked.name) comes \(next.name).", [])
        }
        let names = skipped.map(\.name).joined(separator: " and ")
        // Several hints, none of them enough to be quoted.
        guard !quote.isEmpty else {
            return ("\(names) was likely given already, so \(next.name) was asked.", [])
        }
        let when = new.contains(rung) ? "in this answer" : "before"
        return (
            "\(names) \(skipped.count == 1 ? "was" : "were") already plain \(when) "
                + "(\(Self.quoted(quote))), so \(next.name) was asked.",
            skipped.compactMap { shown[$0] }.filter { !$0.isEmpty }
        )
    }

    private func asking() -> (String, [String]) {
        let once = "\(asked.name) was asked once more"
        if let thinness { return ("The answer was short (\(thinness)), so \(once), more sharply.", []) }
        if !isUnderstood {
            return ("Hardly a word of the answer was known: another language, or misheard. So \(once).", [])
        }
        if isBeside { return ("The answer spoke of something else, so \(once).", []) }
        return ("The answer did not show \(asked.name) yet, so it was asked once more, more sharply.", [])
    }

    private func challenging(_ challenge: NextMove.Challenge) -> (String, [String]) {
        if let returning {
            return (
                "The answer went back to the story (\(Self.quoted(returning))), so it was asked once more from another side.",
                [returning]
            )
        }
        let quote = patterns.first { $0.trait == challenge.pattern }?.quote ?? ""
        // Words that stand there twice are plainer than a pattern.
        if let reuse, quote.isEmpty {
            return (
                "Much of this stands word for word in \(reuse.source) (\(Self.quoted(reuse.quote))), so a question came "
                    + "from another side.", [reuse.quote]
            )
        }
        return ("\(challenge.reason) (\(Self.quoted(quote))).", [quote])
    }

    private func waiting() -> (String, [String]) {
        let words = unfinished ?? ""
        return (
            "The answer seemed unfinished (\(Self.quoted("… " + words))), so nothing was said for some three seconds.",
            [words]
        )
    }

    private func offering() -> (String, [String]) {
        silence == .offer
            ? ("Nothing was said for longer, so it was offered to repeat the question or to move on.", [])
            : ("Nothing was said for a while, so time was offered.", [])
    }

    private var closing: String {
        if silence != nil { return "Nothing was said, so the question was left." }
        if thinness != nil, thinRungs >= MovePolicy.thinRungs {
            return "Two rungs running stayed short when asked again, so this story was left."
        }
        return "Every rung up to \(highest.name) was asked for or already plain, so this story was left."
    }

    private static func quoted(_ words: String) -> String { "\u{201C}\(words)\u{201D}" }
}
