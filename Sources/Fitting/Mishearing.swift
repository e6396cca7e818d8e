internal import Analysis
internal import Speech

/// Makes of an answer what a recogniser might have heard: the weights shall live with wrong words.
///
/// Of the wrong words 72 % are another word, 22 % missing, 6 % new: what PocketSphinx did to answers spoken by flite
/// (reference "content", section 1).
struct Mishearing {
    /// Which part of the words goes wrong.
    static let rate = 0.22

    private let families: CueFamilies
    private let alike: [String: [String]]

    /// Words that sound alike, roughly: the same first letter and about the same length.
    init(vocabulary: Set<String>, families: CueFamilies) {
        self.families = families
        alike = Dictionary(grouping: vocabulary.sorted(), by: Self.sound)
    }

    private static func sound(_ word: String) -> String { "\(word.prefix(1))\(min(4, word.count / 2))" }

    /// The answer, misheard.
    func of(_ example: Example, generator: inout SplitMix64) -> Example {
        var heard: [(text: String, old: Int?)] = []
        for (place, word) in example.text.words.enumerated() {
            guard Double.random(in: 0..<1, using: &generator) < Self.rate else {
                heard.append((word, place))
                continue
            }
            let draw = Double.random(in: 0..<1, using: &generator)
            if draw < 0.22 { continue }
            let other = alike[Self.sound(word)]?.randomElement(using: &generator) ?? word
            heard.append((other, place))
            if draw > 0.94, let more = alike[Self.sound("the")]?.randomElement(using: &generator) {
                heard.append((more, nil))
            }
        }
        return Example(example, said: heard, families: families)
    }
}
