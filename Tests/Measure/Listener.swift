/// Who listens to a recording.
enum Listener: Hashable {
    /// PocketSphinx as Debian ships it, on the whole file.
    case stock
    /// Ladder without learning the voice.
    case once
    /// Ladder as a user calls it.
    case everything
    /// Ladder with the stories in a folder.
    case stories(String)

    var name: String {
        switch self {
        case .stock: "stock PocketSphinx"
        case .once: "ladder, no voice learned"
        case .everything: "ladder"
        case .stories: "ladder with stories"
        }
    }

    /// The program and its arguments.
    func command(ladder: String, files: [String]) -> (program: String, arguments: [String]) {
        switch self {
        case .stock: ("pocketsphinx_continuous", ["-logfn", "/dev/null", "-infile"] + files)
        case .once: (ladder, ["transcribe", "--json", "--once"] + files)
        case .everything:
            (ladder, ["transcribe", "--json"] + (files.count > 1 ? ["--same-speaker"] : []) + files)
        case .stories(let folder): (ladder, ["transcribe", "--json", "--stories", folder] + files)
        }
    }
}
