import Foundation

/// Where the checkout under test lies.
public enum Repository {
    /// Its top folder, found from this very file.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The program under test, beside the test bundle.
    public static var program: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
            + "/ladder"
    }

    /// The learned weights that ship, as text.
    public static func judgementTable() throws -> String {
        try String(contentsOfFile: root + "/Models/judgement.tsv", encoding: .utf8)
    }

    /// All prompt files by their paths below `Prompts`, as the program reads them.
    public static func promptFiles() throws -> [String: String] {
        let folder = root + "/Prompts"
        var files: [String: String] = [:]
        for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? []
        where name.hasSuffix(".yaml") && !name.hasPrefix("demo/") {
            files[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
        return files
    }
}
