internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Interview
internal import Language
internal import Stories
internal import Studio

/// `ladder stories list`.
struct StoriesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the stories of the bank.")

    @OptionGroup var options: StoriesOptions
    @Flag(help: "Print JSON.")
    var json = false

    struct Entry: Codable {
        var slug: String
        var title: String
        var categories: [String]
        var words: Int
    }

    struct Document: Codable {
        var version = 1
        var stories: [Entry]
        var troubles: [String]
    }

    func run() throws {
        try PersonalTexts.check(stories: options.stories, vocabulary: [])
        let dictionary = try PronouncingDictionary.read()
        let (stories, troubles) = try options.bank.read(isKnown: dictionary.contains)
        let entries = stories.map { story in
            Entry(
                slug: story.slug, title: story.title, categories: story.categories,
                words: SpokenText(story.text).sentences.reduce(0) { $0 + $1.count })
        }
        if json {
            let document = Document(stories: entries, troubles: troubles.map(\.sentence))
            Terminal.show(try Terminal.json(document))
        } else if entries.isEmpty, troubles.isEmpty {
            Terminal.show(options.howToBegin)
        } else {
            Terminal.show(
                TextTable.text(
                    [["story", "title", "categories", "words"]]
                        + entries.map {
                            [$0.slug, $0.title, $0.categories.joined(separator: ", "), "\($0.words)"]
                        }))
        }
        for story in stories { Self.tellUnknown(story) }
        try options.tell(troubles, isAll: entries.isEmpty)
    }

    // A slip in a category costs nothing but that the story is not found by its kind, which nobody would notice.
    private static func tellUnknown(_ story: Story) {
        let kinds = Question.Story.allCases
        let unknown = story.categories.filter { category in !kinds.contains { $0.isMeant(by: category) } }
        guard !unknown.isEmpty else { return }
        Terminal.say(
            "\(story.slug): Ladder asks for no story of the kind \(unknown.map { "'\($0)'" }.joined(separator: ", ")). "
                + "It asks for \(kinds.map(\.rawValue).joined(separator: ", ")); and knows the categories of its questions, "
                + "\(Question.Category.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
}
