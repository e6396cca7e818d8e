internal import Analysis
internal import Foundation

/// What the sound check found, in words, with the remedy.
enum SoundCheckWords {
    /// One or two sentences.
    static func text(_ check: SoundCheck) -> String {
        let troubles = check.troubles
        guard !troubles.isEmpty else {
            return "Sound check: good. Your voice stands \(decibels(check.clearance ?? 0)) above the room."
        }
        return troubles.map { "Sound check: " + sentence($0, check) }.joined(separator: "\n")
    }

    private static func sentence(_ trouble: SoundCheck.Trouble, _ check: SoundCheck) -> String {
        switch trouble {
        case .muted:
            "the microphone gives nothing but silence. Is it muted, or switched off? "
                + "Look at its switch and at the input in your sound settings; `ladder devices` lists others."
        case .nobodySpoke:
            "no speech was heard. If you spoke, the microphone may be too far away or the wrong one; "
                + "`ladder devices` lists others, --microphone names one."
        case .clipping:
            "the sound is distorted: it is too loud for the microphone. Turn the input volume down, or sit back a little."
        case .tooSoft:
            "your voice arrives very softly (loudest \(decibels(check.peak)) of full scale). "
                + "Turn the input volume up, or come closer."
        case .noisy:
            "your voice stands only \(decibels(check.clearance ?? 0)) above the room; 15 are needed to hear words well. "
                + "Come closer to the microphone, or find a quieter room."
        }
    }

    private static func decibels(_ value: Double) -> String {
        "\(Int(value.rounded())) decibels"
    }
}
