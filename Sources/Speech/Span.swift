/// A stretch of the sample clock, from `start` up to but not including `end`.
public struct Span: Hashable, Sendable, Codable, BitwiseCopyable {
    /// The first sample.
    public var start: Samples
    /// The sample after the last one.
    public var end: Samples

    /// The stretch between two places; `end` is never before `start`.
    public init(start: Samples, end: Samples) {
        self.start = start
        self.end = max(start, end)
    }

    /// How long it lasts.
    public var length: Samples { end - start }

    /// How much of `other` lies within it.
    public func overlap(with other: Span) -> Samples {
        max(.zero, min(end, other.end) - max(start, other.start))
    }

    /// The same stretch, later by `offset`.
    public func moved(by offset: Samples) -> Span {
        Span(start: start + offset, end: end + offset)
    }
}
