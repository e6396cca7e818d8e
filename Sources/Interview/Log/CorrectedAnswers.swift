internal import Speech

extension [LogEntry] {
    /// What a person said, in their own words and as they set it right, sentence by sentence: material to expect again.
    ///
    /// Only answers in which something was corrected or confirmed count, stretch by stretch between two pauses, and
    /// what is still in doubt is left out: a misheard word learned is misheard for ever.
    ///
    /// `below`: words with less confidence are in doubt.
    ///
    public func correctedSentences(below: Double = 0.5) -> [[String]] {
        let corrections = compactMap { entry -> Correction? in
            if case .correction(let correction) = entry.what { correction } else { nil }
        }
        guard !corrections.isEmpty else { return [] }
        let answers = compactMap { entry -> Answer? in
            if case .event(.answered(let answer)) = entry.what { answer } else { nil }
        }
        let segments = compactMap { entry -> Segment? in
            if case .segment(let segment) = entry.what { segment } else { nil }
        }
        let isCorrected = segments.sorted { $0.span.start < $1.span.start }.filter { segment in
            // A turn that was cut off has no answer in the log; its segments stand alone.
            let window =
                answers.map(\.window).first { $0.overlap(with: segment.span) > .zero } ?? segment.span
            return corrections.contains { window.overlap(with: $0.span) > .zero }
        }
        return isCorrected.flatMap { segment in
            let words = corrections.applied(to: segment.words, in: segment.span)
            return words.split { $0.confidence < below || $0.kind == .mark }
                .map { $0.map(\.text) }.filter { $0.count > 1 }
        }
    }
}
