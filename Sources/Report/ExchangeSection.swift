internal import Analysis
internal import Interview
internal import Speech

/// One question on the page, what was said to it, and how.
struct ExchangeSection {
    let id: String
    let exchange: Exchange
    let hasAudio: Bool
    /// Whether the recording allows a word on how it was spoken.
    let isJudged: Bool

    private var asking: Asking { exchange.asking }

    var html: HTML {
        """
        <article aria-labelledby="\(id)">
        <h3 id="\(id)">\(asking.name)\(Wordings.kind(of: asking.move))</h3>
        \(question)
        <p class="soft">Why this was asked: \(asking.reason)</p>
        \(buttons)
        \(answer)
        \(decisions)
        </article>
        """
    }

    private var decisions: [HTML] {
        exchange.decisions.map { "<p class=\"soft\">What the interviewer did: \($0.reason)</p>" }
    }

    // The opening question is the heading of its story, a few lines above.
    private var question: HTML? {
        asking.move == .open ? nil : "<p class=\"question\">\(asking.question)</p>"
    }

    private var buttons: HTML? {
        let answer = exchange.delivery.flatMap(timeline)?.speech ?? exchange.window
        let places = [("Play the question", exchange.said), ("Play the answer", answer)]
        let buttons = places.compactMap { name, span -> HTML? in
            guard hasAudio, let span else { return nil }
            let label = "\(name), \(Wordings.clock(span.start))"
            return PageTime.button(label, label: "\(label), \(asking.name)", at: span.start)
        }
        return buttons.isEmpty ? nil : "<p class=\"buttons\">\(buttons)</p>"
    }

    private var answer: HTML {
        guard exchange.isAnswered else { return missing ?? "" }
        guard let delivery = exchange.delivery else {
            return """
                <h4>The answer</h4>
                <p>\(exchange.text)</p>
                <p class="soft">\(Wordings.count(exchange.words.count { $0.kind != .mark }, "word")).</p>
                \(evidence)
                """
        }
        return """
            \(missing)
            <h4>How it was spoken</h4>
            \(isJudged ? spoken(delivery) : "<p>\(Wordings.notJudged)</p>")
            <h4>What the recogniser heard</h4>
            \(Transcript(
                words: exchange.words, pauses: isJudged ? delivery.pauses : [], hasAudio: hasAudio
            ).html)
            \(evidence)
            """
    }

    private func spoken(_ delivery: Delivery) -> HTML {
        """
        <ul>
        \((Wordings.delivery(delivery) + Wordings.pace(exchange.pace)).map {
            "<li>\(Wordings.capitalised($0))</li>" as HTML
        })
        \(FeedbackText.setbacks(exchange).map { "<li>\($0)</li>" as HTML })
        </ul>
        \(timeline(delivery)?.html)
        \(pauses(delivery))
        """
    }

    private var missing: HTML? {
        Wordings.missing(exchange).map { "<p>\($0)</p>" }
    }

    private var evidence: HTML? {
        let items = exchange.evidence.map { evidence -> HTML in
            let at = exchange.time(of: evidence.quote)
            let button = at.map { time -> HTML in
                let label = "Play from \(Wordings.clock(time))"
                return PageTime.button(label, label: "\(label), \(evidence.rung.name)", at: time)
            }
            return
                "<li>\(FeedbackText.evidence(evidence, in: exchange)) \(hasAudio ? button : nil)</li>"
        }
        let reach = FeedbackText.reach(exchange).map { "<li>\($0)</li>" as HTML }
        let beats = FeedbackText.beats(exchange).map { "<li>\($0)</li>" as HTML }
        let all = items + [reach, beats].compactMap(\.self)
        guard !all.isEmpty else { return nil }
        return """
            <h4>What the words show</h4>
            <ul>
            \(all)
            </ul>
            \(FeedbackText.basis(exchange).map { "<p class=\"soft\">\($0)</p>" as HTML })
            """
    }

    private func timeline(_ delivery: Delivery) -> Timeline? {
        guard isJudged else { return nil }
        return exchange.window.flatMap { Timeline(window: $0, delivery: delivery, hasAudio: hasAudio) }
    }

    private func pauses(_ delivery: Delivery) -> HTML? {
        guard !delivery.pauses.isEmpty else { return nil }
        let items = delivery.placedPauses.map { pause, place -> HTML in
            let (length, at) = (Wordings.exactSeconds(pause.length), Wordings.clock(pause.start))
            // A second earlier, to hear what the pause came after.
            let from = max(.zero, pause.start - .seconds(1))
            let label = "Play from \(Wordings.clock(from))"
            let button = PageTime.button(label, label: "\(label), before the pause of \(length)", at: from)
            let beside = place.map { ", \($0.phrase)" } ?? ""
            return "<li>\(length) at \(at)\(beside) \(hasAudio ? button : nil)</li>"
        }
        return """
            <details>
            <summary>All silent pauses of a quarter second and more: \(delivery.pauses.count)</summary>
            <ol class="pauses">
            \(items)
            </ol>
            </details>
            """
    }
}
