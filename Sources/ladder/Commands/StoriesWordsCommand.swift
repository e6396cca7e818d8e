internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Language
internal import Speech
internal import Studio

/// `ladder stories words`.
struct StoriesWordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words",
        abstract: "Show which words of your stories are new, and how they will be said.",
        discussion: """
            New are names and terms that the recogniser's dictionary lacks, and acronyms that it does not spell. Sounds \
            are ARPAbet, as in cmudict; the table ends with how to correct one.
            """)

    @OptionGroup var options: StoriesOptions
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("A CV or job advert, plain text or PDF, whose words count too.", valueName: "file")
    )
    var vocabulary: [String] = []
    @Flag(help: "Say each word aloud.")
    var say = false
    @Option(help: ArgumentHelp("The speaker (see ladder devices).", valueName: "name"))
    var speaker: String = "default"
    @Flag(help: "Print JSON.")
    var json = false

    struct Way: Codable {
        var phones: String
        var source: PersonalWord.Source
    }

    struct Entry: Codable {
        var word: String
        var written: String
        var count: Int
        var places: [String]
        var pronunciations: [Way]
    }

    struct Document: Codable {
        var version = 1
        var words: [Entry]
        var corrections: String
        var troubles: [String]
    }

    func run() throws {
        try PersonalTexts.check(stories: options.stories, vocabulary: vocabulary)
        let vocabulary = try PersonalVocabulary.gather(
            bank: options.bank, files: vocabulary.map { VocabularyFile(path: $0) },
            corrections: try Resources().pronunciations(), home: options.place)
        let words = vocabulary.words.words
        if json {
            Terminal.show(try Terminal.json(document(vocabulary)))
        } else if !vocabulary.texts.isEmpty {
            Terminal.show(words.isEmpty ? "Every word is known already.\n" : table(words))
        } else if vocabulary.troubles.isEmpty {
            Terminal.show(options.howToBegin)
        }
        try options.tell(vocabulary.troubles, isAll: vocabulary.texts.isEmpty)
        if say { try speak(vocabulary.words) }
    }

    private var corrections: String { options.place + "/pronunciations.yaml" }

    private func table(_ words: [PersonalWord]) -> String {
        var rows = [["word", "said as", "from", "found in"]]
        for word in words {
            let places = word.places.prefix(3).joined(separator: ", ") + (word.places.count > 3 ? ", …" : "")
            for (number, way) in word.pronunciations.enumerated() {
                rows.append([
                    number == 0 ? word.written : "  or", way.phones.joined(separator: " "),
                    way.source.rawValue,
                    number == 0 ? places : "",
                ])
            }
        }
        // Best shown with a word that was guessed, since that is the one to correct.
        let example = words.first { $0.pronunciations.first?.source == .espeak } ?? words[0]
        let phones = example.pronunciations[0].phones.joined(separator: " ")
        return TextTable.text(rows) + """

            \(words.count) new word\(words.count == 1 ? "" : "s"). To correct one, write a line with its sounds into
            \(corrections), such as:
                \(example.word): \(phones)

            """
    }

    private func document(_ vocabulary: PersonalVocabulary) -> Document {
        Document(
            words: vocabulary.words.words.map { word in
                Entry(
                    word: word.word, written: word.written, count: word.count, places: word.places,
                    pronunciations: word.pronunciations.map {
                        Way(phones: $0.phones.joined(separator: " "), source: $0.source)
                    })
            }, corrections: corrections, troubles: vocabulary.troubles.map(\.sentence))
    }

    private func speak(_ words: PersonalWords) throws {
        guard !words.words.isEmpty else { return }
        let pronouncer = try Pronouncer()
        do {
            try pronouncer.say(words.table.entries, on: speaker) { Terminal.say("  \($0.word)") }
        } catch let error as any Remedied {
            throw Stop(sentence: error.sentence, remedy: error.remedy, code: .noDevice)
        }
    }
}
