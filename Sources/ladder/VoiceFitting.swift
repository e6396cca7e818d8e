internal import Analysis
internal import Archive

/// Where the recogniser is fitted to a voice, from the sentences that were just read and are kept in the folder.
enum VoiceFitting {
    /// What fitting gained, on sentences that it did not see.
    struct Improvement: Equatable {
        /// How many words were wrong before.
        var before: Int
        /// How many are wrong now.
        var after: Int
    }

    /// Fits, and keeps what it found in the folder; gives nothing where nothing was gained.
    ///
    /// - throws: where what it found cannot be kept.
    static func fit(_ sentences: [ReadSentence], in folder: VoiceFolder) throws -> Improvement? {
        nil  // the first transform of a voice is not there yet
    }
}
