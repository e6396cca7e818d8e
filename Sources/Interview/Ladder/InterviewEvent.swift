/// What can happen to an interview.
public enum InterviewEvent: Hashable, Sendable, Codable {
    /// It starts.
    case begin
    /// The interviewer's line has been said to its end.
    case spoke
    /// The sound check is over.
    case soundChecked
    /// The candidate's turn has ended.
    case answered(answer: Answer)
    /// The candidate has said nothing for some seconds.
    case silent(stage: Stage)
    /// The microphone has gone.
    case microphoneLost
    /// The microphone is back, and the candidate wants to go on.
    case microphoneBack
    /// The user wants to stop: a signal, the end of the input.
    case hangUp

    /// How long the silence is.
    public enum Stage: String, Hashable, Sendable, Codable {
        /// Some three seconds after an answer from which more seemed to come.
        case probe
        /// Some six seconds.
        case reassure
        /// Some twelve seconds.
        case offer
        /// Longer still.
        case leave
    }
}
