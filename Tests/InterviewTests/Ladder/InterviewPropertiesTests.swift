import Analysis
import Speech
import Testing

@testable import Interview

@Suite("Interview: whatever happens, in whatever order")
struct InterviewPropertiesTests {
    private func check(_ property: (RandomSession) throws -> Void) throws {
        let sessions = try RandomSession.all.get()
        #expect(sessions.count >= 200)
        for session in sessions { try property(session) }
    }

    @Test("The sessions tried are of all kinds")
    func coverage() throws {
        let sessions = try RandomSession.all.get()
        for cause in [InterviewEffect.Cause.complete, .stopped, .nobodyThere, .hungUp] {
            #expect(sessions.contains { $0.effects.contains(.finish(cause: cause)) }, "\(cause)")
        }
        let askings = sessions.flatMap(\.askings)
        for rung in Rung.allCases {
            #expect(askings.contains { $0.rung == rung && $0.move == .climb } || rung == .surface)
        }
        #expect(askings.contains { $0.move == .again })
        #expect(askings.contains { $0.reason.contains("It takes up your words") })
        #expect(askings.contains { $0.reason.contains("already plain") })
    }

    @Test("It finishes once at most, and nothing comes after that")
    func finish() throws {
        try check { session in
            let last = session.effects.firstIndex(where: \.isFinish)
            if let last { #expect(last == session.effects.count - 1, "seed \(session.seed)") }
        }
    }

    @Test("One thing at a time: every event has one effect at most, beside the decision that is logged")
    func oneEffect() throws {
        try check { session in
            #expect(
                session.steps.allSatisfy { $0.effects.filter { !$0.isDecision }.count <= 1 },
                "seed \(session.seed)")
        }
    }

    @Test("It never listens while it speaks: what listens follows the end of the last line")
    func neverListensWhileSpeaking() throws {
        try check { session in
            var isSpeaking = false
            for step in session.steps {
                if step.event == .spoke || step.event == .microphoneLost { isSpeaking = false }
                for effect in step.effects {
                    switch effect {
                    case .say:
                        #expect(
                            !isSpeaking || step.event == .hangUp, "seed \(session.seed): two lines at once")
                        isSpeaking = true
                    case .listen, .checkSound:
                        // Silence is kept where the candidate may go on.
                        let mayListen = step.event == .spoke || effect == .listen(waiting: .probing)
                        #expect(mayListen, "seed \(session.seed): it listens after \(step.event)")
                        #expect(!isSpeaking, "seed \(session.seed)")
                    case .finish, .decide: break
                    }
                }
            }
        }
    }

    @Test(
        "Every question that follows an answer has its decision in the log, and so has every silence that is kept"
    )
    func decisions() throws {
        try check { session in
            for step in session.steps {
                let isMove =
                    step.effects.asking.map { $0.move != .open }
                    ?? step.effects.contains(.listen(waiting: .probing))
                guard isMove else { continue }
                #expect(step.effects.first?.isDecision == true, "seed \(session.seed)")
            }
            let silences = session.effects.filter { $0 == .listen(waiting: .probing) }
            #expect(silences.isEmpty || session.effects.contains { $0.decision?.move == "silence" })
        }
        #expect(try RandomSession.all.get().contains { $0.effects.contains(.listen(waiting: .probing)) })
    }

    @Test("No wording and no question is asked twice")
    func neverTwice() throws {
        try check { session in
            #expect(
                Set(session.askings.map(\.wording)).count == session.askings.count, "seed \(session.seed)")
            let texts = session.askings.filter { $0.wording != "own" }.map(\.question)
            #expect(Set(texts).count == texts.count, "seed \(session.seed)")
        }
    }

    @Test("The same seed and the same events give the same effects")
    func deterministic() throws {
        try check { session in
            var again = Interview(prompts: try RandomSession.prompts.get(), settings: session.settings)
            let first = session.steps.firstIndex { again.handle($0.event) != $0.effects }
            #expect(first == nil, "seed \(session.seed)")
        }
    }

    @Test(
        "Within a story the rungs never go down; each is climbed to once and asked again once; stories count up"
    )
    func rungs() throws {
        try check { session in
            var last: Asking?
            for asking in session.askings {
                defer { last = asking }
                guard let before = last, asking.story == before.story else {
                    #expect(asking.move == .open && asking.rung == .surface)
                    #expect(asking.story == (last.map { $0.story + 1 } ?? 0))
                    continue
                }
                switch asking.move {
                case .open: Issue.record("seed \(session.seed): a story opened twice")
                case .climb: #expect(asking.rung > before.rung)
                case .challenge: #expect(asking.rung == before.rung)
                case .again: #expect(asking.rung == before.rung && before.move != .again)
                }
                #expect(asking.rung <= session.settings.highest)
            }
        }
    }

    @Test("It asks no more stories than were wanted, and none after the minutes")
    func limits() throws {
        try check { session in
            #expect(session.askings.count { $0.move == .open } <= session.settings.questions)
            for step in session.steps where step.effects.asking?.move == .open {
                guard case .answered(let answer) = step.event else { continue }
                // A mission-driven round asks why the candidate is there even then.
                if step.effects.asking?.reason.contains("always asked") == true { continue }
                #expect(
                    answer.window.end < .seconds(Double(session.settings.minutes) * 60),
                    "seed \(session.seed)")
            }
        }
    }

    @Test("Every question has its reason, 25 words at most, no gap, and ends its line")
    func questions() throws {
        try check { session in
            for line in session.effects.compactMap(\.line) {
                #expect(!line.text.isEmpty)
                #expect(!line.text.contains("{"))
                guard let asking = line.asking else { continue }
                #expect(asking.question.split(separator: " ").count <= 25, "\(asking.question)")
                #expect(asking.reason.hasSuffix(".") && asking.reason.count > 20, "\(asking.reason)")
                #expect(line.text.hasSuffix(asking.question))
            }
        }
    }

    @Test("A filter holds for every question of the session")
    func category() throws {
        let questions = try Shipped.prompts.get().questions
        try check { session in
            guard let category = session.settings.category else { return }
            for asking in session.askings where asking.move == .open {
                #expect(questions.first { $0.id == asking.wording }?.category == category)
            }
        }
    }
}
