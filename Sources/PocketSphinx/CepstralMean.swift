internal import CPocketSphinx
internal import Speech

/// The average colour of a voice through a microphone, as the recogniser subtracts it.
///
/// 13 cepstral coefficients. A live recogniser that starts from somebody else's is wrong for its first seconds; one that
/// starts from the speaker's own is right from the first word (speech notes, 1.4). Seeded with the mean of ten other
/// sentences, a fresh one got 19 for 30 of 101 words of flite's slt wrong, 13 for 16 of rms; ten times softer 23 for 40,
/// and 16 for 31.
extension Decoder {
    /// How many coefficients a mean has.
    public static var meanLength: Int { 13 }

    /// The mean with which the last utterance was normalised: of a whole segment its own, of a stream the running one.
    ///
    /// - returns: `meanLength` numbers; nothing where the model normalises in another way.
    public var mean: [Float]? {
        var mean = [Float](repeating: 0, count: 64)
        let count = Int(ladder_sphinx_get_mean(handle, &mean, 64))
        return count == Self.meanLength ? Array(mean.prefix(count)) : nil
    }

    /// Starts a live recogniser from a known mean, counted as five seconds of sound, between two utterances.
    ///
    /// A whole-segment decoder measures its own every time and ignores this; so is a mean of another length.
    public func seed(mean: [Float]) {
        guard mean.count == Self.meanLength else { return }
        mean.withUnsafeBufferPointer { ladder_sphinx_set_live_mean(handle, $0.baseAddress, Int32($0.count)) }
    }
}
