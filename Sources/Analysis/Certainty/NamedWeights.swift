internal import Foundation

/// Numbers with names in a text file: a line each, name and value apart by a tab; `#` begins a remark.
struct NamedWeights: Equatable, Sendable {
    /// Where they came from.
    var remarks: [String] = []
    /// The numbers, by name.
    var values: [String: Float] = [:]

    /// Reads the file's text; every name of `names` must be there, once, and no other.
    ///
    /// - throws: `WeightTableError` with the line of a mistake.
    init(text: String, file: String, names: [String]) throws(WeightTableError) {
        let known = Set(names)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("#") { remarks.append(String(line.dropFirst(2))) }
            if line.isEmpty || line.hasPrefix("#") { continue }
            let cells = line.split(separator: "\t")
            guard cells.count == 2, let value = Float(cells[1]), value.isFinite,
                known.contains(String(cells[0])), values[String(cells[0])] == nil
            else {
                throw WeightTableError(
                    file: file, line: number + 1, problem: "a weight's name and its number were expected")
            }
            values[String(cells[0])] = value
        }
        if let missing = names.first(where: { values[$0] == nil }) {
            throw WeightTableError(file: file, line: 1, problem: "the weight '\(missing)' is missing")
        }
    }

    /// The text of a file.
    static func text(_ rows: [(String, Float)], remarks: [String]) -> String {
        (remarks.map { "# " + $0 } + rows.map { $0.0 + "\t" + String(format: "%.3f", $0.1) })
            .joined(separator: "\n") + "\n"
    }
}
