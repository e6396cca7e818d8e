internal import Notation

/// What the interviewer says apart from questions, several wordings each.
struct Lines: Equatable, Sendable {
    /// The occasions for which wordings exist.
    enum Occasion: String, CaseIterable, Sendable {
        /// Before everything, asks for a sentence to check the sound.
        case greetingWithCheck = "greeting-with-check"
        /// Before everything, where there is nothing to check.
        case greeting
        /// After the sound check, before the first question.
        case ready
        /// Between two stories.
        case transition
        /// After six seconds of nothing.
        case reassurance
        /// After twelve seconds of nothing.
        case offer
        /// After "let me think".
        case thinking
        /// Before a question that is repeated.
        case repeating
        /// After "skip this one", or where nothing came.
        case skipping
        /// The end, all questions asked.
        case closing
        /// After a spoken wish to end, which may have been misheard.
        case confirmStop = "confirm-stop"
        /// The end, by the candidate's wish.
        case stopping
        /// The end, nobody there.
        case leaving
        /// After a microphone has come back.
        case resuming
    }

    private var wordings: [Occasion: [String]]
    private var own: [Persona: [Occasion: [String]]] = [:]

    init(_ notation: Notation) throws(NotationError) {
        wordings = [:]
        let known = Set(Occasion.allCases.map(\.rawValue))
        try notation.allow(only: known.union(["personas"]))
        for occasion in Occasion.allCases {
            let texts = try notation.at(occasion.rawValue).texts()
            guard !texts.isEmpty else { throw notation.wrong("'\(occasion.rawValue)' has no wording") }
            wordings[occasion] = texts
        }
        guard let personas = try notation.optional("personas") else { return }
        try personas.allow(only: Set(Persona.allCases.map(\.rawValue)))
        for persona in Persona.allCases {
            guard let lines = try personas.optional(persona.rawValue) else { continue }
            try lines.allow(only: known)
            for occasion in Occasion.allCases {
                guard let texts = try lines.optional(occasion.rawValue)?.texts() else { continue }
                guard !texts.isEmpty else { throw lines.wrong("'\(occasion.rawValue)' has no wording") }
                own[persona, default: [:]][occasion] = texts
            }
        }
    }

    /// The wordings for an occasion; never empty.
    subscript(occasion: Occasion, persona: Persona = .neutral) -> [String] {
        own[persona]?[occasion] ?? wordings[occasion] ?? []
    }
}
