internal import Analysis

/// What the user chose for an interview.
public struct InterviewSettings: Equatable, Sendable, Codable {
    /// What kind of round is practised.
    public enum Profile: String, CaseIterable, Sendable, Codable {
        /// Few stories, six rungs deep, mostly negatively framed, "why here" always asked.
        case missionDriven = "mission-driven"
        /// More stories, three rungs deep.
        case general
    }

    /// The kind of round.
    public var profile: Profile
    /// How many opening questions.
    public var questions: Int
    /// No new story after so many minutes.
    public var minutes: Int
    /// The highest rung that is asked for, 1 to 6.
    public var depth: Int
    /// How long silences may be.
    public var patience: Patience.Profile
    /// How the interviewer comes across; nothing in sessions from before there was a choice.
    public var persona: Persona?
    /// Only questions of this category.
    public var category: Question.Category?
    /// Only questions that call for this kind of story.
    public var story: Question.Story?
    /// The first question, where the user named it.
    public var first: Question?
    /// Decides every choice that is left open.
    public var seed: UInt64
    /// Whether every rung is asked for once, shown or not: what a demonstration wants.
    ///
    /// Nothing in sessions that were recorded before there was a choice.
    public var asksEveryRung: Bool?
    /// The drill that is practised in place of the ladder; nothing for an interview.
    public var drill: DrillSettings?
    /// Whether the interviewer asks for a sentence to check the sound.
    public var checksSound: Bool

    /// Settings, those left out as the profile has them.
    public init(
        profile: Profile = .missionDriven, questions: Int? = nil, minutes: Int? = nil, depth: Int? = nil,
        patience: Patience.Profile = .normal, persona: Persona? = nil, category: Question.Category? = nil,
        story: Question.Story? = nil,
        first: Question? = nil, seed: UInt64 = 1, checksSound: Bool = false, drill: DrillSettings? = nil
    ) {
        self.profile = profile
        // Two or three questions may fill 45 minutes of a mission-driven round; a general one goes two or three levels deep.
        self.questions = questions ?? (profile == .missionDriven ? 3 : 5)
        self.minutes = minutes ?? 45
        self.depth = depth ?? (profile == .missionDriven ? Rung.worldview.height : Rung.decision.height)
        self.patience = patience
        self.persona = persona
        self.category = category
        self.story = story
        self.first = first
        self.seed = seed
        self.checksSound = checksSound
        self.drill = drill
    }

    /// The highest rung that is asked for.
    var highest: Rung { Rung.allCases.last { $0.height <= depth } ?? .surface }
}
