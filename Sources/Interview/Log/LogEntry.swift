public import Speech

/// One line of a session's event log: what happened, and when on the sample clock.
public struct LogEntry: Equatable, Sendable, Codable {
    /// What a line can hold.
    public enum What: Equatable, Sendable {
        /// The session began.
        case opened(SessionOpening)
        /// Something happened to the interview.
        case event(InterviewEvent)
        /// The interview wanted something done.
        case effect(InterviewEffect)
        /// A line of the interviewer's left the speaker, from here to there.
        case said(Span)
        /// The final recogniser finished a segment of the candidate's.
        case segment(Segment)
        /// Sound was lost and stands as silence of this length.
        case gap(Span)
        /// Words were set right afterwards; stands behind `closed`.
        case correction(Correction)
        /// A segment as it was heard again, with the voice known, in place of what was heard first; behind `closed`.
        case reheard(Segment)
        /// Something for the reader of the log, in words.
        case note(String)
        /// The session ended.
        case closed(String)
    }

    /// When, counted from the session's start.
    public var at: Samples
    /// What.
    public var what: What

    /// A line.
    public init(at: Samples, what: What) {
        self.at = at
        self.what = what
    }

    private enum Key: String, CodingKey {
        case at, opened, event, effect, said, segment, gap, correction, reheard, note, closed
    }

    /// Reads `{"at": 123, "KIND": …}`.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        at = try fields.decode(Samples.self, forKey: .at)
        if let value = try fields.decodeIfPresent(SessionOpening.self, forKey: .opened) {
            what = .opened(value)
        } else if let value = try fields.decodeIfPresent(InterviewEvent.self, forKey: .event) {
            what = .event(value)
        } else if let value = try fields.decodeIfPresent(InterviewEffect.self, forKey: .effect) {
            what = .effect(value)
        } else if let value = try fields.decodeIfPresent(Span.self, forKey: .said) {
            what = .said(value)
        } else if let value = try fields.decodeIfPresent(Segment.self, forKey: .segment) {
            what = .segment(value)
        } else if let value = try fields.decodeIfPresent(Span.self, forKey: .gap) {
            what = .gap(value)
        } else if let value = try fields.decodeIfPresent(Correction.self, forKey: .correction) {
            what = .correction(value)
        } else if let value = try fields.decodeIfPresent(Segment.self, forKey: .reheard) {
            what = .reheard(value)
        } else if let value = try fields.decodeIfPresent(String.self, forKey: .note) {
            what = .note(value)
        } else {
            what = .closed(try fields.decode(String.self, forKey: .closed))
        }
    }

    /// Writes the same.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(at, forKey: .at)
        switch what {
        case .opened(let value): try fields.encode(value, forKey: .opened)
        case .event(let value): try fields.encode(value, forKey: .event)
        case .effect(let value): try fields.encode(value, forKey: .effect)
        case .said(let value): try fields.encode(value, forKey: .said)
        case .segment(let value): try fields.encode(value, forKey: .segment)
        case .gap(let value): try fields.encode(value, forKey: .gap)
        case .correction(let value): try fields.encode(value, forKey: .correction)
        case .reheard(let value): try fields.encode(value, forKey: .reheard)
        case .note(let value): try fields.encode(value, forKey: .note)
        case .closed(let value): try fields.encode(value, forKey: .closed)
        }
    }
}
