internal import Speech

/// Tells sound from silence, frame by frame, above a floor that follows the room.
///
/// A frame sounds when it stands 9 dB above the room (the tenth percentile of the last ten seconds) and no more than
/// 42 dB below the loud frames of the same time. Praat's silences and published detectors use 8–10 dB over the floor
/// and 25 dB under the peak; the wider distance keeps the soft ends of words.
public struct SpeechDetector: Equatable, Sendable {
    /// How far above the room a frame must stand to be sound, in dB.
    static let aboveRoom = 9.0
    /// How far below the loud frames a frame may lie and still be sound, in dB.
    static let belowLoud = 42.0
    /// A floor lower than this is taken for this: digital silence would make every rustle speech.
    ///
    /// In dBFS.
    static let lowestFloor = -66.0
    /// What the floor is taken for in the first moments, in dBFS: a quiet desk with a usual microphone.
    static let assumedFloor = -55.0

    private var levels = LevelHistogram(window: 1000)

    /// A detector that knows nothing of the room yet.
    public init() {}

    /// A detector that has heard the whole recording already: what it will be asked about.
    public init(primedWith levels: [Double]) {
        self.levels = LevelHistogram(window: max(1, levels.count))
        for level in levels { self.levels.add(level) }
    }

    /// The room's level now, in dBFS.
    public var floor: Double {
        guard levels.count > 0 else { return Self.assumedFloor }
        let tenth = max(Self.lowestFloor, levels.percentile(0.1))
        // Speech that starts at once must not pass for the room.
        return levels.count < 150 ? min(Self.assumedFloor, tenth) : tenth
    }

    /// The level from which on a frame sounds, in dBFS.
    public var threshold: Double {
        max(floor + Self.aboveRoom, min(levels.percentile(0.95), 0) - Self.belowLoud)
    }

    /// Takes the next frame's level and says whether the frame sounds.
    public mutating func hear(_ level: Double) -> Bool {
        levels.add(level)
        return level > threshold
    }

    /// Judges every frame of a recording against the ten seconds around it.
    ///
    /// The same judgement as while listening, with five seconds of foresight: the room is known from the first frame.
    public static func judge(_ levels: [Double]) -> [Bool] {
        let foresight = 500
        var detector = SpeechDetector()
        for level in levels.prefix(foresight) { detector.levels.add(level) }
        return levels.indices.map { frame in
            if frame + foresight < levels.count { detector.levels.add(levels[frame + foresight]) }
            return detector.sounds(levels[frame])
        }
    }

    /// Judges a level without learning from it.
    public func sounds(_ level: Double) -> Bool {
        level > threshold
    }
}
