internal import Speech

/// The words of one spoken answer on the page, broken into lines at its long pauses.
struct Transcript {
    /// A pause from here on begins a new line; shorter ones would tear every sentence.
    static let lineBreak = Samples.seconds(1)

    let words: [Word]
    let pauses: [Span]
    let hasAudio: Bool

    /// Words in a breath, and the pause after them.
    struct Stretch: Equatable {
        var words: [Word]
        var pause: Span?
    }

    var html: HTML {
        guard !words.isEmpty else { return "<p>It made out no words.</p>" }
        return """
            <div class="transcript">
            \(stretches.map(line))
            </div>
            """
    }

    /// The words between long pauses.
    ///
    /// A pause lies between two words when its middle lies between theirs: the recogniser's word borders may
    /// reach into the silence.
    var stretches: [Stretch] {
        var stretches: [Stretch] = []
        var long = pauses.filter { $0.length >= Self.lineBreak }[...]
        for word in words {
            var pause: Span?
            while let next = long.first, middle(next) < middle(word.span) {
                pause = next
                long.removeFirst()
            }
            if let pause, !stretches.isEmpty { stretches[stretches.count - 1].pause = pause }
            if pause != nil || stretches.isEmpty {
                stretches.append(Stretch(words: [word]))
            } else {
                stretches[stretches.count - 1].words.append(word)
            }
        }
        return stretches
    }

    private func middle(_ span: Span) -> Samples {
        Samples((span.start.count + span.end.count) / 2)
    }

    private func line(_ stretch: Stretch) -> HTML {
        let start = stretch.words.first?.span.start ?? .zero
        let clock = Wordings.clock(start)
        let button = PageTime.button(clock, label: "\(clock), play from here", at: start)
        let time: HTML = hasAudio ? button : "<span class=\"soft\">\(clock)</span>"
        let rest = stretch.pause.map { pause -> HTML in
            "<span class=\"soft\">(pause, \(Wordings.seconds(pause.length)))</span>"
        }
        return "<p>\(time) <span>\(stretch.words.map(mark)) \(rest)</span></p>"
    }

    private func mark(_ word: Word) -> HTML {
        var classes: [String] = []
        if word.confidence < 0.5 { classes.append("unsure") }
        if word.kind == .filler { classes.append("filler") }
        let kind: HTML? = classes.isEmpty ? nil : " class=\"\(classes.joined(separator: " "))\""
        let end = PageTime.decimal(word.span.end.seconds, places: 2)
        let place: HTML? = hasAudio ? "\(PageTime.attribute(word.span.start)) data-to=\"\(end)\"" : nil
        return "<span\(kind)\(place)>\(word.text)</span>"
    }
}
