/// What the interviewer has already said into a silence of the candidate's.
public enum Waiting: String, Hashable, Sendable, Codable {
    /// Nothing: the question has just been asked.
    case fresh
    /// That there is time.
    case reassured
    /// That the candidate may think.
    case thinking
    /// Nothing, on purpose: an answer was given, and more seems to come.
    case probing
    /// That it can repeat the question or move on.
    case offered
    /// Nothing: a story is to be named, within ten seconds.
    case naming
}
