internal import Foundation

/// Single keys from the terminal, without Enter; nothing where standard input is no terminal.
final class RawKeys {
    /// The keys that replay knows.
    enum Key: Equatable {
        case space, left, right, next, previous, pause, quit
    }

    private var before: termios?

    /// Sets the terminal to single keys.
    init() {
        guard isatty(0) == 1 else { return }
        var settings = termios()
        guard tcgetattr(0, &settings) == 0 else { return }
        before = settings
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
        settings.c_cc.6 = 0  // VMIN: do not wait for a key
        settings.c_cc.5 = 0  // VTIME: not even a moment
        tcsetattr(0, TCSANOW, &settings)
    }

    /// Gives the terminal back as it was.
    func restore() {
        guard var settings = before else { return }
        tcsetattr(0, TCSANOW, &settings)
        before = nil
    }

    deinit { restore() }

    /// The key that was pressed since, if it is one that replay knows.
    func next() -> Key? {
        guard before != nil else { return nil }
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = read(0, &bytes, bytes.count)
        guard count > 0 else { return nil }
        return Self.key(bytes.prefix(count))
    }

    /// The key that some bytes mean: arrows send escape sequences.
    static func key(_ bytes: ArraySlice<UInt8>) -> Key? {
        switch String(decoding: bytes, as: UTF8.self) {
        case " ": .space
        case "\u{1B}[C", "\u{1B}OC": .right
        case "\u{1B}[D", "\u{1B}OD": .left
        case "\u{1B}[B", "\u{1B}OB", "n": .next
        case "\u{1B}[A", "\u{1B}OA", "p": .previous
        case "s": .pause
        case "q", "\u{3}", "\u{4}": .quit
        default: nil
        }
    }
}
