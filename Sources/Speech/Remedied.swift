/// An error that can be told to a person in one sentence, with what to do about it.
public protocol Remedied: Error {
    /// What went wrong, one sentence, with the file and line where there is one.
    var sentence: String { get }
    /// What the person can do about it, one sentence; empty where nothing helps.
    var remedy: String { get }
}
