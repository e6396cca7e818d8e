import Foundation

/// The words of a transcript or of a recogniser's output, as the scorer of the recordings compares them.
enum HearingText {
    /// Spellings of the two filled pauses that are told apart.
    static let fillers = [
        "um": "um", "umm": "um", "uhm": "um", "erm": "um", "hm": "um", "hmm": "um", "mm": "um", "uh": "uh",
        "uhh": "uh", "er": "uh", "ah": "uh", "eh": "uh",
    ]

    /// Lower case words; every filled pause is `um` or `uh`; marks as in `<sil>`, `[NOISE]` and `a(2)` are none.
    static func words(_ text: String) -> [String] {
        text.lowercased().replacing("\u{2019}", with: "'")
            .replacing(#/<[^>]*>|\[[^\]]*\]|\([0-9]+\)/#, with: " ")
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "'") }
            .filter { word in word.contains { $0 != "'" } }
            .map { fillers[String($0)] ?? String($0) }
    }

    static func isFiller(_ word: String?) -> Bool { word == "um" || word == "uh" }
}
