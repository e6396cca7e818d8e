internal import Foundation
internal import Speech

/// What a few seconds of the microphone say about it, before the first question.
public struct SoundCheck: Equatable, Sendable {
    /// What is amiss, the most serious first.
    public enum Trouble: String, Equatable, Sendable, CaseIterable {
        /// Nothing but zeros: muted, or not allowed.
        case muted
        /// Nobody spoke.
        case nobodySpoke
        /// The signal hits full scale.
        case clipping
        /// Speech is too soft to recognise well.
        case tooSoft
        /// Speech does not stand clear of the room.
        case noisy
    }

    /// The highest sample, in dBFS.
    public var peak: Double
    /// The room, in dBFS.
    public var room: Double
    /// Speech (the level of its sounding frames), in dBFS; nothing where nobody spoke.
    public var speech: Double?
    /// The share of samples at full scale, 0 to 1.
    public var clipped: Double
    /// Whether every sample was the same.
    public var isFlat: Bool

    /// Measures some seconds of sound.
    ///
    /// The bounds follow what the recogniser needs: speech at least 15 dB above the room, peaks between -30 and -1 dBFS,
    /// less than one sample in a thousand at full scale.
    public init(of samples: [Int16]) {
        let highest = samples.reduce(0) { max($0, abs(Int($1))) }
        peak = highest > 0 ? 20 * log10(Double(highest) / 32768) : Level.silence
        clipped =
            samples.isEmpty
            ? 0 : Double(samples.count { $0 >= 32700 || $0 <= -32700 }) / Double(samples.count)
        isFlat = samples.allSatisfy { $0 == samples.first }
        let levels = Level.frames(of: samples)
        let detector = SpeechDetector(primedWith: levels)
        let sounding = levels.filter { detector.sounds($0) }.sorted()
        let quiet = levels.filter { !detector.sounds($0) }.sorted()
        room = quiet.isEmpty ? Level.silence : quiet[quiet.count / 2]
        // A third of a second of sound is a word; less is a knock on the desk.
        speech = sounding.count >= 33 ? sounding[sounding.count / 2] : nil
    }

    /// A check of what was measured elsewhere; levels in dBFS.
    init(peak: Double, room: Double, speech: Double?, clipped: Double) {
        (self.peak, self.room, self.speech, self.clipped) = (peak, room, speech, clipped)
        isFlat = false
    }

    /// How far speech stands above the room, in dB.
    public var clearance: Double? { speech.map { $0 - room } }

    /// Everything that is amiss.
    public var troubles: [Trouble] {
        if isFlat { return [.muted] }
        guard let clearance else { return [.nobodySpoke] }
        var troubles: [Trouble] = []
        if clipped > 0.001 { troubles.append(.clipping) }
        if peak < -30 { troubles.append(.tooSoft) }
        if clearance < 15 { troubles.append(.noisy) }
        return troubles
    }
}
