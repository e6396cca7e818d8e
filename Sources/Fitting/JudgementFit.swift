package import Analysis
internal import Dispatch
internal import Foundation
internal import Speech
internal import Synchronization

/// Fits the table of weights to labelled answers.
///
/// Two steps, stacked: patterns in short windows and in the whole answer; then what they add up to, with the question.
/// The second step learns from what the first says of answers that it was not fitted to.
package struct JudgementFit {
    /// How the fitting is set.
    package struct Settings: Sendable {
        /// In how many parts the answers are cut.
        package var folds = 10
        /// A pattern must occur in so many answers, misheard copies counted.
        package var fewestAnswers = 4
        /// Whether each answer is also learned from as a recogniser might have heard it.
        package var mishears = true
        /// liblinear's C of the windows, the whole answers, the last step.
        package var windowCost = 5.0
        package var answerCost = 16.0
        /// How many of the answers said to show a pattern must show it, in cross-validation.
        package var patternPrecision = 0.9
        /// Below these a pattern is said of nobody: other people's talk is not that of the labelled answers, and from here
        /// on at most three in a hundred of their texts are said to show it (`scripts/evaluate judgement` on CEReD's).
        package var leastOfPattern: [Trait: Float] = [.humbleBrag: 0.7, .rehearsed: 0.82]
        package var lastCost = 0.01
        /// How many of the answers beside their question must be found: issue 5 asks .7 of answers not fitted to.
        package var foundEvasions = 0.75
        /// How much more a window counts that shows a trait.
        package var positives = 3.0
        /// The order in which answers are dealt to the parts.
        package var seed: UInt64 = 1
        /// Weights smaller than this are left out of the table.
        package var smallest: Float = 0.2

        /// The settings of the table in `Models/`.
        package init() {}
    }

    /// What the last step gives for every answer when it was fitted without it.
    package struct CrossValidated: Sendable {
        /// For each trait, and for `unresponsive`, the probability for every answer.
        package var probabilities: [String: [Float]]
    }

    package let settings: Settings
    private let families: CueFamilies
    private let examples: [Example]
    /// How many answers there are; behind them in `examples` stand their misheard copies.
    private let count: Int
    private let outputs =
        Trait.allCases.filter { $0 != .evasion }.map(\.rawValue) + [JudgementTable.unresponsive]

    /// Takes the answers apart.
    package init(_ items: [LabelledAnswer], families: CueFamilies, settings: Settings = Settings()) {
        self.families = families
        self.settings = settings
        let written = items.map { Example($0, families: families) }
        var generator = SplitMix64(seed: settings.seed)
        // Words that occur once are names; nobody mishears another word as one.
        var counts: [String: Int] = [:]
        for example in written { for word in Set(example.text.words) { counts[word, default: 0] += 1 } }
        let mishearing = Mishearing(vocabulary: Set(counts.filter { $0.value > 2 }.keys), families: families)
        let misheard = settings.mishears ? written.map { mishearing.of($0, generator: &generator) } : []
        count = written.count
        examples = written + misheard
    }

    // MARK: - First step

    private typealias Vocabulary = [String: Int32]

    private func vocabulary(_ chosen: [Int]) -> (names: [String], numbers: Vocabulary) {
        var counts: [String: Int] = [:]
        for place in chosen {
            for name in Set(examples[place].features.map(\.name)) { counts[name, default: 0] += 1 }
        }
        let names = counts.filter { $0.value >= settings.fewestAnswers }.map(\.key).sorted()
        return (
            names, Vocabulary(uniqueKeysWithValues: names.enumerated().map { ($0.element, Int32($0.offset)) })
        )
    }

    private static func row(_ counts: [Int32: Double]) -> LinearClassifier.Row {
        counts.sorted { $0.key < $1.key }.map { (input: $0.key, value: $0.value) }
    }

    private func windowRows(_ example: Example, _ numbers: Vocabulary) -> [LinearClassifier.Row] {
        let known = example.features.compactMap { feature in
            numbers[feature.name].map { (feature.stretch, $0) }
        }
        return example.windows.map { window in
            var counts: [Int32: Double] = [:]
            for (stretch, number) in known where stretch.lowerBound >= window.lowerBound {
                if stretch.lowerBound >= window.upperBound { break }
                if stretch.upperBound <= window.upperBound { counts[number, default: 0] += 1 }
            }
            let length = max(1, counts.values.reduce(0, +)).squareRoot()
            return Self.row(counts.mapValues { $0 / length })
        }
    }

    private func answerRow(_ example: Example, _ numbers: Vocabulary) -> LinearClassifier.Row {
        let known = Set(example.features.compactMap { numbers[$0.name] })
        let value = 1 / Double(max(1, known.count)).squareRoot()
        return known.sorted().map { (input: $0, value: value) }
    }

    // The windows and the answers of `chosen`, one classifier a column, on all cores.
    private func firstStep(_ chosen: [Int]) -> (windows: LinearTable, answers: LinearTable) {
        let (names, numbers) = vocabulary(chosen)
        let windowRows = chosen.map { self.windowRows(examples[$0], numbers) }
        let answerRows = chosen.map { self.answerRow(examples[$0], numbers) }
        let traits = Trait.allCases
        let windows = Self.concurrently(traits.count) { column in
            let trait = traits[column]
            var rows: [LinearClassifier.Row] = []
            var labels: [Bool] = []
            for (place, example) in chosen.enumerated() {
                for (number, window) in examples[example].windows.enumerated() {
                    guard let shows = examples[example].shows(trait, in: window) else { continue }
                    rows.append(windowRows[place][number])
                    labels.append(shows)
                }
            }
            return LinearClassifier(
                rows: rows, labels: labels, inputs: names.count,
                cost: settings.windowCost,
                positives: settings.positives)
        }
        let answers = Self.concurrently(traits.count + 1) { column in
            let labels = chosen.map { place in
                column < traits.count
                    ? examples[place].traits.contains(traits[column]) : !examples[place].isResponsive
            }
            return LinearClassifier(
                rows: answerRows, labels: labels, inputs: names.count,
                cost: settings.answerCost)
        }
        return (
            table(windows, names, traits.map(\.rawValue)),
            table(answers, names, traits.map(\.rawValue) + [JudgementTable.unresponsive])
        )
    }

    private func table(_ classifiers: [LinearClassifier], _ names: [String], _ columns: [String])
        -> LinearTable
    {
        let patterns = names.enumerated().compactMap { number, name -> (name: String, weights: [Float])? in
            let weights = classifiers.map { Float($0.weights[number]) }
                .map { abs($0) < settings.smallest ? 0 : $0 }
            return weights.contains { $0 != 0 } ? (name, weights) : nil
        }
        return LinearTable(columns: columns, bias: classifiers.map { Float($0.bias) }, patterns: patterns)
    }

    // MARK: - Second step

    private func inputs(_ place: Int, _ windows: LinearTable, _ answers: LinearTable) -> [Float] {
        let example = examples[place]
        return Impressions(
            example.text, features: example.features, occasion: example.item.occasion, cues: example.cues,
            windows: windows, answers: answers
        ).inputs
    }

    private func isTrue(_ output: String, _ place: Int) -> Bool {
        if output == JudgementTable.unresponsive { return !examples[place].isResponsive }
        return Trait(rawValue: output).map { examples[place].traits.contains($0) } ?? false
    }

    private func lastStep(_ output: String, _ chosen: [Int], _ inputs: [[Float]]) -> LinearClassifier {
        let used = Impressions.names.indices.filter { Self.mayUse(Impressions.names[$0], output) }
        return LinearClassifier(
            rows: chosen.map { place in
                used.map { (input: Int32($0), value: Double(inputs[place][$0])) }
            },
            labels: chosen.map { isTrue(output, $0) }, inputs: Impressions.names.count,
            cost: settings.lastCost)
    }

    // How long somebody talks, and to which question, must not accuse anybody.
    private static func mayUse(_ input: String, _ output: String) -> Bool {
        guard Trait(rawValue: output)?.kind == .anti else { return true }
        if ["length", "short", "follow-up"].contains(input) || input.hasPrefix("asked") { return false }
        return true
    }

    // MARK: - The whole

    /// Fits to all answers.
    ///
    /// - returns: the table, and what the last step said of each answer that it had not seen.
    package func fit(remarks: [String], progress: (String) -> Void) -> (JudgementTable, CrossValidated) {
        let all = Array(examples.indices)
        let parts = deal()
        // What the first step says of each answer that it had not seen.
        var inputs = [[Float]](repeating: [], count: all.count)
        for part in 0..<settings.folds {
            progress("part \(part + 1) of \(settings.folds)")
            let (windows, answers) = firstStep(all.filter { parts[$0] != part })
            for place in all where parts[place] == part {
                inputs[place] = self.inputs(place, windows, answers)
            }
        }
        progress("all answers")
        let (windows, answers) = firstStep(all)
        var probabilities: [String: [Float]] = [:]
        var weighings: [String: JudgementTable.Weighing] = [:]
        for output in outputs {
            var found = [Float](repeating: 0, count: all.count)
            for part in 0..<settings.folds {
                let fitted = lastStep(output, all.filter { parts[$0] != part }, inputs).weighing
                for place in all where parts[place] == part {
                    found[place] = fitted.probability(inputs[place])
                }
            }
            var weighing = lastStep(output, all, inputs).weighing
            // The misheard copies teach; only the answers as they were written set thresholds and figures.
            found.removeLast(all.count - count)
            probabilities[output] = found
            let truths = (0..<count).map { isTrue(output, $0) }
            let trait = Trait(rawValue: output)
            let isPattern = trait?.kind == .anti
            weighing.taken = taken(trait, found, truths)
            // Nobody is asked about a pattern below .9.
            weighing.shown = max(
                weighing.taken, isPattern ? 0.9 : 0,
                Thresholds.precise(found, truths, precision: isPattern ? 0.94 : 0.9))
            weighings[output] = weighing
        }
        return (
            JudgementTable(remarks: remarks, windows: windows, answers: answers, weighings: weighings),
            CrossValidated(probabilities: probabilities)
        )
    }

    // From which probability a trait, or with none an answer beside its question, is taken for there.
    private func taken(_ trait: Trait?, _ found: [Float], _ truths: [Bool]) -> Float {
        guard let trait else {
            return Thresholds.accurate(found, truths, recall: settings.foundEvasions)
        }
        guard trait.kind == .anti else { return Thresholds.bestF1(found, truths) }
        // An accusation that is wrong costs more trust than ten that are missed.
        return max(
            Thresholds.precise(found, truths, precision: settings.patternPrecision),
            settings.leastOfPattern[trait] ?? 0)
    }

    // Deals the answers to the parts, in a drawn order that is the same every time.
    private func deal() -> [Int] {
        var generator = SplitMix64(seed: settings.seed)
        var parts = [Int](repeating: 0, count: count)
        for (rank, place) in (0..<count).shuffled(using: &generator).enumerated() {
            parts[place] = rank % settings.folds
        }
        // A copy belongs to the part of its answer, or it would be known already.
        return examples.indices.map { parts[$0 % count] }
    }

    private static func concurrently(
        _ count: Int, _ work: @Sendable (Int) -> LinearClassifier
    ) -> [LinearClassifier] {
        let found = Mutex<[Int: LinearClassifier]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let classifier = work(number)
            found.withLock { $0[number] = classifier }
        }
        return found.withLock { all in (0..<count).compactMap { all[$0] } }
    }
}

extension LinearClassifier {
    var weighing: JudgementTable.Weighing {
        JudgementTable.Weighing(weights: weights.map { Float($0) }, bias: Float(bias), taken: 0.5, shown: 1)
    }
}
