import Foundation
import Testing
import VirtualDesk

/// A terminal of the program's own, so that Enter is a key.
enum Terminals {
    /// A pipe; what is written to it is typed.
    static func keys(_ desk: VirtualDesk) throws -> String {
        let keys = desk.scratch.file("keys")
        try #require(mkfifo(keys, 0o600) == 0)
        return keys
    }

    /// The command that runs the program which follows it at a terminal whose keys come from `keys`.
    static func typing(from keys: String) -> [String] {
        ["sh", "-c", "exec 3<>\(keys); exec script -qfec \"$0 $*\" /dev/null <\(keys)"]
    }
}
