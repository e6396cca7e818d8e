internal import Foundation
internal import Language
internal import Notation
public import Speech
public import Stories

/// The candidate's story bank on disk: a folder of `<slug>.md`.
///
/// Only reading: nothing here changes a file.
public struct StoryBank: Equatable, Sendable {
    /// Something about one file that the candidate should know; the others are read all the same.
    public struct Trouble: Remedied, Equatable {
        /// The file and what is the matter with it.
        public var sentence: String
        /// What to do.
        public var remedy: String

        /// A trouble in words.
        public init(sentence: String, remedy: String) {
            (self.sentence, self.remedy) = (sentence, remedy)
        }
    }

    /// The largest story that is read: a book's worth of words.
    public static let limit = 1_000_000
    /// Below this share of known words a story is taken for another language.
    ///
    /// English full of product names has .89, while French and Spanish have .59 and German .35 of their words in cmudict,
    /// which holds many names (a paragraph each).
    public static let knownShare = 0.7
    /// So few words say little about a language: fewer than half of them must be known before it is taken for another.
    private static let enoughWords = 20
    /// So few words say nothing about a language, and tell no story.
    private static let leastWords = 8

    /// The folder.
    public let folder: String
    private let isNamed: Bool

    /// The bank in `folder`, which the user named and which must therefore exist.
    public init(folder: String) {
        self.folder = folder
        isNamed = true
    }

    /// The bank under the folder where sessions lie; it may not exist yet.
    public init(home: String) {
        folder = home + "/stories"
        isNamed = false
    }

    /// Reads every story, in the order of their slugs; what cannot be used is told, and left out.
    ///
    /// `isKnown`: whether the recogniser's dictionary has a word, to notice stories in another language.
    ///
    /// - throws: `ArchiveError` where the folder itself cannot be read.
    public func read(
        isKnown: (String) -> Bool
    ) throws(ArchiveError) -> (stories: [Story], troubles: [Trouble]) {
        var stories: [Story] = []
        var troubles: [Trouble] = []
        for name in try names() {
            let path = folder + "/" + name
            let slug = String(name.dropLast(3))
            do {
                let text = try TextFile.text(of: path, limit: Self.limit)
                let story = try Story(slug: slug, text: text, file: path)
                if let trouble = Self.strange(story, path: path, isKnown: isKnown) {
                    troubles.append(trouble)
                } else {
                    troubles += [Self.short(story, path: path)].compactMap { $0 }
                    stories.append(story)
                }
            } catch let error as ArchiveError {
                troubles.append(Trouble(sentence: error.sentence, remedy: error.remedy))
            } catch let error as NotationError {
                troubles.append(
                    Trouble(sentence: error.sentence, remedy: "Mend that file; it is left out until then."))
            } catch {
                troubles.append(Trouble(sentence: "\(path): \(error).", remedy: ""))
            }
        }
        return (stories, troubles)
    }

    private func names() throws(ArchiveError) -> [String] {
        var isFolder = ObjCBool(false)
        let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        if !isNamed, !isThere { return [] }
        guard !isThere || isFolder.boolValue else {
            throw ArchiveError(
                path: folder, line: 0, problem: "it is a file, and stories lie in a folder",
                remedy: "Name the folder of Markdown files, one a story, with --stories.")
        }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.lowercased().hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
        } catch {
            throw ArchiveError(
                path: folder, line: 0,
                problem: "the stories' folder cannot be read (\(error.localizedDescription))",
                remedy: "Name a folder of Markdown files, one a story, with --stories.")
        }
    }

    private static func strange(_ story: Story, path: String, isKnown: (String) -> Bool) -> Trouble? {
        // Letters of other scripts are no words to the recogniser at all. Beyond Latin Extended-B begin the others.
        let letters = story.text.unicodeScalars.filter(\.properties.isAlphabetic)
        let foreign = letters.count { $0.value > 0x24F }
        if foreign * 2 > letters.count, foreign >= enoughWords {
            return Trouble(
                sentence: "\(path): it is written in another script than English, so it is left out.",
                remedy: "The recogniser knows English alone; write the story in the words that you will say.")
        }
        let text = SpokenText(story.text)
        let count = text.sentences.reduce(0) { $0 + $1.count }
        guard count >= leastWords, let share = PersonalWords.knownShare(of: text, dictionary: isKnown),
            share < (count < enoughWords ? 0.5 : knownShare)
        else { return nil }
        return Trouble(
            sentence: "\(path): only \(Int(share * 100)) % of its words are English, so it is left out.",
            remedy: "The recogniser knows English alone; write the story in the words that you will say.")
    }

    private static func short(_ story: Story, path: String) -> Trouble? {
        let count = SpokenText(story.text).sentences.reduce(0) { $0 + $1.count }
        guard count < leastWords else { return nil }
        return Trouble(
            sentence:
                "\(path): it has \(count == 1 ? "one word" : "\(count) words"), too few to tell a story.",
            remedy: "Write it out in the words that you would say; what is there counts meanwhile.")
    }
}
