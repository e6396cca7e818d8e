/// Which word was heard for which, as the scorer of the recordings aligns them (Levenshtein).
enum WordAlignment {
    /// Pairs of a word said and a word heard, either missing.
    static func pairs(_ said: [String], _ heard: [String]) -> [(said: String?, heard: String?)] {
        var cost = [[Int]](
            repeating: [Int](repeating: 0, count: heard.count + 1), count: said.count + 1)
        for row in 0...said.count { cost[row][0] = row }
        for column in 0...heard.count { cost[0][column] = column }
        func exchange(_ row: Int, _ column: Int) -> Int {
            cost[row - 1][column - 1] + (said[row - 1] == heard[column - 1] ? 0 : 1)
        }
        for row in stride(from: 1, through: said.count, by: 1) {
            for column in stride(from: 1, through: heard.count, by: 1) {
                cost[row][column] = min(
                    exchange(row, column), cost[row - 1][column] + 1, cost[row][column - 1] + 1)
            }
        }
        var pairs: [(said: String?, heard: String?)] = []
        var (row, column) = (said.count, heard.count)
        while row > 0 || column > 0 {
            if row > 0, column > 0, cost[row][column] == exchange(row, column) {
                (row, column) = (row - 1, column - 1)
                pairs.append((said[row], heard[column]))
            } else if row > 0, cost[row][column] == cost[row - 1][column] + 1 {
                row -= 1
                pairs.append((said[row], nil))
            } else {
                column -= 1
                pairs.append((nil, heard[column]))
            }
        }
        return pairs.reversed()
    }
}
