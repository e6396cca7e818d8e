import Speech
import Testing

@testable import Analysis
@testable import Interview

@Suite("Climb: what to ask next on one story")
struct ClimbTests {
    private func reading(_ rungs: [Rung] = [], words: Int = 40) -> AnswerReading {
        let evidence = rungs.map {
            ($0, Evidence(rung: $0, quote: "so it was \($0.rawValue)", cues: [$0.rawValue]))
        }
        return AnswerReading(evidence: Dictionary(uniqueKeysWithValues: evidence), words: words, phrases: [])
    }

    private func answer(words: Int = 40, seconds: Double = 30) -> Answer {
        .spoken(Answer.dull(words), seconds: seconds)
    }

    /// Answers at length, each time showing these rungs, and lists the rungs asked for.
    private func asked(highest: Rung = .worldview, showing rungs: [[Rung]]) -> [Rung?] {
        var climb = Climb(highest: highest)
        return rungs.map { climb.ask(after: answer(), reading: reading($0))?.rung }
    }

    @Test("Long answers without evidence climb rung by rung, and then the story is used up")
    func rungByRung() {
        #expect(
            asked(showing: [[], [], [], [], [], []]) == [
                .context, .decision, .tradeoff, .meta, .worldview, nil,
            ])
    }

    @Test(
        "Rungs that were shown are skipped",
        arguments: [
            ([[.context]], [.decision]), ([[.context, .decision, .tradeoff]], [.meta]),
            ([[.decision]], [.context]),  // the lowest that is open comes first
            ([[.decision], []], [.context, .tradeoff]),  // … and what was shown before is remembered
            ([[.worldview], [], [], [], []], [.context, .decision, .tradeoff, .meta, nil]),
            ([[.context, .decision, .tradeoff, .meta, .worldview]], [nil]),
            ([[.surface]], [.context]),
            ([[], [.surface, .context], [.tradeoff]], [.context, .decision, .meta]),
        ] as [([[Rung]], [Rung?])])
    func skips(showing: [[Rung]], asked rungs: [Rung?]) {
        #expect(asked(showing: showing) == rungs)
    }

    @Test("It climbs as high as was wished, and no higher", arguments: Rung.allCases)
    func depth(highest: Rung) {
        let rungs = asked(highest: highest, showing: Array(repeating: [], count: highest.height))
        #expect(rungs == Rung.allCases.filter { $0 > .surface && $0 <= highest } + [nil])
    }

    @Test(
        "An answer under fifteen words or eight seconds is thin",
        arguments: [
            (15, 8.0, false), (14, 8.0, true), (15, 7.99, true), (14, 60.0, true), (200, 5.0, true),
            (0, 0.0, true),
        ])
    func thin(words: Int, seconds: Double, isThin: Bool) {
        var climb = Climb(highest: .worldview)
        let choice = climb.ask(
            after: answer(words: words, seconds: seconds), reading: reading(words: words))
        #expect(choice?.move == (isThin ? .again : .climb))
        #expect(choice?.rung == (isThin ? .surface : .context))
    }

    @Test(
        "A typed answer has no seconds: its words alone decide",
        arguments: [(15, Asking.Move.climb), (14, .again)])
    func typed(words: Int, move: Asking.Move) {
        var climb = Climb(highest: .worldview)
        #expect(climb.ask(after: .typed(Answer.dull(words)), reading: reading(words: words))?.move == move)
    }

    @Test("A thin answer is asked again once, then it goes on; two rungs that stay thin end the story")
    func patience() {
        var climb = Climb(highest: .worldview)
        let thin = answer(words: 3, seconds: 2)
        let moves = (0..<4).map { _ in
            climb.ask(after: thin, reading: reading(words: 3)).map {
                "\($0.move.rawValue) \($0.rung.rawValue)"
            }
        }
        #expect(moves == ["again surface", "climb context", "again context", nil])
    }

    @Test("What a thin answer showed is remembered all the same")
    func thinEvidence() {
        var climb = Climb(highest: .worldview)
        let thin = answer(words: 9, seconds: 4)
        let again = climb.ask(after: thin, reading: reading([.surface, .context], words: 9))
        #expect(again?.move == .again && again?.rung == .surface)
        let next = climb.ask(after: answer(), reading: reading())
        #expect(next?.rung == .decision)
    }

    @Test("A full answer between two thin rungs gives patience back")
    func patienceBack() {
        var climb = Climb(highest: .worldview)
        func next(thin: Bool) -> String? {
            let answer = thin ? answer(words: 3, seconds: 2) : answer()
            return climb.ask(after: answer, reading: reading(words: thin ? 3 : 40))
                .map { "\($0.move.rawValue) \($0.rung.rawValue)" }
        }
        #expect(next(thin: true) == "again surface")
        #expect(next(thin: true) == "climb context")
        #expect(next(thin: false) == "climb decision")
        #expect(next(thin: true) == "again decision")
        #expect(next(thin: true) == "climb tradeoff")
        #expect(next(thin: true) == "again tradeoff")
        #expect(next(thin: false) == "climb meta")
        #expect(next(thin: true) == "again meta")
        #expect(next(thin: true) == "climb worldview")
        #expect(next(thin: true) == "again worldview")
        #expect(next(thin: true) == nil)
    }

    @Test("Every choice says why, with the words that showed what was skipped")
    func reasons() {
        var climb = Climb(highest: .worldview)
        let thin = climb.ask(after: answer(words: 1, seconds: 1), reading: reading(words: 1))
        #expect(
            thin?.reason
                == "The answer was short (1 word in 1 second), so Surface was asked once more, more sharply.")
        let next = climb.ask(after: answer(), reading: reading([.decision]))
        #expect(next?.reason == "After Surface comes Context.")
        let skipping = climb.ask(after: answer(), reading: reading())
        #expect(
            skipping?.reason
                == "Decision was already plain before (\u{201C}so it was decision\u{201D}), so Tradeoff was asked."
        )
        let both = climb.ask(after: answer(), reading: reading([.meta]))
        #expect(
            both?.reason
                == "Meta-Reflection was already plain in this answer (\u{201C}so it was meta\u{201D}), so Worldview was asked."
        )
        var typed = Climb(highest: .worldview)
        let short = typed.ask(after: .typed("only this"), reading: reading(words: 2))
        #expect(short?.reason.contains("(2 words)") == true)
    }

    @Test("An answer beside the question, and one that lacks the rung, are asked again once; then it climbs")
    func doubts() {
        var climb = Climb(highest: .worldview)
        var beside = reading()
        beside.isBeside = true
        #expect(climb.ask(after: answer(), reading: beside)?.move == .again)
        #expect(climb.ask(after: answer(), reading: beside)?.rung == .context)
        var lacking = reading()
        lacking.lacksAsked = true
        #expect(climb.ask(after: answer(), reading: lacking)?.move == .again)
        #expect(climb.ask(after: answer(), reading: lacking)?.rung == .decision)
    }

    @Test("A pattern that shows surely is asked about once a story, with its quote in the reason")
    func challenge() {
        var climb = Climb(highest: .worldview)
        var heroic = reading()
        heroic.patterns = [
            Judgement.Shown(trait: .hero, probability: 0.97, quote: "i alone saw it", isSure: true)
        ]
        let choice = climb.ask(after: answer(), reading: heroic)
        #expect(choice?.move == .challenge)
        #expect(choice?.challenge == .credit)
        #expect(choice?.rung == .surface)
        #expect(choice?.reason.contains("\u{201C}i alone saw it\u{201D}") == true)
        #expect(climb.ask(after: answer(), reading: heroic)?.move == .climb)
    }
}

extension Climb {
    /// A move as these tests look at it.
    fileprivate struct Asked {
        var move: Asking.Move
        var rung: Rung
        var reason: String
        var challenge: NextMove.Challenge?
    }

    /// What is asked next; nothing where the story is left.
    fileprivate mutating func ask(after answer: Answer, reading: AnswerReading) -> Asked? {
        let choice = choose(after: answer, reading: reading)
        guard let move = Asking.Move(choice.next) else { return nil }
        var asked = Asked(move: move, rung: choice.rung, reason: choice.decision.reason)
        if case .challenge(let challenge) = choice.next { asked.challenge = challenge }
        return asked
    }
}
