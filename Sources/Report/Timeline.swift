internal import Analysis
internal import Speech

/// A drawing of one spoken answer: blocks of speech on a thin line of silence.
struct Timeline {
    let window: Span
    let delivery: Delivery
    let hasAudio: Bool
    /// From the first sound of the answer to the last.
    let speech: Span

    /// A timeline, or nothing where there was no sound.
    init?(window: Span, delivery: Delivery, hasAudio: Bool) {
        guard let first = delivery.timeToFirstWord, window.length > .zero else { return nil }
        self.window = window
        self.delivery = delivery
        self.hasAudio = hasAudio
        let start = window.start + first
        speech = Span(start: start, end: start + delivery.speaking)
    }

    var html: HTML {
        let (from, to) = (Wordings.clock(window.start), Wordings.clock(window.end))
        let description =
            "Timeline of the answer, \(from) to \(to): speech from \(Wordings.clock(speech.start)) to "
            + "\(Wordings.clock(speech.end)), \(Wordings.pauseCount(delivery))."
        return """
            <figure>
            <svg role="img" aria-label="\(description)" viewBox="0 0 1000 24" preserveAspectRatio="none">
            <rect class="silence" x="0" y="11.5" width="1000" height="1"/>
            \(blocks.map(rectangle))
            </svg>
            <figcaption aria-hidden="true"><span>\(from)</span> <span>\(to)</span></figcaption>
            </figure>
            """
    }

    /// The speech between pauses.
    var blocks: [Span] {
        let starts = [speech.start] + delivery.pauses.map(\.end)
        let ends = delivery.pauses.map(\.start) + [speech.end]
        return zip(starts, ends).map { Span(start: $0, end: $1) }
    }

    private func rectangle(_ block: Span) -> HTML {
        let (x, width) = (share(block.start - window.start), share(block.length))
        let place = hasAudio ? PageTime.attribute(block.start) : nil
        return "<rect class=\"speech\"\(place) x=\"\(x)\" y=\"2\" width=\"\(width)\" height=\"20\"/>"
    }

    // Thousandths of the window.
    private func share(_ length: Samples) -> String {
        PageTime.decimal(Double(length.count) * 1000 / Double(window.length.count), places: 1)
    }
}
