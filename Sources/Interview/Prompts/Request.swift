/// Something that the candidate asks of the interviewer, as a short turn of its own.
public enum Request: String, CaseIterable, Hashable, Sendable, Codable {
    /// Say the question again.
    case again = "repeat"
    /// Wait: I am thinking.
    case think
    /// Leave this question.
    case skip
    /// End the interview.
    case stop
}
