public import Speech

/// How the pace of an answer varied: words a second between its pauses, of the slow runs and of the quick ones.
///
/// A recited piece keeps one pace (source document, "rehearsed authenticity"); an even pace alone says nothing of anybody.
public struct Pace: Equatable, Sendable, Codable {
    /// A run of fewer words, or of less sound, has no pace.
    static let leastWords = 4
    static let leastSound = Samples.seconds(1)
    /// Of fewer runs nothing is said.
    static let leastRuns = 6

    /// Words a second in the run that is slower than nine in ten.
    public var slow: Double
    /// Words a second in the run that is quicker than nine in ten.
    public var quick: Double

    /// The pace of the words between `pauses`; nothing where there are too few runs.
    ///
    /// The number of words is right also where they are misheard, within one in ten.
    public init?(words: [Word], pauses: [Span]) {
        var runs: [[Word]] = [[]]
        var pause = pauses.makeIterator()
        var next = pause.next()
        for word in words where word.kind == .word {
            let middle = (word.span.start.count + word.span.end.count) / 2
            while let gap = next, gap.end.count <= middle {
                runs.append([])
                next = pause.next()
            }
            runs[runs.count - 1].append(word)
        }
        let rates = runs.compactMap { run -> Double? in
            guard let first = run.first, let last = run.last, run.count >= Self.leastWords else { return nil }
            let length = last.span.end - first.span.start
            return length < Self.leastSound ? nil : Double(run.count) / length.seconds
        }.sorted()
        guard rates.count >= Self.leastRuns else { return nil }
        let tenth = rates.count / 10
        slow = rates[tenth]
        quick = rates[rates.count - 1 - tenth]
    }
}
