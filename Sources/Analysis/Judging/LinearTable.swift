/// Weights of patterns: for each pattern one weight a column.
package struct LinearTable: Equatable, Sendable {
    /// What the columns stand for.
    package let columns: [String]
    /// What each column starts from.
    package let bias: [Float]
    /// Where a pattern's weights lie in `weights`.
    private var rows: [String: Int]
    private var weights: [Float]

    /// A table from patterns and their weights, one a column.
    package init(columns: [String], bias: [Float], patterns: [(name: String, weights: [Float])]) {
        self.columns = columns
        self.bias = bias
        var rows: [String: Int] = [:]
        rows.reserveCapacity(patterns.count)
        var weights: [Float] = []
        weights.reserveCapacity(patterns.count * columns.count)
        for (name, row) in patterns {
            rows[name] = weights.count
            weights += row
        }
        self.rows = rows
        self.weights = weights
    }

    /// The patterns and their weights, by name.
    package var patterns: [(name: String, weights: [Float])] {
        rows.sorted { $0.key < $1.key }.map {
            ($0.key, Array(weights[$0.value..<($0.value + columns.count)]))
        }
    }

    /// Where the weights of a pattern lie; nothing where it is not known.
    package func row(_ pattern: String) -> Int? { rows[pattern] }

    /// Adds the weights of a row to `sums`.
    package func add(_ row: Int, to sums: inout [Float]) {
        for column in columns.indices { sums[column] += weights[row + column] }
    }

    /// Adds a pattern without weights.
    ///
    /// - Returns: where its weights begin.
    mutating func begin(_ pattern: String) -> Int {
        let row = weights.count
        rows[pattern] = row
        weights.append(contentsOf: repeatElement(0, count: columns.count))
        return row
    }

    /// Sets one weight; `place` counts from where `begin` said that the pattern's weights begin.
    mutating func set(_ weight: Float, at place: Int) { weights[place] = weight }
}
