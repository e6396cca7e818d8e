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
        var tables: [String: LinearTable] = [:]
        // The table whose rows are being read.
        var open: LinearTable?
        var weighings: [String: Weighing] = [:]
        // As bytes in a row: the file is long, and every start of the program reads it.
        for (number, line) in Array(text.utf8).split(separator: 0x0A).enumerated() {
            func wrong(_ problem: String) -> JudgementTableError {
                JudgementTableError(file: file, line: number + 1, problem: problem)
            }
            func numbers() throws(JudgementTableError) -> [Float] {
                var values: [Float] = []
                for cell in line.split(separator: 0x09).dropFirst() {
                    var place = cell.startIndex
                    guard let value = Self.number(cell, from: &place), place == cell.endIndex else {
                        throw wrong("a number was expected")
                    }
                    values.append(Float(value) / Self.scale)
                }
                let width = (columns[section]?.count ?? 0) + (section == "weighings" ? 3 : 0)
                guard values.count == width else { throw wrong("\(width) numbers were expected") }
                return values
            }
            if line.first == UInt8(ascii: "#") {
                remarks.append(String(decoding: line.dropFirst(2), as: UTF8.self))
                continue
            }
            let end = line.firstIndex(of: 0x09) ?? line.endIndex
            let name = String(decoding: line[..<end], as: UTF8.self)
            if name.hasPrefix("["), name.hasSuffix("]") {
                if let open { tables[section] = open }
                open = nil
                section = String(name.dropFirst().dropLast())
                columns[section] = line.split(separator: 0x09).dropFirst().map {
                    String(decoding: $0, as: UTF8.self)
                }
            } else if section == "weighings" {
                let values = try numbers()
                weighings[name] = Weighing(
                    weights: Array(values.dropFirst(3)), bias: values[0], taken: values[1], shown: values[2])
            } else if open == nil {
                guard name == "bias" else { throw wrong("the row 'bias' was expected first") }
                open = LinearTable(columns: columns[section] ?? [], bias: try numbers(), patterns: [])
            } else if open?.add(name, cells: line[end...], scale: Self.scale) != true {
                throw wrong("a column and its weight were expected")
            }
        }
        if let open { tables[section] = open }
        func table(_ name: String) throws(JudgementTableError) -> LinearTable {
            guard let table = tables[name] else {
                throw JudgementTableError(file: file, line: 1, problem: "the section [\(name)] is missing")
            }
            return table
        }
        let needed = Trait.allCases.filter { $0 != .evasion }.map(\.rawValue) + [Self.unresponsive]
        if let missing = needed.first(where: { weighings[$0] == nil }) {
            throw JudgementTableError(file: file, line: 1, problem: "the weighing '\(missing)' is missing")
        }
        let (windows, answers) = (try table("windows"), try table("answers"))
        let traits = Trait.allCases.map(\.rawValue)
        guard columns["weighings"] == Impressions.names, windows.columns == traits,
            answers.columns == traits + [Self.unresponsive]
        else {
            throw JudgementTableError(
                file: file, line: 1, problem: "its columns are those of another version of ladder")
        }
        self.init(remarks: remarks, windows: windows, answers: answers, weighings: weighings)
    }

    // Whole numbers only; faster than making strings of them. Moves `place` behind the number.
    fileprivate static func number(_ text: ArraySlice<UInt8>, from place: inout Int) -> Int? {
        var value = 0
        let isNegative = place < text.endIndex && text[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let first = place
        while place < text.endIndex, (0x30...0x39).contains(text[place]) {
            guard place - first < 9 else { return nil }
            value = value * 10 + Int(text[place] - 0x30)
            place += 1
        }
        guard place > first else { return nil }
        return isNegative ? -value : value
    }
}

extension LinearTable {
    /// Adds a pattern whose weights stand in `cells`, each behind a tab as `column:weight`, the weight times `scale`.
    ///
    /// - Returns: whether they could be read.
    fileprivate mutating func add(_ pattern: String, cells: ArraySlice<UInt8>, scale: Float) -> Bool {
        let row = begin(pattern)
        var place = cells.startIndex
        while place < cells.endIndex {
            place += 1
            guard let column = JudgementTable.number(cells, from: &place), columns.indices.contains(column),
                place < cells.endIndex, cells[place] == UInt8(ascii: ":")
            else { return false }
            place += 1
            guard let weight = JudgementTable.number(cells, from: &place),
                place == cells.endIndex || cells[place] == 0x09
            else { return false }
            set(Float(weight) / scale, at: row + column)
        }
        return true
    }
}
