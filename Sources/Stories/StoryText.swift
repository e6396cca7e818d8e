internal import Foundation
public import Notation

extension Story {
    /// Reads a story's file: front matter between two lines of three dashes, then Markdown.
    ///
    /// Without front matter the file is prose alone. Fields that this program does not know are kept.
    ///
    /// - throws: `NotationError` with file and line, where the front matter is broken, not closed, there twice, or the
    ///   file holds no word.
    public init(slug: String, text: String, file: String) throws(NotationError) {
        // A mark of byte order and Windows' line ends are no part of the text.
        let lines = text.replacing("\u{FEFF}", with: "").split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map(String.init)
        guard lines.contains(where: { $0.contains(where: \.isLetter) }) else {
            throw NotationError(file: file, line: 0, problem: "the story is empty")
        }
        self.init(slug: slug, title: "")
        let first = lines.firstIndex { !$0.trimmed.isEmpty } ?? 0
        var body = lines[...]
        if lines[first].trimmed == Self.fence {
            guard let last = lines[(first + 1)...].firstIndex(where: { $0.trimmed == Self.fence }) else {
                throw NotationError(
                    file: file, line: first + 1,
                    problem: "the front matter that begins here is not closed by a line of three dashes")
            }
            // Blank lines in front keep Yams' count of lines true to the file.
            let yaml =
                String(repeating: "\n", count: first + 1)
                + lines[(first + 1)..<last].joined(separator: "\n")
            try readFields(yaml, file: file)
            body = lines[(last + 1)...]
            try Self.refuseSecond(body, file: file)
        }
        sections = Self.sections(of: body)
        if title.isEmpty { title = sections.first { $0.level == 1 }?.heading ?? slug }
    }

    private static let fence = "---"

    private mutating func readFields(_ yaml: String, file: String) throws(NotationError) {
        guard yaml.contains(where: { !$0.isWhitespace }) else { return }
        for (name, value) in try Notation.parse(yaml, file: file).entries() {
            switch name {
            case "title": title = try value.text()
            case "category", "categories": categories += try value.isList ? value.texts() : Self.parted(value)
            default:
                // A field that is neither text nor a list of texts is another program's; only its name is kept.
                fields[name] = try value.isList ? value.list().map(\.plain) : [value.plain]
            }
        }
    }

    // "failure, conflict" on one line.
    private static func parted(_ value: Notation) throws(NotationError) -> [String] {
        try value.text().split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    // A second block at the body's very top: two stories in one file, or a slip in copying.
    private static func refuseSecond(_ body: ArraySlice<String>, file: String) throws(NotationError) {
        guard let top = body.firstIndex(where: { !$0.trimmed.isEmpty }), body[top].trimmed == fence else {
            return
        }
        let block = body[(top + 1)...].prefix { $0.trimmed != fence }
        let fields = block.filter { !$0.trimmed.isEmpty }
        guard block.endIndex < body.endIndex, !fields.isEmpty,
            fields.allSatisfy({ $0.contains(":") || $0.hasPrefix("-") })
        else { return }
        throw NotationError(file: file, line: top + 1, problem: "the front matter is there twice")
    }

    private static func sections(of lines: ArraySlice<String>) -> [Section] {
        var sections: [Section] = []
        var open = Section(heading: "", level: 0, prose: "")
        var prose: [String] = []
        var isCode = false
        func close() {
            open.prose = prose.joined(separator: "\n").trimmed
            if open.level > 0 || !open.prose.isEmpty { sections.append(open) }
            prose = []
        }
        for line in lines {
            if line.trimmed.hasPrefix("```") { isCode.toggle() }
            let marks = line.prefix { $0 == "#" }.count
            if !isCode, (1...6).contains(marks), line.dropFirst(marks).first?.isWhitespace == true {
                close()
                let heading = String(line.dropFirst(marks)).trimmed
                open = Section(heading: heading, level: marks, prose: "")
            } else {
                prose.append(line)
            }
        }
        close()
        return sections
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
