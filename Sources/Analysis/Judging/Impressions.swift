internal import Foundation

/// What the patterns of an answer add up to, before it is weighed: the inputs of the last step, by name.
///
/// Windows say where something is, the whole answer whether it fits; the occasion says what was asked.
package struct Impressions: Equatable, Sendable {
    /// The inputs of the last step.
    package let inputs: [Float]
    /// For each column the stretches of the answer, the most telling first.
    package let places: [[(stretch: Range<Int>, score: Float)]]

    /// Where a trait shows best: the longest scale's stretch, so that a person sees enough around it.
    package func place(of column: Int) -> Range<Int>? {
        let longest = places[column].map(\.stretch.count).max() ?? 0
        return places[column].first { $0.stretch.count == longest }?.stretch
    }

    package static func == (left: Impressions, right: Impressions) -> Bool { left.inputs == right.inputs }

    /// The names of the inputs.
    package static let names: [String] = {
        let columns = Trait.allCases.map(\.rawValue)
        return columns.map { "best " + $0 } + columns.map { "two " + $0 } + columns.map { "four " + $0 }
            + columns.map { "all " + $0 } + ["all unresponsive"]
            + Rung.allCases.map { "asked " + $0.rawValue }
            + Rung.allCases.map { "best of asked " + $0.rawValue }
            + Rung.allCases.map { "all of asked " + $0.rawValue }
            + ["follow-up", "length", "short", "echo of question", "echo of earlier answers"]
            + ["said before", "heard", "bad beats", "good beats", "made good", "credit"]
            + Actors.Actor.allCases.map { "acts " + $0.rawValue }
    }()

    /// Reads an answer.
    package init(
        _ answer: AnswerText, features: [WordFeature], occasion: Occasion, cues: [CueFamilies.Cue],
        windows: LinearTable, answers: LinearTable
    ) {
        let words = answer.words
        let scored = Self.scores(words, features, windows)
        let count = Trait.allCases.count
        places = (0..<count).map { column in
            scored.map { ($0.stretch, $0.scores[column]) }.sorted { $0.1 > $1.1 }
        }
        let whole = Self.whole(features, answers)
        var inputs: [Float] = []
        for depth in [1, 2, 4] {
            for column in 0..<count {
                let top = places[column].prefix(depth).map(\.score)
                inputs.append(top.isEmpty ? -2 : top.reduce(0, +) / Float(top.count))
            }
        }
        inputs += whole
        let best = Array(inputs.prefix(count))
        inputs += Rung.allCases.map { $0 == occasion.asked ? 1 : 0 }
        inputs += Rung.allCases.enumerated().map { $0.element == occasion.asked ? best[$0.offset] : 0 }
        inputs += Rung.allCases.enumerated().map { $0.element == occasion.asked ? whole[$0.offset] : 0 }
        inputs.append(occasion.earlier.isEmpty ? 0 : 1)
        inputs.append(Float(log(Double(1 + words.count))) - 4.5)
        inputs.append(words.count < 15 ? 1 : 0)
        inputs.append(Self.echo(of: [occasion.question], in: words))
        inputs.append(Self.echo(of: occasion.earlier, in: words))
        inputs += Self.structure(answer, occasion: occasion, cues: cues)
        self.inputs = inputs
    }

    // What lies in the order of things and not in their words.
    private static func structure(_ answer: AnswerText, occasion: Occasion, cues: [CueFamilies.Cue])
        -> [Float]
    {
        let beats = Beats(in: answer, cues: cues)
        let clauses = Float(max(4, answer.clauses.count))
        let bad = beats.badOnes.count
        let repeated = Repetition(of: answer.words, in: occasion.earlier.flatMap { AnswerText($0).words })
        let credits = cues.count { $0.family == CueFamilies.Named.credit.rawValue }
        let actors = answer.quality.isHeard ? nil : Actors(in: answer, cues: cues)
        return [
            Float(repeated.share), answer.quality.isHeard ? 1 : 0, Float(bad) / clauses,
            Float(beats.all.count - bad) / clauses,
            bad == 0 ? 0 : Float(beats.redeemed.count) / Float(bad), Float(min(2, credits)),
        ]
            // Of recognised words no pronouns are counted.
            + Actors.Actor.allCases.map { actor in Float(actors?.share(of: actor) ?? 0) }
    }

    private static func scores(
        _ words: [String], _ features: [WordFeature], _ table: LinearTable
    ) -> [(stretch: Range<Int>, scores: [Float])] {
        let known = features.compactMap { feature in table.row(feature.name).map { (feature.stretch, $0) } }
        return Windows.over(words.count).map { window in
            var sums = [Float](repeating: 0, count: table.columns.count)
            var count = 0
            // In order of their starts: those that start before the window are passed over.
            for (stretch, row) in known where stretch.lowerBound >= window.lowerBound {
                if stretch.lowerBound >= window.upperBound { break }
                guard stretch.upperBound <= window.upperBound else { continue }
                table.add(row, to: &sums)
                count += 1
            }
            // Of length one, so that long and short stretches compare.
            let length = Float(max(1, count)).squareRoot()
            return (window, zip(table.bias, sums).map { $0 + $1 / length })
        }
    }

    // Each pattern once, and all together of length one, so that the number of words does not decide.
    private static func whole(_ features: [WordFeature], _ table: LinearTable) -> [Float] {
        let rows = Set(features.compactMap { table.row($0.name) })
        var sums = [Float](repeating: 0, count: table.columns.count)
        for row in rows.sorted() { table.add(row, to: &sums) }
        let length = Float(max(1, rows.count)).squareRoot()
        return zip(table.bias, sums).map { $0 + $1 / length }
    }

    // Which part of the content words were said before.
    private static func echo(of earlier: [String], in words: [String]) -> Float {
        let content = WordFeature.contentWords(of: words)
        let before = Set(earlier.flatMap { AnswerText($0).words })
        guard !content.isEmpty else { return 0 }
        return Float(content.intersection(before).count) / Float(content.count)
    }
}
