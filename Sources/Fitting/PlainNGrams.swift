package import Analysis

/// A baseline: runs of one to three words of the whole answer, and one classifier a label.
///
/// No question, no evidence, no stretches.
///
/// From which score on a label is said is chosen by the best F1 on answers that a fold's classifier has not seen.
package struct PlainNGrams {
    private struct Column {
        var classifier: LinearClassifier
        var threshold: Float
    }

    private static let folds = 5
    private let numbers: [String: Int32]
    private var columns: [Trait: Column] = [:]
    private var unresponsive: Column?

    /// Fits to labelled answers; those without labels count for nothing.
    package init(_ items: [LabelledAnswer]) {
        let labelled = items.compactMap { item in
            item.labels.map { (names: Self.names(item.answer), labels: $0) }
        }
        var counts: [String: Int] = [:]
        for item in labelled { for name in item.names { counts[name, default: 0] += 1 } }
        let names = counts.filter { $0.value >= 3 }.map(\.key).sorted()
        numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, Int32($0.offset)) })
        let rows = labelled.map { [numbers] in Self.row($0.names, numbers) }
        for trait in Trait.allCases where trait != .evasion {
            columns[trait] = Self.column(
                rows, labelled.map { $0.labels.traits.contains(trait) }, inputs: names.count)
        }
        unresponsive = Self.column(rows, labelled.map { !$0.labels.responsive }, inputs: names.count)
    }

    /// The labels of an answer, and whether it met its question.
    package func judge(_ answer: String) -> (traits: Set<Trait>, isResponsive: Bool) {
        let row = Self.row(Self.names(answer), numbers)
        let traits = columns.filter { Self.score(row, $0.value.classifier) >= $0.value.threshold }.map(\.key)
        let isBeside = unresponsive.map { Self.score(row, $0.classifier) >= $0.threshold } ?? false
        return (Set(traits), !isBeside)
    }

    private static func column(_ rows: [LinearClassifier.Row], _ truths: [Bool], inputs: Int) -> Column {
        var scores = [Float](repeating: 0, count: rows.count)
        for fold in 0..<folds {
            let others = rows.indices.filter { $0 % folds != fold }
            let classifier = fit(others.map { rows[$0] }, others.map { truths[$0] }, inputs)
            for place in rows.indices where place % folds == fold {
                scores[place] = score(rows[place], classifier)
            }
        }
        return Column(
            classifier: fit(rows, truths, inputs), threshold: Thresholds.bestF1(scores, truths))
    }

    private static func fit(_ rows: [LinearClassifier.Row], _ truths: [Bool], _ inputs: Int)
        -> LinearClassifier
    {
        LinearClassifier(rows: rows, labels: truths, inputs: inputs, cost: 16)
    }

    private static func score(_ row: LinearClassifier.Row, _ classifier: LinearClassifier) -> Float {
        Float(row.reduce(classifier.bias) { $0 + classifier.weights[Int($1.input)] * $1.value })
    }

    private static func names(_ answer: String) -> Set<String> {
        let words = AnswerText(answer).words
        var names: Set<String> = []
        for start in words.indices {
            for length in 1...3 where start + length <= words.count {
                names.insert(words[start..<start + length].joined(separator: " "))
            }
        }
        return names
    }

    // All together of length one, so that the number of words does not decide.
    private static func row(_ names: Set<String>, _ numbers: [String: Int32]) -> LinearClassifier.Row {
        let known = names.compactMap { numbers[$0] }.sorted()
        let value = 1 / Double(max(1, known.count)).squareRoot()
        return known.map { (input: $0, value: value) }
    }
}
