/// Substitutions, deletions and insertions between what was said and what was heard.
enum WordErrors {
    /// Lower case words without punctuation and filled pauses.
    static func words(_ text: String) -> [Substring] {
        let fillers: Set<Substring> = [
            "um", "uh", "hmm", "er", "erm", "hm", "mm", "ah", "eh", "uhm", "umm", "uhh",
        ]
        let lower = text.lowercased().replacing("\u{2019}", with: "'")
        return lower.split { !($0.isLetter || $0.isNumber || $0 == "'") }.map { Substring(String($0)) }
            .filter { !fillers.contains($0) }
    }

    /// The least number of errors (Levenshtein).
    static func count(_ said: [Substring], _ heard: [Substring]) -> Int {
        var row = Array(0...heard.count)
        for (place, word) in said.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for (other, candidate) in heard.enumerated() {
                let cost = min(diagonal + (word == candidate ? 0 : 1), row[other] + 1, row[other + 1] + 1)
                diagonal = row[other + 1]
                row[other + 1] = cost
            }
        }
        return row[heard.count]
    }
}
