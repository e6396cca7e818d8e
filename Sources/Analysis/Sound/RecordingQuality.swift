internal import Foundation
internal import Speech

/// Whether a recording allows a judgement at all: what is measured on a bad one says more about the microphone.
///
/// Only relations count, so that a quiet but clean recording is fine.
public struct RecordingQuality: Equatable, Sendable, Codable {
    /// What is amiss.
    public enum Trouble: String, Equatable, Sendable, Codable, CaseIterable {
        /// Hardly anything but silence.
        case almostSilent
        /// Speech stands less than 8 dB above the noise: pauses and soft words are lost in it.
        case tooNoisy
        /// Speech stands less than 15 dB above the noise.
        case noisy
        /// More than one sample in a thousand at full scale.
        case clipped
    }

    /// The level of speech, in dBFS between 200 Hz and 7.5 kHz; nothing where there is hardly any.
    public var speech: Double?
    /// The level of the steady noise in the same range, in dBFS.
    public var noise: Double
    /// The share of samples at full scale, 0 to 1.
    public var clipped: Double

    /// Less speech than this is a knock on the desk, not an answer.
    static let leastSpeech = Samples.milliseconds(300)

    /// The power of digital silence when the filters have settled; the softest recording at hand (-96 dB)
    /// has two hundred times as much.
    private static let nothing: Float = 1e-12

    /// Measures a recording from its frames and the share of its samples at full scale.
    ///
    /// Digital silence, where nothing was recorded, is no room and does not count.
    public init(of frames: [SoundFrame], clipped: Double) {
        self.clipped = clipped
        let frames = frames.filter { $0.power.sum() > Self.nothing }
        var sounding = [Bool](repeating: false, count: frames.count)
        for run in PauseFinder.sounding(frames) {
            for frame in run { sounding[frame] = true }
        }
        // Powers are averaged, since noise is heard as its mean; speech as the mean of its sounding frames.
        let loud = zip(frames, sounding).filter(\.1).map { Double($0.0.power.sum()) }
        let soft = zip(frames, sounding).filter { !$0.1 }.map { Double($0.0.power.sum()) }.sorted()
        // The median: breath and clicks among the silence are not the room.
        let room = soft.isEmpty ? 1e-10 : soft[soft.count / 2]
        noise = Self.decibels(room)
        let enough = loud.count * Level.frame.count >= Self.leastSpeech.count
        let mean = enough ? loud.reduce(0, +) / Double(loud.count) - room : 0
        speech = mean > 1e-9 ? Self.decibels(mean) : nil
    }

    /// Measures a whole recording.
    public init(of samples: [Int16]) {
        self.init(of: SoundFrames(of: samples).frames, clipped: Self.clippedShare(of: samples))
    }

    /// The share of samples at full scale, 0 to 1.
    public static func clippedShare(of samples: [Int16]) -> Double {
        samples.isEmpty ? 0 : Double(samples.count { $0 >= 32700 || $0 <= -32700 }) / Double(samples.count)
    }

    /// How far speech stands above the noise, in dB.
    public var clearance: Double? { speech.map { $0 - noise } }

    /// By how many decibels the steady noise is lowered before words are recognised, 0 to 15.
    ///
    /// As far as it takes to bring the room 40 dB below the voice: the recogniser was trained on quieter rooms, and clean
    /// sound only loses by it (with 15 dB everywhere two meetings' speakers at 39 and 42 dB got worse; measured by
    /// `scripts/evaluate hearing`).
    public var noiseReduction: Int {
        guard let clearance else { return 15 }
        return max(0, min(15, Int((40 - clearance).rounded())))
    }

    /// Whether what is measured on it can be believed.
    public var canBeJudged: Bool { !troubles.contains(.almostSilent) && !troubles.contains(.tooNoisy) }

    /// Everything that is amiss, the most serious first.
    public var troubles: [Trouble] {
        guard let clearance else { return [.almostSilent] }
        var troubles: [Trouble] = []
        if clearance < 15 { troubles.append(clearance < 8 ? .tooNoisy : .noisy) }
        if clipped > 0.001 { troubles.append(.clipped) }
        return troubles
    }

    /// A plain sentence for each trouble, with its measure.
    public var sentences: [String] {
        troubles.map { trouble in
            let above = "\(Int((clearance ?? 0).rounded())) dB above the noise"
            switch trouble {
            case .almostSilent:
                return "This recording is almost silent, so nothing can be judged on it."
            case .tooNoisy:
                return "This recording is too noisy to judge: speech is only \(above)."
            case .noisy:
                return
                    "This recording is noisy, so soft words and short pauses may be missed: speech is \(above)."
            case .clipped:
                let share = (clipped * 1000).rounded() / 10
                return
                    "This recording is distorted: \(share) % of it is louder than the microphone's setting allows."
            }
        }
    }

    private static func decibels(_ power: Double) -> Double {
        max(Level.silence, 10 * log10(max(power, 1e-10)))
    }
}
