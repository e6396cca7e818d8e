import Foundation
import Testing
import VirtualDesk

/// `ladder stories`: the bank, its new words, and everything that can be wrong with either.
@Suite struct StoriesTests {
    let scratch: Scratch
    private static let story = """
        ---
        title: The late launch
        categories: [project-failure]
        ---
        # Situation
        In 2019 Siobhann and I moved the Zorplex API of Acme to Kubernetes, and it took 3.5 weeks in place of two days.
        Everybody was tired. We told the customers on the KPM call, and GitFlow was the reason.
        """

    init() throws {
        scratch = try Scratch()
        try FileManager.default.createDirectory(
            atPath: scratch.file("home/stories"), withIntermediateDirectories: true)
    }

    private func write(_ name: String, _ text: String) throws {
        try text.write(toFile: scratch.file("home/" + name), atomically: true, encoding: .utf8)
    }

    private func stories(_ arguments: String...) throws -> Outcome {
        try LadderProgram.run(["stories"] + arguments, in: scratch)
    }

    private struct Document: Decodable {
        struct Way: Decodable { var phones: String, source: String }
        struct Entry: Decodable {
            var word: String, written: String, count: Int, places: [String], pronunciations: [Way]
        }
        var version: Int, words: [Entry], troubles: [String]
    }

    private func words(_ arguments: String...) throws -> (document: Document, outcome: Outcome) {
        let outcome = try LadderProgram.run(["stories", "words", "--json"] + arguments, in: scratch)
        return (try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8)), outcome)
    }

    @Test func theBankIsListed() throws {
        try write("stories/launch.md", Self.story)
        try write("stories/one.md", "Word")
        let outcome = try stories("list")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("launch  The late launch  project-failure  4"), "\(outcome.output)")
        #expect(outcome.output.contains("one     one"))
        #expect(outcome.errors.contains("one.md: it has 2 words, too few to tell a story."))
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }

    @Test func aKindOfStoryThatNobodyAsksForIsTold() throws {
        try write(
            "stories/launch.md",
            Self.story.replacing("[project-failure]", with: "gardening, ethical trade-off"))
        let outcome = try stories("list")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.errors
                == "launch: Ladder asks for no story of the kind 'gardening'. It asks for project-failure, "
                + "manager-disagreement, changed-opinion, ethical-tradeoff, mentorship, ambiguity, someone-else-right, "
                + "mission-motivation; and knows the categories of its questions, failure, conflict, mission, growth, ethics, "
                + "ambiguity.\n")
    }

    @Test func whoActsIsShownAndFromFourStoriesOnWhatTheyHaveInCommon() throws {
        func tell(_ slug: String, _ prose: String) throws {
            try write("stories/\(slug).md", "---\ntitle: The \(slug)\n---\n# What happened\n\(prose)\n")
        }
        try tell(
            "lock",
            "I ran the workshop in May. I changed the lock, and I told nobody. Then I fixed the door by myself."
        )
        try tell(
            "lamp",
            "We bought lamps in June. She was right about the price. I wanted the cheap ones, and we paid twice."
        )
        try tell(
            "boat",
            "I sailed the boat alone. I saw the rock, and I turned. Nobody else was awake on deck that night."
        )
        let three = try stories("people")
        #expect(three.status == 0, "\(three.errors)")
        #expect(
            three.output.contains("There are 3 stories; from 4 on this also says what they have in common."))
        #expect(
            three.output.contains("lamp: \u{201C}she was right about the price\u{201D}"), "\(three.output)")
        try tell(
            "bread",
            "I baked bread. Dmitri taught me to wait. I had never let the dough stand for a whole night before."
        )
        let four = try stories("people")
        #expect(
            four.output.contains(
                "In 2 of your 4 stories no words were found in which somebody else is right, or is credited with an idea: "
                    + "\u{201C}The boat\u{201D}, \u{201C}The lock\u{201D}."), "\(four.output)")
        struct People: Decodable {
            struct Entry: Decodable { var slug: String, you: Double, together: Double, others: Double }
            var version: Int, stories: [Entry], summary: [String]?
        }
        let json = try stories("people", "--json")
        let document = try JSONDecoder().decode(People.self, from: Data(json.output.utf8))
        #expect(document.version == 1 && document.summary?.count == 2)
        let boat = try #require(document.stories.first { $0.slug == "boat" })
        #expect(boat.you > 0.7, "\(boat)")
    }

    @Test func newWordsAreShownWithTheirSoundsAndSource() throws {
        try write("stories/launch.md", Self.story)
        let (document, outcome) = try words()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(document.version == 1)
        #expect(document.words.map(\.word) == ["gitflow", "kpm", "kubernetes", "siobhann", "zorplex"])
        #expect(
            document.words.map { $0.pronunciations[0].source } == [
                "composed", "spelled", "corrected", "eSpeak", "eSpeak",
            ])
        #expect(document.words[2].pronunciations[0].phones == "K UW2 B ER0 N EH1 T IY0 Z")
        #expect(document.words.allSatisfy { $0.places == ["launch"] && $0.count == 1 })
        let text = try stories("words").output
        #expect(text.contains("Zorplex     Z AO1 R P L"), "\(text)")
        #expect(text.contains("5 new words. To correct one, write a line"))
        #expect(text.contains("home/pronunciations.yaml, such as:\n    siobhann: "))
    }

    @Test func theUsersOwnCorrectionsWinAndBadOnesAreTold() throws {
        try write("stories/launch.md", Self.story)
        try write("pronunciations.yaml", "zorplex: Z AO1 R P\nbad: B QQ D\nkubernetes: K UW1 B Z\n")
        let (document, outcome) = try words()
        #expect(outcome.status == 0)
        let said = Dictionary(
            uniqueKeysWithValues: document.words.map { ($0.word, $0.pronunciations[0].phones) })
        #expect(said["zorplex"] == "Z AO1 R P")
        #expect(said["kubernetes"] == "K UW1 B Z")
        #expect(outcome.errors.contains("pronunciations.yaml, line 2: 'QQ' is not an ARPAbet phone"))
        #expect(document.troubles.count == 1)
    }

    @Test func anAdvertCountsAndABadOneIsLeftOut() throws {
        try write("advert.txt", "We are looking for someone who has used Grafanax with us.")
        try write("binary", "a\u{0}b")
        let (document, outcome) = try words(
            "--vocabulary", scratch.file("home/advert.txt"), scratch.file("home/binary"))
        #expect(outcome.status == 0)
        #expect(document.words.map(\.word) == ["grafanax"])
        #expect(document.words.first?.places == ["advert.txt"])
        #expect(outcome.errors.contains("home/binary: it is binary, not text."))
    }

    @Test func anEmptyBankSaysHowToBegin() throws {
        for command in ["list", "words"] {
            let outcome = try stories(command)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("No story yet. Write one as"), "\(outcome.output)")
        }
    }

    @Test func brokenStoriesAreToldAndTheOthersRead() throws {
        try write("stories/launch.md", Self.story)
        try write("stories/open.md", "---\ntitle: A\n")
        try write(
            "stories/fremd.md",
            "Im Frühjahr haben wir das alte System auf eine neue Maschine gebracht, und der Umzug dauerte vier Tage statt "
                + "einem. Alle waren müde, und die Rechnungen gingen mit dem falschen Betrag hinaus.")
        for command in ["list", "words"] {
            let outcome = try stories(command)
            #expect(outcome.status == 0)
            #expect(
                outcome.errors.contains("open.md, line 1: the front matter that begins here is not closed"))
            #expect(outcome.errors.contains("fremd.md: only "))
            #expect(outcome.errors.split(separator: "\n").count == 2, "\(outcome.errors)")
            #expect(outcome.output.contains("launch"))
        }
    }

    @Test func nothingButBrokenIsAFailure() throws {
        try write("stories/open.md", "---\ntitle: A\n")
        let outcome = try stories("words")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Nothing could be read."))
        let missing = try stories("words", "--stories", "/nowhere")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("/nowhere: there is no such file or folder."))
    }

    @Test func aSlipInANameIsToldBeforeAnythingElseHappens() throws {
        let sound = try Flite.speak("Good morning.", to: scratch.file("a.wav"))
        for command in [["stories", "words"], ["transcribe", sound], ["interview", "--typed"]] {
            for option in ["--vocabulary", "--stories"]
            where command != ["stories", "words"] || option == "--vocabulary" {
                let outcome = try LadderProgram.run(
                    command + [option, "/nowhere/cv.pdf"], in: scratch, input: "")
                #expect(outcome.status == 1)
                #expect(
                    outcome.errors
                        == "/nowhere/cv.pdf: there is no such file or folder.\n"
                        + "Check the name that stands behind \(option).\n")
                #expect(outcome.output.isEmpty)
            }
        }
    }

    @Test func withoutASpeakerSayingIsThree() throws {
        try write("stories/launch.md", Self.story)
        let outcome = try stories("words", "--say")
        #expect(outcome.status == 3)
        #expect(outcome.output.contains("Zorplex"))
    }

    @Test func sayingIsHeardAtTheDesk() throws {
        try write("stories/launch.md", "The Zorplex and the Quuxify.")
        let desk = try VirtualDesk()
        let outcome = try desk.run(
            LadderProgram.path, ["stories", "words", "--say"],
            extra: ["LADDER_HOME": scratch.file("home"), "LADDER_RESOURCES": Repository.root])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("zorplex"))
        #expect(outcome.errors.contains("quuxify"))
    }
}
