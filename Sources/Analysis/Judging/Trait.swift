/// Something that the words of an answer can show: a rung, a part of a told story, a principle, or a pattern that an
/// interviewer would note.
///
/// The names are those of the labelled answers.
public enum Trait: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case surface = "rungs.surface"
    case context = "rungs.context"
    case decision = "rungs.decision"
    case tradeoff = "rungs.tradeoff"
    case meta = "rungs.meta"
    case worldview = "rungs.worldview"

    /// The setting.
    case situation = "starl.situation"
    /// What was the speaker's to do.
    case task = "starl.task"
    /// What the speaker did.
    case action = "starl.action"
    /// How it came out.
    case result = "starl.result"
    /// What changed in how the speaker thinks, decides or leads.
    case learning = "starl.learning"

    /// The negative thing is turned into a credit.
    case humbleBrag = "anti.humble-brag"
    /// Set phrases or call-backs in place of an answer.
    case rehearsed = "anti.rehearsed"
    /// The speaker sees, decides and saves; nobody else is credited.
    case hero = "anti.hero"

    /// A real failing with a real consequence.
    case realThing = "principles.real-thing"
    /// When the speaker noticed.
    case timeline = "principles.timeline"
    /// What was lost, or who was hurt.
    case cost = "principles.cost"
    /// A learning that no happy end washes out.
    case learningNotDamageControl = "principles.learning-not-damage-control"
    /// What the speaker does differently now.
    case presentBehaviour = "principles.present-behaviour"

    /// Something else than what was asked.
    case evasion = "evasion"

    /// The kinds of trait, by their names in the labelled answers.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        case rungs
        case starl
        case anti
        case principles
        case evasion
    }

    /// What kind of trait it is.
    public var kind: Kind {
        switch self {
        case .surface, .context, .decision, .tradeoff, .meta, .worldview: .rungs
        case .situation, .task, .action, .result, .learning: .starl
        case .humbleBrag, .rehearsed, .hero: .anti
        case .realThing, .timeline, .cost, .learningNotDamageControl, .presentBehaviour: .principles
        case .evasion: .evasion
        }
    }

    /// Its name within its kind, such as `humble-brag`.
    public var label: String { String(rawValue.drop { $0 != "." }.dropFirst()) }

    /// The rung that it is, if it is one.
    public var rung: Rung? { kind == .rungs ? Rung(rawValue: label) : nil }

    /// The trait that a rung is.
    public init(_ rung: Rung) {
        switch rung {
        case .surface: self = .surface
        case .context: self = .context
        case .decision: self = .decision
        case .tradeoff: self = .tradeoff
        case .meta: self = .meta
        case .worldview: self = .worldview
        }
    }

    /// All traits of a kind, in order.
    public static func all(_ kind: Kind) -> [Trait] { allCases.filter { $0.kind == kind } }
}
