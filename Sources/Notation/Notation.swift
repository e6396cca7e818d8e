import Yams

/// A place in a YAML file, read with care: every miss names the file and the line.
///
/// Reading YAML is Yams' work; this adds what a person without Swift needs who adds a question: where the mistake is.
public struct Notation {
    private let file: String
    private let node: Node

    /// Parses `text`, which came from `file`.
    ///
    /// - throws: `NotationError` where the text is no YAML, or is empty.
    public static func parse(_ text: String, file: String) throws(NotationError) -> Notation {
        do {
            guard let node = try compose(yaml: text) else {
                throw NotationError(file: file, line: 0, problem: "the file is empty")
            }
            return Notation(file: file, node: node)
        } catch let error as NotationError {
            throw error
        } catch let error as YamlError {
            throw NotationError(
                file: file, line: error.line, problem: "this is not valid YAML (\(error.short))")
        } catch {
            throw NotationError(file: file, line: 0, problem: "this is not valid YAML (\(error))")
        }
    }

    /// An error at this place.
    public func wrong(_ problem: String) -> NotationError {
        NotationError(file: file, line: node.mark?.line ?? 0, problem: problem)
    }

    /// The text at this place.
    public func text() throws(NotationError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw wrong("a text was expected here")
        }
        return text
    }

    /// The text at this place, or nothing where none stands here, for a field that another program reads.
    public var plain: String { node.scalar?.string ?? "" }

    /// The number at this place.
    public func number() throws(NotationError) -> Double {
        guard let number = node.float else { throw wrong("a number was expected here") }
        return number
    }

    /// Whether a list stands at this place.
    public var isList: Bool { node.sequence != nil }

    /// The list at this place.
    public func list() throws(NotationError) -> [Notation] {
        guard let sequence = node.sequence else { throw wrong("a list was expected here") }
        return sequence.map { Notation(file: file, node: $0) }
    }

    /// The texts of the list at this place.
    public func texts() throws(NotationError) -> [String] {
        var texts: [String] = []
        for entry in try list() { texts.append(try entry.text()) }
        return texts
    }

    /// What stands under `key`.
    public func at(_ key: String) throws(NotationError) -> Notation {
        guard let found = try optional(key) else { throw wrong("'\(key)' is missing here") }
        return found
    }

    /// What stands under `key`, if anything does.
    public func optional(_ key: String) throws(NotationError) -> Notation? {
        guard let mapping = node.mapping else {
            throw wrong("entries such as '\(key): …' were expected here")
        }
        return mapping[key].map { Notation(file: file, node: $0) }
    }

    /// All keys with what stands under them, in the file's order.
    public func entries() throws(NotationError) -> [(key: String, value: Notation)] {
        guard let mapping = node.mapping else {
            throw wrong("entries of the form 'name: …' were expected here")
        }
        return mapping.compactMap { pair in
            pair.key.scalar.map { (key: $0.string, value: Notation(file: file, node: pair.value)) }
        }
    }

    /// Refuses keys that nobody reads, so that a slip of the pen does not pass silently.
    public func allow(only known: Set<String>) throws(NotationError) {
        guard let mapping = node.mapping else {
            throw wrong("entries of the form 'name: …' were expected here")
        }
        for (key, _) in mapping where !(key.scalar.map { known.contains($0.string) } ?? false) {
            let choices = known.sorted().joined(separator: ", ")
            throw Notation(file: file, node: key)
                .wrong("'\(key.scalar?.string ?? "this")' is not known here; known are \(choices)")
        }
    }

    /// One of the values of an enumeration, by its name.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        of type: Choice.Type
    ) throws(NotationError) -> Choice where Choice.RawValue == String {
        let name = try text()
        guard let choice = Choice(rawValue: name) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw wrong("'\(name)' is not one of \(choices)")
        }
        return choice
    }
}

extension YamlError {
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        case .reader(_, let offset?, _, let yaml):
            yaml.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
        default: 0
        }
    }

    fileprivate var short: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            problem
        case .duplicatedKeysInMapping(let keys, _): "the key '\(keys.joined(separator: "', '"))' occurs twice"
        case .reader(let problem, _, _, _): problem
        default: "it cannot be read"
        }
    }
}
