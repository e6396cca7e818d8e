internal import Foundation

/// Finds the share that makes a mix of two models foresee a text best.
public enum MixtureWeight {
    /// The share of `first`, by expectation maximisation on `sentences` that neither model was trained on.
    ///
    /// Dempster, Laird and Rubin 1977; for two fixed models the likelihood has one maximum, to which every round gets
    /// nearer. Words that neither knows are left out. One half where there is nothing to go by.
    public static func best(
        _ first: NGramModel, _ second: NGramModel, on sentences: some Sequence<[String]>, rounds: Int = 50
    ) -> Double {
        var pairs: [(Double, Double)] = []
        for sentence in sentences {
            let (a, b) = (first.logProbabilities(of: sentence), second.logProbabilities(of: sentence))
            for (x, y) in zip(a, b) where x != nil || y != nil {
                pairs.append((x.map { pow(10, Double($0)) } ?? 0, y.map { pow(10, Double($0)) } ?? 0))
            }
        }
        guard !pairs.isEmpty else { return 0.5 }
        var weight = 0.5
        for _ in 0..<rounds {
            let sum = pairs.reduce(0) { sum, pair in
                sum + weight * pair.0 / (weight * pair.0 + (1 - weight) * pair.1)
            }
            weight = min(1 - 1e-9, max(1e-9, sum / Double(pairs.count)))
        }
        return weight
    }
}
