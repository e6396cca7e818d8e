internal import Analysis
internal import Interview
internal import Speech

/// One story on the page: the opening question, how far the ladder was climbed, and every exchange.
struct StorySection {
    let number: Int
    let story: Findings.Story
    /// The highest rung that the session's settings let be asked for.
    let depth: Int
    let hasAudio: Bool
    /// Whether the recording allows a word on how the answers were spoken.
    let isJudged: Bool

    var html: HTML {
        let exchanges = story.exchanges.enumerated().map { place, exchange in
            ExchangeSection(
                id: "exchange-\(number)-\(place + 1)", exchange: exchange, hasAudio: hasAudio,
                isJudged: isJudged
            ).html
        }
        return """
            <section class="story" aria-labelledby="story-\(number)">
            <h2 id="story-\(number)"><span class="soft">Question \(number):</span> \(story.question)</h2>
            \(story.isDrill ? nil : ladder)
            \(exchanges)
            </section>
            """
    }

    private var ladder: HTML {
        """
        <ol class="ladder" aria-label="Rungs of the ladder">
        \(Rung.allCases.map(step))
        </ol>
        """
    }

    private func step(_ rung: Rung) -> HTML {
        let (state, words) = standing(of: rung)
        return """
            <li class="\(state)"><span class="rung">\(rung.height). \(rung.name)</span> \
            <span class="soft">\(words)</span></li>
            """
    }

    private func standing(of rung: Rung) -> (state: String, words: String) {
        let asked = story.exchanges.filter { $0.asking.rung == rung }
        if !asked.isEmpty {
            let times =
                asked.count == 1 ? "asked" : asked.count == 2 ? "asked twice" : "asked \(asked.count) times"
            guard asked.contains(where: \.isAnswered) else { return ("unanswered", "\(times), not answered") }
            let isWhole = asked.contains { $0.isAnswered && !$0.isCutOff }
            return ("answered", isWhole ? "\(times), answered" : "\(times), answer cut off")
        }
        if story.exchanges.contains(where: { $0.evidence.contains { $0.rung == rung } }) {
            return ("unasked", "not asked, plain in an answer")
        }
        return ("unasked", rung.height > depth ? "not asked, above the depth chosen" : "not asked")
    }
}
