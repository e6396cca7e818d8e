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
        let fillers: Set<String> = ["um", "uh"]
        let words = heard.flatMap { FillerRecording.words($0.text) }
        self.heard += words.count { fillers.contains($0) }
        seconds += recording.seconds
        if !recording.said.isEmpty {
            let plain = WordAlignment.pairs(
                recording.said.filter { !fillers.contains($0) }, words.filter { !fillers.contains($0) })
            errors += plain.count { $0.said != $0.heard }
            self.words += plain.count { $0.said != nil }
        }
        guard recording.isVerbatim else { return }
        for pair in WordAlignment.pairs(recording.said, words) {
            let (was, hears) = (fillers.contains(pair.said ?? ""), fillers.contains(pair.heard ?? ""))
            right += was && hears ? 1 : 0
            missed += was && !hears ? 1 : 0
            invented += !was && hears ? 1 : 0
        }
    }

    var f1: Double { Double(2 * right) / Double(max(1, 2 * right + invented + missed)) }
}
