/// What an interview wants done; performed in order by the shell.
public enum InterviewEffect: Hashable, Sendable, Codable {
    /// Keep this: a move was chosen, and why. Nothing is reported, and the next effect follows at once.
    case decide(decision: Decision)
    /// Say this, then report `spoke`.
    case say(line: Line)
    /// Listen to a sentence of the candidate's and measure the sound, then report `soundChecked`.
    case checkSound
    /// Listen to an answer, then report `answered` or `silent`.
    case listen(waiting: Waiting)
    /// Close the session.
    case finish(cause: Cause)

    /// Why an interview ended.
    public enum Cause: String, Hashable, Sendable, Codable {
        /// All questions were asked.
        case complete
        /// The candidate asked to stop.
        case stopped
        /// Nobody answered.
        case nobodyThere
        /// A signal or the end of the input.
        case hungUp
    }
}
