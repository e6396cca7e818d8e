internal import Speech

/// What was named in a retrieval drill, in sentences.
enum NamingText {
    /// What was named and what was not, kindly: a sentence for the whole, and one a prompt.
    static func sentences(_ namings: [Naming]) -> (
        whole: String, named: [String], open: [String], bank: [String]
    ) {
        let named = namings.filter { $0.words != nil }
        let open = namings.filter { $0.words == nil }
        return (
            "You named a story for \(named.count) of \(Wordings.count(namings.count, "prompt")).",
            named.map(sentence), open.map(self.open), bank(namings)
        )
    }

    private static func sentence(_ naming: Naming) -> String {
        let after = naming.after.map { ", after \(Wordings.seconds(.seconds($0)))" } ?? ""
        let words = "\u{201C}\(naming.words ?? "")\u{201D}"
        guard let title = naming.title else {
            return "\(naming.prompt) \(words)\(after)"
                + (naming.hasBank ? "; none of your stories was recognised in that." : ".")
        }
        return "\(naming.prompt) \(title) (\(words)\(after))."
    }

    private static func open(_ naming: Naming) -> String {
        guard naming.hasBank else { return naming.prompt }
        return naming.fitting.isEmpty
            ? "\(naming.prompt) No story of your bank is marked for this yet."
            : "\(naming.prompt) Your bank has for it: \(naming.fitting.joined(separator: "; "))."
    }

    // What ten prompts show about the bank as a whole.
    private static func bank(_ namings: [Naming]) -> [String] {
        let counts = Dictionary(namings.compactMap(\.title).map { ($0, 1) }, uniquingKeysWith: +)
        return counts.filter { $0.value >= 3 }.sorted { $0.key < $1.key }.map {
            "\($0.key) was named \($0.value) times; in one interview it can be told once."
        }
    }
}
