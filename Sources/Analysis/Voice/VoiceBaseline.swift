internal import Foundation
internal import Speech

/// What twenty sentences say about a voice through one microphone: what later sessions start from.
public struct VoiceBaseline: Codable, Equatable, Sendable {
    /// The version of this record.
    public var version = 1
    /// The microphone, by its device's name.
    public var microphone: String
    /// When it was measured, ISO 8601.
    public var measured: String
    /// How many sentences it rests on.
    public var sentences: Int
    /// The voice: the median level of its sounding frames, in dBFS.
    public var speech: Double
    /// The room: the median level of silence, in dBFS.
    public var room: Double
    /// The highest sample, in dBFS.
    public var peak: Double
    /// The share of samples at full scale, 0 to 1.
    public var clipped: Double
    /// Words a minute from the first sound of a sentence to its last, pauses included.
    public var wordsPerMinute: Double
    /// Words a second of sound, silences of 250 ms and more left out.
    public var wordsPerSecondOfSpeech: Double
    /// How high the voice is; nothing where too little of it was voiced.
    public var pitch: Pitch?
    /// The average colour of the voice, 13 cepstral coefficients as the recogniser subtracts them; may be empty.
    public var cepstralMean: [Float]

    /// How far the voice stands above the room, in dB.
    public var clearance: Double { speech - room }

    /// What is amiss with the sound, the most serious first: the bounds of the sound check.
    public var troubles: [SoundCheck.Trouble] {
        SoundCheck(peak: peak, room: room, speech: speech, clipped: clipped).troubles
    }

    /// Measures sentences that were read.
    ///
    /// `room`: some seconds of nobody speaking; where there are none, the pauses of the sentences must do.
    ///
    /// Gives nothing where nobody spoke.
    public init?(
        of sentences: [ReadSentence], room silence: [Int16], microphone: String, measured: String,
        cepstralMean: [Float]
    ) {
        self.microphone = microphone
        self.measured = measured
        self.sentences = sentences.count
        self.cepstralMean = cepstralMean
        var sounding: [Double] = []
        var quiet: [Double] = []
        var pitches: [Double] = []
        var (words, extent, sound) = (0, Samples.zero, Samples.zero)
        for sentence in sentences {
            let levels = Level.frames(of: sentence.samples)
            let sounds = SpeechDetector.judge(levels)
            sounding += zip(levels, sounds).filter(\.1).map(\.0)
            quiet += zip(levels, sounds).filter { !$1 }.map(\.0)
            let spans = SoundingSpans.find(levels: levels)
            guard let first = spans.first, let last = spans.last else { continue }
            words += sentence.words.count
            extent += last.end - first.start
            sound += SoundingSpans.pauses(between: spans).reduce(last.end - first.start) { $0 - $1.length }
            pitches += zip(PitchTracker.track(sentence.samples), sounds).compactMap { $1 ? $0 : nil }
        }
        guard !sounding.isEmpty, sound > .zero else { return nil }
        speech = Self.median(sounding)
        let still = Level.frames(of: silence)
        room = Self.median(still.isEmpty ? quiet : still)
        let all = sentences.reduce(into: (highest: 0, full: 0, count: 0)) { sums, sentence in
            for sample in sentence.samples {
                sums.highest = max(sums.highest, abs(Int(sample)))
                if sample >= 32700 || sample <= -32700 { sums.full += 1 }
            }
            sums.count += sentence.samples.count
        }
        peak = all.highest > 0 ? 20 * log10(Double(all.highest) / 32768) : Level.silence
        clipped = Double(all.full) / Double(max(1, all.count))
        wordsPerMinute = Double(words) * 60 / extent.seconds
        wordsPerSecondOfSpeech = Double(words) / sound.seconds
        pitch = Pitch(pitches)
    }

    private static func median(_ values: [Double]) -> Double {
        values.isEmpty ? Level.silence : values.sorted()[values.count / 2]
    }

    /// The record as it is kept.
    ///
    /// - throws: never in practice: everything in it is a string or a finite number.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
