import Analysis
import Speech

@testable import Interview

/// A session of events that mostly follow from what the interview wants, and now and then do not.
struct RandomSession: Sendable {
    struct Step: Sendable {
        var event: InterviewEvent
        var effects: [InterviewEffect]
    }

    /// The bank that ships, but for the cues: a handful is read ten times faster, and a session needs no more.
    static let prompts = Result {
        var files = try Shipped.files.get()
        files["cues.yaml"] = """
            context: {strong: [we only had]}
            decision: {strong: ["i decided to * because"]}
            tradeoff: {strong: [it cost us]}
            meta: {strong: [i tend to]}
            worldview: {plain: [since then, i ask]}
            """
        return try Prompts(files: files, folder: "Prompts")
    }

    static let all = Result {
        let prompts = try Self.prompts.get()
        return (1...220 as ClosedRange<UInt64>).map { RandomSession(seed: $0, prompts: prompts) }
    }

    let seed: UInt64
    let settings: InterviewSettings
    private(set) var steps: [Step] = []

    var effects: [InterviewEffect] { steps.flatMap(\.effects) }
    var askings: [Asking] { steps.flatMap(\.effects).compactMap(\.line?.asking) }

    private init(seed: UInt64, prompts: Prompts) {
        self.seed = seed
        var generator = SplitMix64(seed: seed &* 0x5851_F42D)
        settings = InterviewSettings(
            profile: Bool.random(using: &generator) ? .missionDriven : .general,
            questions: .random(in: 1...6, using: &generator), minutes: .random(in: 2...45, using: &generator),
            depth: .random(in: 1...6, using: &generator),
            category: Int.random(in: 0..<3, using: &generator) == 0
                ? Question.Category.allCases.randomElement(using: &generator) : nil,
            seed: seed, checksSound: Bool.random(using: &generator))
        // Some candidates say much, some little; some sessions are orderly, some are not.
        let isTerse = Int.random(in: 0..<4, using: &generator) == 0
        let disorder = [0, 5, 30].randomElement(using: &generator) ?? 0
        var interview = Interview(prompts: prompts, settings: settings)
        var last: InterviewEffect?
        var isDeaf = false
        var now = Samples.zero
        for step in 0..<50 {
            let isOdd = Int.random(in: 0..<100, using: &generator) < disorder
            let event: InterviewEvent =
                if step == 0 { .begin } else if isOdd {
                    Self.any(at: &now, isTerse, &generator)
                } else if isDeaf {
                    .microphoneBack
                } else {
                    switch last {
                    case .say: .spoke
                    case .checkSound: .soundChecked
                    case .listen: Self.turn(at: &now, isTerse, &generator)
                    case .finish, .decide, nil: Self.any(at: &now, isTerse, &generator)
                    }
                }
            let effects = interview.handle(event)
            steps.append(Step(event: event, effects: effects))
            last = effects.last ?? last
            if event == .microphoneLost { isDeaf = true }
            if event == .microphoneBack { isDeaf = false }
        }
    }

    private static func any(at now: inout Samples, _ isTerse: Bool, _ generator: inout SplitMix64)
        -> InterviewEvent
    {
        switch Int.random(in: 0..<14, using: &generator) {
        case 0: .begin
        case 1...3: .spoke
        case 4: .soundChecked
        case 5...6: .microphoneLost
        case 7...8: .microphoneBack
        case 9: .hangUp
        default: turn(at: &now, isTerse, &generator)
        }
    }

    private static func turn(at now: inout Samples, _ isTerse: Bool, _ generator: inout SplitMix64)
        -> InterviewEvent
    {
        let text: String
        switch Int.random(in: 0..<40, using: &generator) {
        case 0: return .silent(stage: .probe)
        case 1: return .silent(stage: .reassure)
        case 2: return .silent(stage: .offer)
        case 3...5: return .silent(stage: .leave)
        case 6: text = "could you repeat the question"
        case 7: text = "let me think"
        case 8: text = "skip this one please"
        case 9: text = "stop the interview"
        default: text = answer(isTerse, &generator)
        }
        let isLong = text.count > 60
        let answer = Answer.spoken(
            text, seconds: isLong ? .random(in: 6...60, using: &generator) : 2, from: now)
        now = answer.window.end
        return .answered(answer: answer)
    }

    private static let pieces = [
        "we only had one week", "i decided to stop because it hurt", "it cost us the client",
        "i tend to wait",
        "since then i ask first", "my manager was there and a manager left",
        "the release plan was late so another plan was made",
        "our payment system was slow and the old system was too",
    ]

    private static func answer(_ isTerse: Bool, _ generator: inout SplitMix64) -> String {
        if isTerse || Int.random(in: 0..<8, using: &generator) == 0 {
            return Answer.dull(.random(in: 0...16, using: &generator))
        }
        var text = Answer.dull(.random(in: 5...25, using: &generator))
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            text += " " + (pieces.randomElement(using: &generator) ?? "") + " " + Answer.dull(4)
        }
        return text
    }
}
