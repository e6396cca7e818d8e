public import Analysis

/// Fits how sure a recognised word is.
public enum CertaintyFit {
    /// One word whose truth is known.
    public struct Example: Sendable {
        /// What speaks for and against it.
        public var features: [Float]
        /// Whether it was said.
        public var isRight: Bool
        /// Its recording: weights are tried on recordings that they were not fitted to.
        public var group: String

        /// An example.
        public init(features: [Float], isRight: Bool, group: String) {
            self.features = features
            self.isRight = isRight
            self.group = group
        }
    }

    /// Weights from examples.
    ///
    /// `least`, `leastVowels`: the mean chance, and the share of vowels, under which a segment holds no speech.
    public static func table(
        from examples: [Example], least: Float, leastVowels: Float = 0, remarks: [String] = []
    ) -> CertaintyTable {
        let rows = examples.map { example in
            example.features.enumerated().map { (Int32($0.offset), Double($0.element)) }
        }
        let classifier = LinearClassifier(
            rows: rows, labels: examples.map(\.isRight), inputs: CertaintyTable.names.count, cost: 1)
        return CertaintyTable(
            remarks: remarks, weights: classifier.weights.map { Float($0) }, bias: Float(classifier.bias),
            least: least, leastVowels: leastVowels)
    }
}
