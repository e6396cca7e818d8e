public import Analysis

/// The quality of a recording in `session.json` and in `transcribe --json`; levels in dB, rounded to a tenth.
public struct QualityDocument: Codable, Equatable, Sendable {
    /// The level of speech in dBFS; nothing where there is hardly any.
    public var speech: Double?
    /// The level of the steady noise in dBFS.
    public var noise: Double
    /// How far speech stands above the noise.
    public var clearance: Double?
    /// The share of samples at full scale, 0 to 1.
    public var clipped: Double
    /// What is amiss, the most serious first: almostSilent, tooNoisy, noisy, clipped.
    public var troubles: [RecordingQuality.Trouble]

    /// The document of what was measured.
    public init(_ quality: RecordingQuality) {
        func tenths(_ level: Double) -> Double { (level * 10).rounded() / 10 }
        speech = quality.speech.map(tenths)
        noise = tenths(quality.noise)
        clearance = quality.clearance.map(tenths)
        clipped = (quality.clipped * 1e6).rounded() / 1e6
        troubles = quality.troubles
    }
}
