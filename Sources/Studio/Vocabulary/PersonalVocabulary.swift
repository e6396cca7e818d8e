public import Archive
internal import ESpeak
internal import Foundation
public import Language
internal import Notation
public import PocketSphinx
internal import Speech
public import Stories

/// The candidate's own texts, read: which stories there are, what may be said, which words of it are new.
public struct PersonalVocabulary: Sendable {
    /// The stories that could be used.
    public var stories: [Story]
    /// All texts as they would be said, by the story's slug or the file's name: what an n-gram model learns from.
    public var texts: [PersonalWords.Source]
    /// The words that the recogniser has yet to be taught.
    public var words: PersonalWords
    /// How words are said: the table that ships, corrected by the user's own.
    public var settled: Pronunciations
    /// What could not be used, each told in a sentence; everything else was.
    public var troubles: [StoryBank.Trouble]

    /// More new words than these no bank and no CV has; 137,000 of a list took 17 s and 344 MB for two seconds of sound.
    static let most = 3000

    /// Reads the bank and the files.
    ///
    /// Takes eSpeak NG's engine for as long as it runs, so it comes before an interview's voice is set up.
    ///
    /// `corrected`: sentences that the user set right in earlier sessions.
    /// `corrections`: the table that ships; the user's own, under `home`, replaces its entries.
    ///
    /// - throws: `ArchiveError` where the bank's folder or the dictionary cannot be read, `NotationError` where the
    ///   dictionary is broken, `SynthesisError` where eSpeak NG cannot be set up.
    public static func gather(
        bank: StoryBank?, files: [VocabularyFile], corrected: [[String]] = [], corrections: Pronunciations,
        home: String,
        model: RecognitionModel = .installed
    ) throws -> PersonalVocabulary {
        let dictionary = try PronouncingDictionary.read(model)
        var (stories, troubles) = try bank?.read(isKnown: dictionary.contains) ?? ([], [])
        var texts = stories.map { PersonalWords.Source(place: $0.slug, text: SpokenText($0.text)) }
        for file in files {
            do throws(ArchiveError) {
                texts.append(try source(file, dictionary))
            } catch {
                troubles.append(.init(sentence: error.sentence, remedy: error.remedy))
            }
        }
        if !corrected.isEmpty {
            let text = corrected.map { $0.joined(separator: " ") + ".\n" }.joined()
            texts.append(PersonalWords.Source(place: "corrected answers", text: SpokenText(text)))
        }
        let own = CorrectionsFile(home: home).read()
        troubles += own.troubles
        let settled = corrections.corrected(by: own.table)
        let pronouncer = try Pronouncer()
        var words = PersonalWords(
            of: texts, dictionary: dictionary.pronunciations,
            corrections: settled,
            reading: pronouncer.phones)
        troubles += words.unsaid.map {
            .init(sentence: $0.sentence, remedy: "A line for it in \(home)/pronunciations.yaml helps.")
        }
        if words.words.count > most {
            let all = words.words.count
            words.keepMostFrequent(most)
            troubles.append(
                .init(
                    sentence:
                        "\(all) words of your texts are new; the \(most) that occur most often are listened for.",
                    remedy: "Name shorter texts with --vocabulary."))
        }
        return PersonalVocabulary(
            stories: stories, texts: texts, words: words, settled: settled, troubles: troubles)
    }

    private static func source(
        _ file: VocabularyFile, _ dictionary: PronouncingDictionary
    ) throws(ArchiveError) -> PersonalWords.Source {
        let text = SpokenText(try file.text())
        guard let share = PersonalWords.knownShare(of: text, dictionary: dictionary.contains) else {
            throw ArchiveError(
                path: file.path, line: 0, problem: "it holds no words that could be said",
                remedy: "Name a file with the words that you may say.")
        }
        // A list of names may be mostly unknown and welcome; prose in another language has thousands of them.
        let count = text.sentences.reduce(0) { $0 + $1.count }
        guard share >= StoryBank.knownShare || count < 50 else {
            throw ArchiveError(
                path: file.path, line: 0,
                problem: "only \(Int(share * 100)) % of its words are English, so it is left out",
                remedy: "The recogniser knows English alone; name an English text.")
        }
        return PersonalWords.Source(place: file.name, text: text)
    }
}

extension PronouncingDictionary {
    /// Reads the dictionary of a model: a tenth of a second.
    ///
    /// - throws: `RecogniserError` where the model is not installed, `ArchiveError` or `NotationError` where the file
    ///   cannot be read.
    public static func read(_ model: RecognitionModel = .installed) throws -> PronouncingDictionary {
        try model.check()
        let bytes = try TextFile.bytes(of: model.dictionary, limit: 100_000_000)
        return try PronouncingDictionary([UInt8](bytes), file: model.dictionary)
    }
}
