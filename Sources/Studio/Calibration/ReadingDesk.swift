public import Analysis

/// Where sentences are read aloud: a microphone, or recordings in its place.
///
/// The calibration calls from one thread; every call blocks until what it asks for has happened.
public protocol ReadingDesk: AnyObject {
    /// Listens for a few seconds to the person; nothing where there is nothing to check, or the person stops.
    ///
    /// - throws: where nothing can be heard.
    func checkSound() throws -> SoundCheck?

    /// Listens for a few seconds to the room; nothing where there is none, or the person stops.
    ///
    /// - throws: where nothing can be heard.
    func hearRoom() throws -> [Int16]?

    /// Listens to the next sentence, or to the same once more; nothing where the person stops.
    ///
    /// - throws: where nothing can be heard.
    func hearSentence(isRepeated: Bool) throws -> [Int16]?

    /// Lets go of the devices.
    func close()
}
