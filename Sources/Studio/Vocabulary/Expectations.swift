internal import Archive
internal import Foundation
public import Interview
internal import Language
public import PocketSphinx
internal import Speech

/// What a candidate is expected to say: the words and sentences of their stories, papers and corrected answers.
///
/// A trigram model of twelve sentences that told the same story in other words cut word errors from 25 to 8 %
/// (measured, shared speech notes, section 9): the story bank is the best language model that there is.
public struct Expectations: Sendable {
    /// One text: a story, a paper, corrected answers.
    public struct Text: Sendable, Equatable {
        /// The kinds of story that it is; none where that is not known.
        public var kinds: [Question.Story]
        /// Its sentences, as spoken words.
        public var sentences: [[String]]

        /// A text.
        public init(kinds: [Question.Story] = [], sentences: [[String]]) {
            self.kinds = kinds
            self.sentences = sentences
        }
    }

    /// More words than these are left out: beyond it nobody tells what the model is about.
    static let most = 200_000
    /// How often a story counts for a question of its own kind: in runs of three words, since shorter ones count by what
    /// stands around them (Kneser-Ney).
    static let own = 3

    /// All words that the dictionary lacks, or has in another way, and how they are said.
    public var taught: [DecoderSettings.Taught]
    /// What they were taken from.
    public var texts: [Text]
    /// Where models are written.
    private let folder: String
    // The models of one run have a name in common.
    private let run = PassingFile.name(.expected)

    /// Nothing is expected, unless told otherwise.
    ///
    /// `folder`: of the user's, for files that can be deleted at any time.
    public init(taught: [DecoderSettings.Taught] = [], texts: [Text] = [], folder: String = "") {
        self.taught = taught
        self.texts = texts
        self.folder = folder
    }

    /// Whether nothing is expected.
    public var isEmpty: Bool { texts.isEmpty }

    /// Writes the small language model for a question, or for whatever will be asked; nothing without texts.
    ///
    /// Some hundredths of a second for a story bank. Stories of the kind that is asked for count thrice, and the question's
    /// own words are expected in the answer.
    ///
    /// - throws: `ExpectationsError` where it cannot be written.
    public func model(for question: String? = nil, kind: Question.Story? = nil) throws(ExpectationsError)
        -> PersonalModel?
    {
        var sentences: [[String]] = []
        var count = 0
        for text in texts {
            let fits = kind.map(text.kinds.contains) ?? false
            for sentence in text.sentences where !sentence.isEmpty && count < Self.most {
                sentences += Array(repeating: sentence, count: fits ? Self.own : 1)
                count += sentence.count
            }
        }
        guard !sentences.isEmpty else { return nil }
        // Words that the large model lacks are heard only where the small one has them.
        sentences += Set(taught.map(\.word)).sorted().map { [$0] }
        if let question { sentences += SpokenText(question).words.filter { !$0.isEmpty } }
        let path = "\(folder)/\(run)-\(UUID().uuidString).arpa"
        let text = NGramTrainer(words: .closed).model(of: sentences).arpa
        do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw ExpectationsError(path: path, problem: error.localizedDescription)
        }
        return PersonalModel(path: path)
    }

    /// Removes the files of all models of this run, when no decoder reads them any more.
    public func discardAll() {
        guard !isEmpty else { return }
        // At worst small files stay in a folder that can be deleted at any time.
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where file.hasPrefix("\(run)-") {
            try? FileManager.default.removeItem(atPath: folder + "/" + file)
        }
    }

    /// Removes the file of a model that no decoder reads any more.
    public func discard(_ model: PersonalModel?) {
        // At worst a small file stays in a folder that can be deleted at any time.
        if let model { try? FileManager.default.removeItem(atPath: model.path) }
    }
}
