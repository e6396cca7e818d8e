/// Emphasis on a terminal, or none where the output is no terminal or colour is not wanted.
public struct TextStyle: Equatable, Sendable {
    private let isOn: Bool

    /// A style that emphasises only where `isTerminal`, and never under `NO_COLOR` or on a dumb terminal.
    public init(isTerminal: Bool, environment: [String: String]) {
        let unwanted = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        isOn = isTerminal && !unwanted
    }

    /// A style without emphasis.
    public static let plain = TextStyle(isTerminal: false, environment: [:])

    /// What matters.
    public func strong(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// What is beside the point.
    public func faint(_ text: String) -> String { isOn ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
