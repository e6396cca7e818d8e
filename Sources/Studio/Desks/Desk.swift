public import Interview
public import Speech

/// Where an interview takes place: a microphone and a speaker, recordings, or a keyboard.
///
/// The conductor calls from one thread; every call blocks until what it asks for has happened. A desk answers with the
/// event that the interview is to be told.
public protocol Desk: AnyObject {
    /// Where the sample clock stands.
    var now: Samples { get }

    /// Says a line to its end, or until the candidate interrupts.
    ///
    /// - returns: `spoke`, `microphoneLost` or `hangUp`.
    /// - throws: where nothing can be said or recorded any more.
    func say(_ line: Line) throws -> InterviewEvent

    /// Listens for a few seconds to how the candidate sounds.
    ///
    /// - returns: `soundChecked`, `microphoneLost` or `hangUp`.
    /// - throws: where nothing can be recorded any more.
    func checkSound() throws -> InterviewEvent

    /// Listens to a turn of the candidate's.
    ///
    /// - returns: `answered`, `silent`, `microphoneLost` or `hangUp`.
    /// - throws: where nothing can be recorded any more.
    func listen(_ waiting: Waiting, asked: Asking?) throws -> InterviewEvent

    /// Waits for a vanished microphone.
    ///
    /// - returns: `microphoneBack` or `hangUp`.
    func awaitMicrophone() throws -> InterviewEvent

    /// Finishes the recording and lets go of all devices.
    ///
    /// - throws: where the last of it could not be written.
    func close() throws
}
