/// From which probability on a label is said.
enum Thresholds {
    /// The threshold of the best F1, in the middle between two probabilities that occur.
    static func bestF1(_ probabilities: [Float], _ truths: [Bool]) -> Float {
        let ranked = zip(probabilities, truths).sorted { $0.0 > $1.0 }
        let positives = truths.count { $0 }
        var hits = 0
        var best: (f1: Double, threshold: Float) = (0, 0.5)
        for (rank, entry) in ranked.enumerated() {
            if entry.1 { hits += 1 }
            let f1 = 2 * Double(hits) / Double(rank + 1 + positives)
            let next = rank + 1 < ranked.count ? ranked[rank + 1].0 : 0
            if f1 > best.f1 { best = (f1, (entry.0 + next) / 2) }
        }
        return best.threshold
    }

    /// The threshold at which most are judged rightly, of those that find at least this share of the true.
    static func accurate(_ probabilities: [Float], _ truths: [Bool], recall: Double) -> Float {
        let ranked = zip(probabilities, truths).sorted { $0.0 > $1.0 }
        let positives = truths.count { $0 }
        var hits = 0
        var best: (right: Int, threshold: Float) = (-1, 0.5)
        for (rank, entry) in ranked.enumerated() {
            if entry.1 { hits += 1 }
            guard Double(hits) >= recall * Double(positives) else { continue }
            let right = hits + (truths.count - positives) - (rank + 1 - hits)
            let next = rank + 1 < ranked.count ? ranked[rank + 1].0 : 0
            if right > best.right { best = (right, (entry.0 + next) / 2) }
        }
        return best.threshold
    }

    /// The lowest threshold above which so many of the said are true; above 1 where there is none.
    static func precise(_ probabilities: [Float], _ truths: [Bool], precision: Double) -> Float {
        let ranked = zip(probabilities, truths).sorted { $0.0 > $1.0 }
        var hits = 0
        var threshold: Float = 1.01
        for (rank, entry) in ranked.enumerated() {
            if entry.1 { hits += 1 }
            // A handful says nothing about a precision.
            if rank >= 9, Double(hits) / Double(rank + 1) >= precision { threshold = entry.0 }
        }
        return threshold
    }
}
