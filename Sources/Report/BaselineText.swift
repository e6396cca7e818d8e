public import Analysis
internal import Foundation

/// What a calibration measured, in plain words: about the sound, never about the person.
public enum BaselineText {
    /// The lines, each ended.
    public static func text(_ baseline: VoiceBaseline, style: TextStyle) -> String {
        var lines = [
            style.strong(
                "Measured from \(Wordings.count(baseline.sentences, "sentence")), microphone "
                    + "\(baseline.microphone):"),
            "  Level: " + level(baseline),
            "  Room: " + room(baseline),
        ]
        let minute = Int(baseline.wordsPerMinute.rounded())
        let second = String(format: "%.1f", baseline.wordsPerSecondOfSpeech)
        lines.append("  Pace of reading: \(minute) words a minute; \(second) words a second between pauses.")
        lines.append("  Pitch: " + pitch(baseline.pitch))
        if !baseline.cepstralMean.isEmpty {
            lines.append("  Interviews at this microphone start from the sound of this voice from now on.")
        }
        return lines.flatMap { wrap($0) }.joined(separator: "\n") + "\n"
    }

    private static func level(_ baseline: VoiceBaseline) -> String {
        let speech = decibels(-baseline.speech) + " below full scale"
        if baseline.troubles.contains(.tooSoft) {
            return "low, \(speech). Turn the input volume up, or come closer."
        }
        if baseline.troubles.contains(.clipping) {
            return "too high, the sound is distorted. Turn the input volume down, or sit back a little."
        }
        return "fine, \(speech)."
    }

    private static func room(_ baseline: VoiceBaseline) -> String {
        let clearance = "your voice stands \(decibels(baseline.clearance)) above it"
        let floor = "\(decibels(-baseline.room)) below full scale"
        guard !baseline.troubles.contains(.noisy) else {
            return "\(floor); \(clearance), and 15 are needed to hear words well. "
                + "Come closer to the microphone, or find a quieter room."
        }
        return "\(floor); \(clearance)."
    }

    private static func pitch(_ pitch: Pitch?) -> String {
        guard let pitch else { return "too little voiced sound to tell." }
        func hertz(_ value: Double) -> String { "\(Int(value.rounded())) Hz" }
        return "median \(hertz(pitch.median)), mostly between \(hertz(pitch.low)) and \(hertz(pitch.high)), "
            + "\(Int(pitch.semitones.rounded())) semitones."
    }

    private static func decibels(_ value: Double) -> String { "\(Int(value.rounded())) decibels" }

    // A line that goes on stands further in.
    private static func wrap(_ line: String) -> [String] {
        guard line.hasPrefix("  ") else { return [line] }
        let lines = TerminalSummary.wrap(line, indent: 2)
        return [lines[0]] + lines.dropFirst().map { "  " + $0 }
    }
}
