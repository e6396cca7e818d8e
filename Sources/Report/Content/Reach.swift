internal import Analysis

/// What became of the rung that a question asked for, as far as the words of the answer tell.
public enum Reach: String, Codable, Equatable, Sendable {
    /// Its words show it plainly.
    case heard
    /// It is surely not in them.
    case notHeard
    /// Something may be there, and it is not sure enough to say.
    case unsure
    /// There were too few words to tell.
    case tooLittle

    /// What a reading says of the rung that was asked for.
    init(of asked: Rung, in reading: AnswerReading) {
        if reading.evidence[asked] != nil {
            self = .heard
        } else if reading.lacksAsked {
            self = .notHeard
        } else {
            self = reading.words < AnswerReading.thinWords ? .tooLittle : .unsure
        }
    }
}
