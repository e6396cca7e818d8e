import Speech

/// Filled pauses found and missed, within the alignment of the words, and the errors of the other words.
struct FillerCount {
    var right = 0
    var invented = 0
    var missed = 0
    var errors = 0
    var words = 0
    var heard = 0
    var seconds = 0.0

    /// Counts one recording.
    mutating func add(_ recording: FillerRecording, heard: [Word]) {
        seconds += recording.seconds
        add(
            said: recording.said, heard: heard.flatMap { FillerRecording.words($0.text) },
            isVerbatim: recording.isVerbatim)
    }

    /// Counts what was said and what was heard; fillers only where the transcript has every one.
    mutating func add(said: [String], heard: [String], isVerbatim: Bool) {
        self.heard += heard.count { HearingText.isFiller($0) }
        if !said.isEmpty {
            let plain = WordAlignment.pairs(
                said.filter { !HearingText.isFiller($0) }, heard.filter { !HearingText.isFiller($0) })
            errors += plain.count { $0.said != $0.heard }
            words += plain.count { $0.said != nil }
        }
        guard isVerbatim else { return }
        for pair in WordAlignment.pairs(said, heard) {
            let (was, hears) = (HearingText.isFiller(pair.said), HearingText.isFiller(pair.heard))
            right += was && hears ? 1 : 0
            missed += was && !hears ? 1 : 0
            invented += !was && hears ? 1 : 0
        }
    }

    var precision: Double { Double(right) / Double(max(1, right + invented)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
    var f1: Double { Double(2 * right) / Double(max(1, 2 * right + invented + missed)) }
}
