import Analysis
import Testing

@testable import Interview

@Suite("Prompts: the bank that ships")
struct ShippedPromptsTests {
    @Test("Every category has ten opening questions or more", arguments: Question.Category.allCases)
    func questions(category: Question.Category) throws {
        let questions = try Shipped.prompts.get().questions.filter { $0.category == category }
        #expect(questions.count >= 10)
        #expect(questions.count { $0.frame != .open } * 2 > questions.count, "most are negatively framed")
    }

    @Test("Every negative frame and every kind of story occurs, in its category")
    func tags() throws {
        let questions = try Shipped.prompts.get().questions
        for frame in Question.Frame.allCases { #expect(questions.contains { $0.frame == frame }, "\(frame)") }
        for story in Question.Story.allCases { #expect(questions.contains { $0.story == story }, "\(story)") }
        for category in Question.Category.allCases {
            let frames = Set(questions.filter { $0.category == category }.map(\.frame))
            #expect(frames.isSuperset(of: Set(Question.Frame.allCases).subtracting([.open])), "\(category)")
        }
        #expect(questions.count { $0.frame != .open } * 2 > questions.count)
    }

    @Test(
        "Every rung has ten wordings or more, some with a place for a phrase, and sharper ones",
        arguments: Rung.allCases)
    func wordings(rung: Rung) throws {
        let wordings = try #require(try Shipped.prompts.get().banks.rungs[rung])
        #expect(wordings.plain.count >= 10)
        #expect(wordings.plain.count { !$0.takesPhrase } >= 10)
        #expect(wordings.plain.contains { $0.takesPhrase })
        #expect(wordings.sharper.count >= 5)
    }

    private func wordings(_ banks: WordingBanks) -> [Wording] {
        let lists =
            banks.rungs.values.flatMap { [$0.plain, $0.sharper] } + banks.categories.values.flatMap(\.values)
            + Array(banks.missing.values) + Array(banks.whyHere.wordings.values)
            + Array(banks.challenges.values)
        return lists.flatMap { $0 }
    }

    /// All questions and wordings by their names.
    private func all() throws -> [(id: String, text: String)] {
        let prompts = try Shipped.prompts.get()
        return prompts.questions.map { ($0.id, $0.text) }
            + wordings(prompts.banks).map { ($0.id, $0.text) }
    }

    @Test("Every question is one question, of 25 words at most, with every phrase in it")
    func lengths() throws {
        for (id, text) in try all() {
            let filled = text.replacing("{phrase}", with: "your release plan")
            #expect(filled.split(separator: " ").count <= 25, "\(id)")
            #expect(text.count { $0 == "?" } <= 1, "\(id)")
        }
    }

    @Test("No name and no text occurs twice")
    func unique() throws {
        let all = try all()
        #expect(Set(all.map(\.id)).count == all.count)
        #expect(Set(all.map { $0.text.lowercased() }).count == all.count)
    }

    @Test("Questions are fit for speech: sentences without figures, brackets or abbreviations")
    func speakable() throws {
        for (id, text) in try all() {
            let words = text.replacing("{phrase}", with: "x")
            #expect(words.allSatisfy { $0.isLetter || " ,.?'-:".contains($0) }, "\(id): \(text)")
            #expect(text.first?.isUppercase == true, "\(id)")
            #expect(text.hasSuffix("?") || text.hasSuffix("."), "\(id)")
            #expect(!text.contains("  "), "\(id)")
            #expect(!text.split(separator: " ").contains { $0.count > 1 && $0 == $0.uppercased() }, "\(id)")
        }
    }

    @Test("Questions are open: none can be answered by yes or no")
    func open() throws {
        let closed: Set = [
            "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "would",
            "will", "should",
        ]
        for (id, text) in try all() {
            // The sentence that asks, and the clause in it behind a comma.
            guard let asking = text.split(whereSeparator: { ".?".contains($0) }).last, text.hasSuffix("?")
            else { continue }
            let first = asking.split(separator: " ").first.map { $0.lowercased() } ?? ""
            #expect(!closed.contains(first), "\(id): \(text)")
        }
    }

    @Test("Questions neither flatter nor attack, and take nothing for granted that may not be so")
    func fair() throws {
        let judging: Set = [
            "great", "excellent", "impressive", "amazing", "brilliant", "wonderful", "perfect", "admirable",
            "clever",
            "surely", "obviously", "admit it", "fault", "blame", "guilty", "excuse", "lie", "lying",
            "ridiculous", "weak",
            "disappointing", "ashamed", "stupid",
        ]
        // What may not exist is asked for with an "if", or with a word that leaves it open.
        let presuming = [
            "who was worse off", "who was hurt", "who suffered", "who paid", "what did you lose",
            "what was lost",
            "what did you give up", "your mistake", "you failed to", "why didn't you", "you should have",
            "you regret",
        ]
        for wording in wordings(try Shipped.prompts.get().banks) {
            let text = wording.text.lowercased()
            let words = Set(text.split { !$0.isLetter && $0 != "'" }.map(String.init))
            #expect(words.isDisjoint(with: judging), "\(wording.id): \(wording.text)")
            let isOpen = words.contains("if") || words.contains("anything") || words.contains("might")
            for phrase in presuming where text.contains(phrase) {
                #expect(isOpen, "\(wording.id): \(wording.text)")
            }
        }
    }

    @Test("The five themes have probes, in categories and frames of several kinds")
    func themes() throws {
        let prompts = try Shipped.prompts.get()
        #expect(prompts.themes.map(\.name) == Theme.Name.allCases)
        for theme in prompts.themes {
            #expect(theme.questions.count >= 2, "\(theme.name)")
            for id in theme.questions { #expect(prompts.questions.contains { $0.id == id }, "\(id)") }
        }
    }

    @Test("Every occasion has something to say, without figures")
    func lines() throws {
        let lines = try Shipped.prompts.get().lines
        for occasion in Lines.Occasion.allCases {
            #expect(!lines[occasion].isEmpty)
            for line in lines[occasion] {
                #expect(line.allSatisfy { $0.isLetter || " ,.?'-".contains($0) }, "\(line)")
                #expect(line.split(separator: " ").count <= 25, "\(line)")
            }
        }
    }
}
