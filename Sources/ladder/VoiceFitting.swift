internal import Analysis
internal import Archive
internal import Foundation
internal import Language
internal import Speech
internal import Studio

/// Where the recogniser is fitted to a voice, from the sentences that were just read.
enum VoiceFitting {
    /// Fits, and keeps the model in the folder; gives nothing where sentences that it did not learn from got no likelier.
    ///
    /// What is missing for it is told; the calibration is good without it.
    static func fit(
        _ sentences: [ReadSentence], in folder: VoiceFolder, pronunciations: Pronunciations, home: String
    ) throws -> LearnedVoice? {
        do {
            let cache = try SessionStore(home: home).cache()
            let place = cache + "/" + PassingFile.name(.voice)
            // Where it was moved it is not there any more; at worst it stays until the cache is used again.
            defer { try? FileManager.default.removeItem(atPath: place) }
            let voice = try SecondHearing.fit(
                sentences.map { ($0.words, $0.samples) }, pronunciations: pronunciations, cache: cache,
                keeping: place)
            if let voice { try folder.adopt(place, learnedFrom: voice.speech, evenFromLess: true) }
            return voice
        } catch let error as any Remedied {
            Terminal.say("\(error.sentence) \(error.remedy)")
            return nil
        }
    }

    /// What it gained, one sentence.
    static func sentence(_ voice: LearnedVoice) -> String {
        // A log-likelihood a frame: as a percentage it would look like a gain in words, which nobody has measured here.
        String(
            format:
                "The recogniser is fitted to your voice: sentences that it did not learn from fit it better "
                + "by %.1f (log-likelihood a hundredth of a second; how many more words are right is not known).",
            voice.gain)
    }
}
