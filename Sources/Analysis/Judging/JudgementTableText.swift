/// The table as text: sections headed by `[name]`, one row a line, values apart by tabs.
extension JudgementTable {
    private static let scale: Float = 100

    /// The file's text.
    package var text: String {
        var lines = remarks.map { "# " + $0 }
        for (name, table) in [("windows", windows), ("answers", answers)] {
            lines.append("[\(name)]\t" + table.columns.joined(separator: "\t"))
            lines.append("bias\t" + table.bias.map(Self.whole).joined(separator: "\t"))
            for (pattern, weights) in table.patterns {
                let cells = weights.enumerated().filter { Self.whole($0.element) != "0" }
                    .map { "\($0.offset):\(Self.whole($0.element))" }
                if !cells.isEmpty { lines.append(pattern + "\t" + cells.joined(separator: "\t")) }
            }
        }
        lines.append("[weighings]\t" + Impressions.names.joined(separator: "\t"))
        for (name, weighing) in weighings.sorted(by: { $0.key < $1.key }) {
            let head = [weighing.bias, weighing.taken, weighing.shown] + weighing.weights
            lines.append(name + "\t" + head.map(Self.whole).joined(separator: "\t"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func whole(_ value: Float) -> String { String(Int((value * scale).rounded())) }

    /// Reads the file's text.
    ///
    /// - throws: `JudgementTableError` with the line of a mistake.
    public init(text: String, file: String) throws(JudgementTableError) {
        var remarks: [String] = []
        var section = ""
        var columns: [String: [String]] = [:]
        var bias: [String: [Float]] = [:]
        var patterns: [String: [(name: String, weights: [Float])]] = [:]
        var weighings: [String: Weighing] = [:]
        for (number, line) in text.utf8.split(separator: 0x0A).enumerated() {
            func wrong(_ problem: String) -> JudgementTableError {
                JudgementTableError(file: file, line: number + 1, problem: problem)
            }
            if line.first == UInt8(ascii: "#") {
                remarks.append(String(decoding: line.dropFirst(2), as: UTF8.self))
                continue
            }
            let cells = line.split(separator: 0x09)
            guard let head = cells.first else { continue }
            if head.first == UInt8(ascii: "["), head.last == UInt8(ascii: "]") {
                section = String(decoding: head.dropFirst().dropLast(), as: UTF8.self)
                columns[section] = cells.dropFirst().map { String(decoding: $0, as: UTF8.self) }
                continue
            }
            let name = String(decoding: head, as: UTF8.self)
            let width = columns[section]?.count ?? 0
            if section == "weighings" || (name == "bias" && bias[section] == nil) {
                var values: [Float] = []
                for cell in cells.dropFirst() {
                    guard let value = Self.number(cell) else { throw wrong("a number was expected") }
                    values.append(value / Self.scale)
                }
                if section == "weighings" {
                    guard values.count == width + 3 else { throw wrong("\(width + 3) numbers were expected") }
                    weighings[name] = Weighing(
                        weights: Array(values.dropFirst(3)), bias: values[0], taken: values[1],
                        shown: values[2])
                } else {
                    guard values.count == width else { throw wrong("\(width) numbers were expected") }
                    bias[section] = values
                }
                continue
            }
            var weights = [Float](repeating: 0, count: width)
            for cell in cells.dropFirst() {
                guard let colon = cell.firstIndex(of: UInt8(ascii: ":")),
                    let column = Self.number(cell[..<colon]),
                    weights.indices.contains(Int(column)),
                    let value = Self.number(cell[cell.index(after: colon)...])
                else { throw wrong("a column and its weight were expected") }
                weights[Int(column)] = value / Self.scale
            }
            patterns[section, default: []].append((name, weights))
        }
        func table(_ name: String) throws(JudgementTableError) -> LinearTable {
            guard let columns = columns[name], let bias = bias[name] else {
                throw JudgementTableError(file: file, line: 1, problem: "the section [\(name)] is missing")
            }
            return LinearTable(columns: columns, bias: bias, patterns: patterns[name] ?? [])
        }
        guard columns["weighings"] == Impressions.names else {
            throw JudgementTableError(
                file: file, line: 1, problem: "its weighings are those of another version of ladder")
        }
        let needed = Trait.allCases.filter { $0 != .evasion }.map(\.rawValue) + [Self.unresponsive]
        if let missing = needed.first(where: { weighings[$0] == nil }) {
            throw JudgementTableError(file: file, line: 1, problem: "the weighing '\(missing)' is missing")
        }
        self.init(
            remarks: remarks, windows: try table("windows"), answers: try table("answers"),
            weighings: weighings)
    }

    // Whole numbers only; faster than making strings of them.
    private static func number(_ text: Substring.UTF8View.SubSequence) -> Float? {
        var value = 0
        var isNegative = false
        var digits = 0
        for (place, byte) in text.enumerated() {
            if byte == UInt8(ascii: "-"), place == 0 {
                isNegative = true
                continue
            }
            guard (0x30...0x39).contains(byte), digits < 9 else { return nil }
            value = value * 10 + Int(byte - 0x30)
            digits += 1
        }
        guard digits > 0 else { return nil }
        return Float(isNegative ? -value : value)
    }
}
