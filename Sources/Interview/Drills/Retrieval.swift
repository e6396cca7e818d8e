internal import Analysis
internal import Notation
internal import Speech

/// Ten prompts, ten seconds each to name the story that fits.
struct Retrieval: DrillShape {
    /// How many prompts.
    static let prompts = 10
    /// After so many prompts in a row without a sound, nobody is there.
    static let longestSilence = 4

    /// A prompt and the kind of story that it calls for.
    struct Prompt: Equatable, Sendable {
        let wording: Wording
        let story: Question.Story
    }

    /// Its wordings.
    struct Words: Equatable, Sendable {
        let prompts: [Prompt]
        /// Answers that name nothing.
        let passes: Set<String>
        /// Words of titles that name nothing.
        let empty: Set<String>

        init(_ notation: Notation, _ reading: inout BankReading) throws(NotationError) {
            passes = Set(try notation.at("passes").texts())
            empty = Set(try notation.at("empty").texts())
            let place = try notation.at("prompts")
            var prompts: [Prompt] = []
            for entry in try place.list() {
                try entry.allow(only: ["id", "text", "story"])
                prompts.append(
                    Prompt(
                        wording: Wording(
                            id: try reading.name(entry), text: try reading.asked(entry, mayTakePhrase: false)),
                        story: try entry.at("story").choice(of: Question.Story.self)))
            }
            guard prompts.count >= Retrieval.prompts else {
                throw place.wrong("there are \(prompts.count) prompts; the drill asks \(Retrieval.prompts)")
            }
            for story in Question.Story.allCases where !prompts.contains(where: { $0.story == story }) {
                throw place.wrong("no prompt asks for '\(story.rawValue)'")
            }
            self.prompts = prompts
        }

        static let keys: Set<String> = ["prompts", "passes", "empty"]
    }

    private let words: Words
    private let stories: [KnownStory]
    private var left: ArraySlice<Prompt>
    private var asked = 0
    private var named = 0

    init(_ words: Words, stories: [KnownStory], generator: inout SplitMix64) {
        self.words = words
        self.stories = stories
        let shuffled = words.prompts.shuffled(using: &generator)
        // One of every kind, and others up to ten.
        var seen: Set<Question.Story> = []
        let first = shuffled.filter { seen.insert($0.story).inserted }
        let others = shuffled.filter { !first.contains($0) }
        left = (first + others.prefix(max(0, Self.prompts - first.count))).shuffled(using: &generator)[...]
    }

    mutating func open(_ generator: inout SplitMix64) -> Asking? { prompt(.open) }

    mutating func next(after heard: DrillAnswer?, _ generator: inout SplitMix64) -> Asking? {
        if let heard, words.naming(heard.words, among: stories) != .nothing { named += 1 }
        return prompt(.climb)
    }

    private mutating func prompt(_ move: Asking.Move) -> Asking? {
        guard let prompt = left.popFirst() else { return nil }
        asked += 1
        return .drill(
            prompt.wording, .surface, "Prompt \(asked) of \(Self.prompts)", move: move,
            reason: "It asks for a story about \(prompt.story.words).")
    }

    func filled(_ closing: String) -> String {
        closing.replacing("{named}", with: "\(named)").replacing("{prompts}", with: "\(asked)")
    }
}

extension Question.Story {
    /// The kind of story in the middle of a sentence.
    public var words: String {
        switch self {
        case .projectFailure: "a project that failed"
        case .managerDisagreement: "a disagreement with a manager"
        case .changedOpinion: "a changed opinion"
        case .ethicalTradeoff: "an ethical trade-off"
        case .mentorship: "helping somebody through difficulty"
        case .ambiguity: "acting in ambiguity"
        case .someoneElseRight: "somebody else being right"
        case .missionMotivation: "why you want this work"
        }
    }
}
