internal import Analysis
internal import Interview
internal import Speech

/// The first section of the page: one strength, one thing to do next; what was named, in a retrieval drill.
struct ContentSection {
    let findings: Findings
    let hasAudio: Bool

    var html: HTML? {
        if findings.opening.settings.drill != nil { return findings.namings.isEmpty ? nil : namings }
        return findings.exchanges.contains(where: \.isAnswered) ? feedback : nil
    }

    private var feedback: HTML {
        let feedback = findings.feedback
        let next = FeedbackText.next(feedback)
        return """
            <section aria-labelledby="content">
            <h2 id="content">What your answers held</h2>
            <h3>One strength</h3>
            <p>\(FeedbackText.strength(feedback)) \(button(feedback.strength?.at))</p>
            <h3>One thing to do next</h3>
            \(feedback.next == nil ? "<p>\(next.first ?? "")</p>" as HTML : "<p><strong>\(next.first ?? "")</strong></p>")
            \(next.dropFirst().map { "<p>\($0)</p>" as HTML })
            \(feedback.next.map { "<p>The drill for it: <code>\($0.drill.command)</code></p>" as HTML })
            \(across)
            </section>
            """
    }

    private var across: HTML? {
        let sentences = findings.across.sentences
        guard !sentences.isEmpty else { return nil }
        return """
            <h3>Over all answers</h3>
            \(sentences.map { "<p>\($0)</p>" as HTML })
            """
    }

    private var namings: HTML {
        let text = NamingText.sentences(findings.namings)
        func list(_ items: [String]) -> HTML? {
            items.isEmpty ? nil : "<ul>\n\(items.map { "<li>\($0)</li>" as HTML })\n</ul>"
        }
        return """
            <section aria-labelledby="content">
            <h2 id="content">\(text.whole)</h2>
            \(list(text.named))
            \(text.open.isEmpty ? nil : "<h3>Not named this time</h3>" as HTML)
            \(list(text.open))
            \(text.bank.map { "<p>\($0)</p>" as HTML })
            </section>
            """
    }

    private func button(_ at: Double?) -> HTML? {
        guard hasAudio, let at else { return nil }
        let label = "Play from \(Wordings.clock(.seconds(at)))"
        return PageTime.button(label, label: "\(label), one strength", at: .seconds(at))
    }
}
