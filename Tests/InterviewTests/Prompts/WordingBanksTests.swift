import Speech
import Testing

@testable import Analysis
@testable import Interview

@Suite("WordingBanks: by rung, by category, by what was not heard")
struct WordingBanksTests {
    private func banks() throws -> WordingBanks { try Shipped.prompts.get().banks }

    @Test("What was not heard has its own wordings, always one without a slot", arguments: Lack.allCases)
    func missing(lack: Lack) throws {
        let wordings = try #require(try banks().missing[lack])
        #expect(wordings.count >= 8)
        #expect(wordings.contains { !$0.takesPhrase && $0.persona == nil })
        #expect(wordings.contains { $0.takesPhrase })
        let occasion = WordingBanks.Occasion(lacking: [lack])
        let first = try #require(try banks().banks(for: .climb(lack.rung), on: occasion).first)
        #expect(first.starts(with: wordings))
        #expect(try banks().lack(askedBy: wordings[0].id) == lack)
    }

    @Test("Where nothing is lacking nothing is asked as if it were", arguments: Rung.allCases)
    func nothingMissing(rung: Rung) throws {
        let asked = try banks().banks(for: .again(rung), on: WordingBanks.Occasion())
        #expect(asked.first?.isEmpty == true)
    }

    @Test("Every category has wordings for every rung above Surface", arguments: Question.Category.allCases)
    func categories(category: Question.Category) throws {
        let found = try #require(try banks().categories[category])
        for rung in Rung.allCases where rung > .surface { #expect((found[rung] ?? []).count >= 2, "\(rung)") }
    }

    @Test("Where why here was asked, its ladder comes: moment, particulars, deeds, doubts")
    func whyHere() throws {
        let banks = try banks()
        let occasion = WordingBanks.Occasion(
            category: .mission, asksWhyHere: true, lacking: Set(Lack.allCases))
        for step in WhyHere.Step.allCases {
            let wordings = try #require(banks.whyHere.wordings[step])
            #expect(wordings.count >= 3)
            #expect(banks.banks(for: .climb(step.rung), on: occasion).first == wordings)
        }
        #expect(banks.banks(for: .climb(.meta), on: occasion).first != nil)
        #expect(banks.whyHere.questions.count >= 3)
    }

    @Test("Warm and exacting have wordings of their own for every rung", arguments: Rung.allCases)
    func personas(rung: Rung) throws {
        let wordings = try #require(try banks().rungs[rung])
        for persona in [Persona.warm, .exacting] {
            // Surface is never climbed to.
            #expect(wordings.plain.contains { $0.persona == persona } || rung == .surface)
            #expect(wordings.sharper.contains { $0.persona == persona })
        }
    }

    @Test(
        "The persona changes wordings and patience, not the ladder", arguments: 1...10 as ClosedRange<UInt64>)
    func ladder(seed: UInt64) throws {
        let prompts = try Shipped.prompts.get()
        let climbs = Persona.allCases.map { persona in
            var rehearsal = Rehearsal(InterviewSettings(persona: persona, seed: seed), prompts: prompts)
            _ = rehearsal.begin()
            var words = 8
            while rehearsal.cause == nil {
                _ = rehearsal.answer(dull: words)
                words = words == 8 ? 40 : 8
            }
            return rehearsal.askings
        }
        let moves = climbs.map { $0.map { "\($0.story) \($0.move.rawValue) \($0.rung.rawValue)" } }
        #expect(Set(moves).count == 1)
        #expect(Set(climbs.map { $0.map(\.wording) }).count == 3)
        let waits = Persona.allCases.map { prompts.patience(.normal, $0).base }
        #expect(waits[0] > waits[1] && waits[1] > waits[2])
    }
}
