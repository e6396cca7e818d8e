public import Analysis
internal import SoundFile

/// Sentences that were recorded before, a file a sentence, as fast as they are decoded.
public final class RecordedReading: ReadingDesk {
    private var files: ArraySlice<String>

    /// A desk that takes its sentences from `files`, in order.
    ///
    /// - throws: `SoundFileError` where one of them cannot be read.
    public init(_ files: [String]) throws {
        // All are opened first: a slip in the last name should not cost the first nineteen.
        for file in files { _ = try SoundReader.open(file) }
        self.files = files[...]
    }

    /// Recordings are what they are.
    public func checkSound() -> SoundCheck? { nil }

    /// The room is heard in the recordings' pauses.
    public func hearRoom() -> [Int16]? { [] }

    /// The next recording; a recording says nothing else when it is asked again.
    public func hearSentence(isRepeated: Bool) throws -> [Int16]? {
        isRepeated ? [] : try files.popFirst().map { try Recording.read($0).samples }
    }

    /// There is nothing to let go of.
    public func close() {}
}
