internal import Analysis
internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Interview
internal import Speech
internal import Stories

/// `ladder stories people`.
struct StoriesPeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Who acts in your stories, who is right, and who is credited with an idea.",
        discussion: """
            Counted on the words as you wrote them, clause by clause: a hint where to look, and no verdict. From \
            \(Cast.leastStories) stories on it also says what they have in common.
            """)

    @OptionGroup var options: StoriesOptions
    @Flag(help: "Print JSON.")
    var json = false

    struct Mention: Codable {
        var who: Actors.Actor
        var quote: String
    }

    struct Entry: Codable {
        var slug: String
        var title: String
        /// Shares of the clauses that have an actor, 0 to 1.
        var you: Double
        var together: Double
        var others: Double
        var right: [Mention]
        var credited: [Mention]
    }

    struct Document: Codable {
        var version = 1
        var stories: [Entry]
        /// What they have in common; nothing of fewer than four.
        var summary: [String]?
        var troubles: [String]
    }

    func run() throws {
        try PersonalTexts.check(stories: options.stories, vocabulary: [])
        let reader = try Resources().prompts().reader
        let (stories, troubles) = try options.bank.read(isKnown: { _ in true })
        let casts = stories.compactMap { story in
            reader.cast(of: story.sections.flatMap { Word.paragraph($0.prose) }).map { (story, $0) }
        }
        let summary = casts.count < Cast.leastStories ? nil : Self.summary(casts)
        if json {
            Terminal.show(
                try Terminal.json(
                    Document(
                        stories: casts.map(Self.entry), summary: summary,
                        troubles: troubles.map { "\($0.sentence) \($0.remedy)" })))
        } else if casts.isEmpty {
            Terminal.show(options.howToBegin)
        } else {
            Terminal.show(Self.text(casts, summary: summary))
        }
        try options.tell(troubles, isAll: casts.isEmpty)
    }

    private static func entry(_ story: Story, _ cast: Cast) -> Entry {
        func share(_ actor: Actors.Actor) -> Double { ((cast.shares[actor] ?? 0) * 100).rounded() / 100 }
        func mentions(_ all: [Cast.Mention]) -> [Mention] {
            all.map { Mention(who: $0.actor, quote: $0.quote) }
        }
        return Entry(
            slug: story.slug, title: story.title, you: share(.speaker), together: share(.together),
            others: share(.others), right: mentions(cast.right), credited: mentions(cast.credited))
    }

    private static func text(_ casts: [(Story, Cast)], summary: [String]?) -> String {
        var lines = [
            TextTable.text(
                [["story", "you act", "you with others", "others act", "right", "credited"]]
                    + casts.map { story, cast in
                        let shares = Actors.Actor.allCases.map {
                            "\(Int(((cast.shares[$0] ?? 0) * 100).rounded())) %"
                        }
                        return [story.slug] + shares + [names(cast.right), names(cast.credited)]
                    })
        ]
        for (story, cast) in casts {
            let mentions = (cast.right + cast.credited).filter { $0.actor != .speaker }
            lines += mentions.map { "\(story.slug): \u{201C}\($0.quote)\u{201D}\n" }
        }
        let few =
            "There \(casts.count == 1 ? "is 1 story" : "are \(casts.count) stories"); from \(Cast.leastStories) on "
            + "this also says what they have in common.\n"
        return lines.joined() + "\n" + (summary.map { $0.map { $0 + "\n" }.joined() } ?? few)
    }

    // "you, others"; a dash where nobody is.
    private static func names(_ mentions: [Cast.Mention]) -> String {
        let actors = Actors.Actor.allCases.filter { actor in mentions.contains { $0.actor == actor } }
        return actors.isEmpty
            ? "-"
            : actors.map { [.speaker: "you", .together: "you all", .others: "others"][$0] ?? "" }.joined(
                separator: ", ")
    }

    private static func summary(_ casts: [(Story, Cast)]) -> [String] {
        let alone = casts.filter { !$0.1.hasOthers }
        guard !alone.isEmpty else {
            return ["In each of your \(casts.count) stories somebody else is right or credited."]
        }
        let names = alone.map { "\u{201C}\($0.0.title)\u{201D}" }.joined(separator: ", ")
        return [
            "In \(alone.count == casts.count ? "all" : "\(alone.count) of") your \(casts.count) stories no words were found in "
                + "which somebody else is right, or is credited with an idea: \(names).",
            "An interviewer may ask there whose idea changed your mind. If somebody's did, say so in the story.",
        ]
    }
}
