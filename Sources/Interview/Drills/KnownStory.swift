internal import Speech

/// A story of the bank, as far as it takes to know it by its name.
public struct KnownStory: Hashable, Sendable, Codable {
    /// Its title.
    public var title: String
    /// The categories that it serves, as its file has them.
    public var categories: [String]
    /// Words, lower case, that only this story of the bank has: names, and what it says more than once.
    public var marks: [String]

    /// The stories of a bank, from the title, the categories and the whole text of each.
    public static func all(_ stories: [(title: String, categories: [String], text: String)]) -> [KnownStory] {
        let words = stories.map { Word.typed($0.text).map(\.text) }
        return stories.enumerated().map { place, story in
            let elsewhere = Set(words.enumerated().filter { $0.offset != place }.flatMap(\.element))
            let names = names(in: story.text)
            let counts = Dictionary(words[place].map { ($0, 1) }, uniquingKeysWith: +)
            let marks = counts.filter { word, count in
                word.count >= 5 && !elsewhere.contains(word) && (count >= 2 || names.contains(word))
            }
            return KnownStory(
                title: story.title, categories: story.categories, marks: marks.map(\.key).sorted())
        }
    }

    // Words with a capital that no sentence gave them.
    private static func names(in text: String) -> Set<String> {
        let tokens = text.split(whereSeparator: \.isWhitespace)
        let named = zip(tokens, tokens.dropFirst()).filter { before, token in
            token.first?.isUppercase == true && before.last.map { !".:;!?\"\u{201D}".contains($0) } == true
        }
        return Set(named.flatMap { Word.typed(String($0.1)).map(\.text) })
    }

    /// Whether it serves a kind of story.
    public func fits(_ kind: Question.Story) -> Bool {
        categories.contains { kind.isMeant(by: $0) }
    }
}

extension Question.Story {
    /// Whether a category means this kind, as people write it: `Ethical trade-off`, `someone-else-was-right`; or the name of
    /// a category of questions that this kind answers, such as `conflict`.
    public func isMeant(by category: String) -> Bool {
        let written = category.lowercased()
        if let questions = Question.Category(rawValue: written), questions.stories.contains(self) {
            return true
        }
        return Set(rawValue.split(separator: "-")).isSubset(of: written.split { !$0.isLetter })
            || written.filter(\.isLetter) == rawValue.filter(\.isLetter)
    }
}

extension Question.Category {
    /// The kinds of story that its questions call for before any other.
    public var stories: [Question.Story] {
        switch self {
        case .failure: [.projectFailure]
        case .conflict: [.managerDisagreement, .someoneElseRight]
        case .mission: [.missionMotivation]
        case .growth: [.changedOpinion, .mentorship, .someoneElseRight]
        case .ethics: [.ethicalTradeoff]
        case .ambiguity: [.ambiguity]
        }
    }
}
