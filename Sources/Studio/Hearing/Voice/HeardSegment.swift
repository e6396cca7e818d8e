internal import Speech

/// A segment that was decoded once, with its sound: what a voice is learned from.
struct HeardSegment: Sendable {
    /// Where it lies and what was heard in it.
    var segment: Segment
    /// Its sound, where it was kept.
    var samples: [Int16]
    /// Whether no recogniser survived it.
    var isLost = false
}
