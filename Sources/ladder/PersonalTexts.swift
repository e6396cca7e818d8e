internal import ArgumentParser
internal import Archive
internal import Foundation
internal import Interview
internal import Language
internal import Stories
internal import Studio

/// Whose words the recogniser is to expect.
struct PersonalTexts: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of your stories (an interview otherwise takes stories, where sessions are kept).",
            valueName: "dir")
    )
    var stories: String?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Texts with words that you may say: a CV, an advert; plain text or PDF.", valueName: "file"))
    var vocabulary: [String] = []

    /// Makes sure that what was named is there: a slip in a name should be told at once, whatever the rest is used for.
    ///
    /// - throws: `Stop` that names the first that is not.
    func check() throws { try Self.check(stories: stories, vocabulary: vocabulary) }

    /// The same for names that a command takes in another way.
    static func check(stories: String?, vocabulary: [String]) throws {
        for path in vocabulary + [stories].compactMap({ $0 })
        where !FileManager.default.fileExists(atPath: path) {
            throw Stop(
                sentence: "\(path): there is no such file or folder.",
                remedy: "Check the name that stands behind \(path == stories ? "--stories" : "--vocabulary")."
            )
        }
    }

    /// What the recogniser is to expect of the stories and texts; what cannot be used is told, and left out.
    ///
    /// Before the interviewer's voice is set up: eSpeak NG reads the new words.
    ///
    /// `usesBank`: whether the stories under `home` are meant where none are named.
    ///
    /// - throws: `Stop` or `Remedied` where the dictionary or eSpeak NG cannot be read.
    func expectations(home: String, usesBank: Bool) throws -> Expectations {
        let bank = stories.map { StoryBank(folder: $0) } ?? StoryBank(home: home)
        let isThere = FileManager.default.fileExists(atPath: bank.folder)
        let (corrected, broken) = usesBank ? try SessionStore(home: home).correctedSentences() : ([], [])
        for trouble in broken { Terminal.say("\(trouble.sentence) \(trouble.remedy)") }
        guard stories != nil || !vocabulary.isEmpty || !corrected.isEmpty || (usesBank && isThere) else {
            return Expectations()
        }
        let corrections = try Resources().pronunciations()
        let own = try PersonalVocabulary.gather(
            bank: usesBank || stories != nil ? bank : nil,
            files: vocabulary.map { VocabularyFile(path: $0) }, corrected: corrected,
            corrections: corrections, home: home)
        if let stories, own.stories.isEmpty, own.troubles.isEmpty {
            Terminal.say(
                "\(stories): it holds no story (no file that ends in .md); see ladder stories --help.")
        }
        for trouble in own.troubles { Terminal.say("\(trouble.sentence) \(trouble.remedy)") }
        let kinds = Dictionary(
            own.stories.map { story in
                (
                    story.slug,
                    Question.Story.allCases.filter { story.categories.contains(where: $0.isMeant) }
                )
            }
        ) { first, _ in first }
        return Expectations(
            taught: own.settled.taught + own.words.table.taught,
            texts: own.texts.map { .init(kinds: kinds[$0.place] ?? [], sentences: $0.text.words) },
            folder: try SessionStore(home: home).cache())
    }
}
