internal import Analysis
public import ArgumentParser
internal import ESpeak
public import Interview

extension InterviewSettings.Profile: ExpressibleByArgument {}
extension Question.Category: ExpressibleByArgument {}
extension Question.Story: ExpressibleByArgument {}
extension Patience.Profile: ExpressibleByArgument {}
extension Persona: ExpressibleByArgument {}

/// What kind of interview it is to be.
struct RoundOptions: ParsableArguments {
    @Option(help: "The kind of round.")
    var profile: InterviewSettings.Profile = .missionDriven
    @Option(help: "Ask only questions of this category.")
    var category: Question.Category?
    @Option(help: "Ask only for this kind of story.")
    var story: Question.Story?
    @Option(
        help: ArgumentHelp(
            "The first question: its id in Prompts/questions, or your own words.", valueName: "id or words"))
    var question: String?
    @Option(help: ArgumentHelp("How many opening questions (mission-driven 3, general 5).", valueName: "n"))
    var questions: Int?
    @Option(help: ArgumentHelp("No new story after so many minutes.", valueName: "n"))
    var minutes: Int = 45
    @Option(
        help: ArgumentHelp(
            "The highest rung to ask for, 1 to 6 (mission-driven 6, general 3).", valueName: "n"))
    var depth: Int?
    @Option(help: "How long the interviewer waits in a silence.")
    var patience: Patience.Profile = .normal
    @Option(help: "How the interviewer comes across: its wordings and its patience, not what it asks for.")
    var persona: Persona = .neutral
    @Option(
        help: ArgumentHelp(
            "The same number, answers, stories and earlier sessions give the same interview.", valueName: "n")
    )
    var seed: UInt64?

    func validate() throws {
        if let questions, !(1...50).contains(questions) {
            throw ValidationError("--questions takes 1 to 50.")
        }
        if !(1...600).contains(minutes) { throw ValidationError("--minutes takes 1 to 600.") }
        if let depth, !(1...6).contains(depth) { throw ValidationError("--depth takes 1 to 6.") }
    }

    /// The settings; a seed that was not named is drawn, and logged.
    func settings(_ prompts: Prompts, checksSound: Bool) throws -> InterviewSettings {
        let fits = prompts.questions.contains { asked in
            (category.map { $0 == asked.category } ?? true) && (story.map { $0 == asked.story } ?? true)
        }
        guard fits || question != nil else {
            throw Stop(
                sentence: "No question of the bank fits this --category together with this --story.",
                remedy: "Leave one of the two out, or give a question of your own with --question.",
                code: .wrongUse)
        }
        return InterviewSettings(
            profile: profile, questions: questions, minutes: minutes, depth: depth, patience: patience,
            persona: persona, category: category, story: story, first: try first(in: prompts),
            seed: seed ?? UInt64.random(in: 1...999_999), checksSound: checksSound)
    }

    private func first(in prompts: Prompts) throws -> Question? {
        guard let question else { return nil }
        if let known = prompts.questions.first(where: { $0.id == question }) { return known }
        guard question.contains(" ") else {
            throw Stop(
                sentence: "There is no question '\(question)'.",
                remedy: "The ids are in Prompts/questions; or give the question's words in quotes.",
                code: .wrongUse)
        }
        return Question.own(question, category: category)
    }
}

/// How the interviewer sounds.
struct VoiceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("eSpeak NG's voice, such as en-us, en-gb or en-us+f3.", valueName: "name"))
    var voice: String = Voice().name
    @Option(help: ArgumentHelp("Words a minute, 80 to 450.", valueName: "n"))
    var rate: Int = Voice().rate
    @Option(help: ArgumentHelp("0 to 99.", valueName: "n"))
    var pitch: Int = Voice().pitch
    @Option(help: ArgumentHelp("Extra silence between words, in hundredths of a second.", valueName: "n"))
    var wordGap: Int = Voice().wordGap

    func validate() throws {
        if !(80...450).contains(rate) { throw ValidationError("--rate takes 80 to 450 words a minute.") }
        if !(0...99).contains(pitch) { throw ValidationError("--pitch takes 0 to 99.") }
        if !(0...50).contains(wordGap) { throw ValidationError("--word-gap takes 0 to 50.") }
    }

    var chosen: Voice {
        var chosen = Voice()
        (chosen.name, chosen.rate, chosen.pitch, chosen.wordGap) = (voice, rate, pitch, wordGap)
        return chosen
    }
}
