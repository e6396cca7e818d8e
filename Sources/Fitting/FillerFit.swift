public import Analysis

/// Fits the weights of filled pauses: a logistic regression over what the witnesses say.
public enum FillerFit {
    /// One candidate whose truth is known.
    public struct Example: Sendable {
        /// What the witnesses say.
        public var candidate: FillerCandidate
        /// Whether it is a filled pause.
        public var isFiller: Bool
        /// Who speaks: weights are tried on speakers that they were not fitted to.
        public var group: String

        /// An example.
        public init(candidate: FillerCandidate, isFiller: Bool, group: String) {
            self.candidate = candidate
            self.isFiller = isFiller
            self.group = group
        }
    }

    /// Weights from examples; features outside of `names` weigh nothing.
    ///
    /// `told`: the probability from which on a filler is told. Weights are kept small (C = 1): a dozen weights for a few
    /// dozen fillers.
    public static func table(
        from examples: [Example], names: Set<String> = Set(FillerCandidate.names), told: Float,
        remarks: [String] = []
    ) -> FillerTable {
        let used = FillerCandidate.names.indices.filter { names.contains(FillerCandidate.names[$0]) }
        let rows = examples.map { example in
            used.enumerated().map { (Int32($0.offset), Double(example.candidate.features[$0.element])) }
        }
        let classifier = LinearClassifier(
            rows: rows, labels: examples.map(\.isFiller), inputs: used.count, cost: 1)
        var weights = [Float](repeating: 0, count: FillerCandidate.names.count)
        for (place, feature) in used.enumerated() { weights[feature] = Float(classifier.weights[place]) }
        return FillerTable(remarks: remarks, weights: weights, bias: Float(classifier.bias), told: told)
    }
}
