internal import Archive
internal import Foundation
internal import Interview
public import Speech

/// A stretch of a recording that could not be recognised.
public struct LostStretch: Equatable, Sendable {
    /// Where it lies.
    public var span: Span

    /// The stretch at `span`.
    public init(_ span: Span) {
        self.span = span
    }

    /// What to say of it, one sentence.
    public var sentence: String {
        let place = span.start.count / Samples.rate
        return String(
            format: "A stretch of %.1f s at %d:%02d could not be recognised; its sound is kept.",
            span.length.seconds, place / 60, place % 60)
    }
}

extension StudioSettings {
    /// Tells the log, and the person, of stretches that could not be recognised.
    ///
    /// - throws: `ArchiveError` where the disk is full.
    func tell(lost: [Span]) throws(ArchiveError) {
        for stretch in lost.map(LostStretch.init) {
            try log.append(LogEntry(at: stretch.span.end, what: .note(stretch.sentence)))
            stage.notice(stretch.sentence)
        }
    }
}
