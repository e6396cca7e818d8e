public import Speech

/// What a person named when asked for a story.
public enum StoryNaming: Hashable, Sendable {
    /// Nothing, or that nothing comes to mind.
    case nothing
    /// Words that are no story of the bank, or fit several.
    case words(String)
    /// A story of the bank.
    case story(KnownStory)
}

extension Prompts {
    /// What an answer named, among the stories of the bank.
    ///
    /// Two words of a title (one, where it has no more), or two words that only one story has, make it that story: recognised
    /// words are too often wrong for less.
    public func naming(_ words: [Word], among stories: [KnownStory]) -> StoryNaming {
        drills.retrieval.naming(words, among: stories)
    }

    /// The kind of story that a prompt of the retrieval drill calls for; nothing where the bank no longer has that prompt.
    public func kind(ofPrompt id: String) -> Question.Story? {
        drills.retrieval.prompts.first { $0.wording.id == id }?.story
    }
}

extension Retrieval.Words {
    func naming(_ words: [Word], among stories: [KnownStory]) -> StoryNaming {
        let said = words.filter { $0.kind == .word }
        let text = said.map(\.text).joined(separator: " ")
        guard !text.isEmpty, !passes.contains(text) else { return .nothing }
        // Heard with less, a word is more likely wrong than right.
        let sure = said.filter { $0.confidence >= 0.5 }.map(\.text)
        let scores = stories.map { score($0, sure) }
        guard let best = scores.max(), best >= 2, scores.count(where: { $0 == best }) == 1,
            let place = scores.firstIndex(of: best)
        else { return .words(text) }
        return .story(stories[place])
    }

    private func score(_ story: KnownStory, _ said: [String]) -> Int {
        let title = Set(Word.typed(story.title).map(\.text).filter { $0.count >= 3 && !empty.contains($0) })
        func hits(_ words: some Sequence<String>) -> Int {
            words.count { word in said.contains { Self.isSame(word, $0) } }
        }
        let named = hits(title)
        return (title.count == 1 ? 2 * named : named) + hits(Set(story.marks).subtracting(title))
    }

    // Singular and plural, present and past.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        return one == other || (short.count >= 4 && long.hasPrefix(short) && long.count - short.count <= 2)
    }
}
