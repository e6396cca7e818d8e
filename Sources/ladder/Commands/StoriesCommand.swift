internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Interview
internal import Studio

/// `ladder stories`.
struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories", abstract: "Your story bank: what is in it, and which of its words are new.",
        discussion: """
            A story is a Markdown file, <slug>.md, with YAML front matter (title, categories, whatever else you like) \
            between two lines of three dashes, headings, and plain prose in the words that you would say:

                ---
                title: The launch that came late
                categories: project-failure, someone-else-right
                ---
                # What happened
                Last spring we moved the billing of a bakery to a new
                system, and I left out the second rehearsal …

            The categories: \(Question.Story.allCases.map(\.rawValue).joined(separator: ", ")).
            """,
        subcommands: [StoriesListCommand.self, StoriesWordsCommand.self, StoriesPeopleCommand.self])
}

/// Where the stories lie.
struct StoriesOptions: ParsableArguments {
    @OptionGroup var home: HomeOptions
    @Option(
        help: ArgumentHelp("The folder of stories (else stories, where sessions are kept).", valueName: "dir")
    )
    var stories: String?

    /// Where sessions, stories and the user's own pronunciations lie.
    var place: String {
        home.home ?? SessionStore.usualHome(environment: ProcessInfo.processInfo.environment)
    }

    /// The bank that is meant.
    var bank: StoryBank { stories.map { StoryBank(folder: $0) } ?? StoryBank(home: place) }

    /// Tells what could not be used; where nothing else is left, that is a failure.
    func tell(_ troubles: [StoryBank.Trouble], isAll: Bool) throws {
        for trouble in troubles { Terminal.say("\(trouble.sentence) \(trouble.remedy)") }
        guard isAll, !troubles.isEmpty else { return }
        throw Stop(
            sentence: "Nothing could be read.",
            remedy: "`ladder stories --help` says what a story is.")
    }

    /// What to do where there is no story at all.
    var howToBegin: String {
        "No story yet. Write one as \(bank.folder)/<slug>.md; see ladder stories --help.\n"
    }
}
