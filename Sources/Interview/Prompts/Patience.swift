internal import Notation
internal import Speech

/// How long the interviewer waits in a silence before it takes the answer for finished.
public struct Patience: Equatable, Sendable {
    /// The profiles that a user can choose.
    public enum Profile: String, CaseIterable, Sendable, Codable {
        /// For brisk practice.
        case short
        /// The usual one.
        case normal
        /// For people who think long, or speak a second language.
        case long
    }

    /// The wait in an ordinary silence.
    var base: Samples
    /// Never less.
    var least: Samples
    /// Never more.
    var most: Samples
    /// An answer with less speech than this has only begun.
    var beginning: Samples
    /// The wait is so many times longer then.
    var beginningFactor: Double
    /// An answer with more speech than this is long.
    var long: Samples
    /// The wait is so many times longer (shorter, below 1) after a long answer that sounds complete.
    var longFactor: Double
    /// Words after which more is to come.
    var trailing: Set<String>
    /// The wait is so many times longer after one of them.
    var trailingFactor: Double
    /// The silence that an ending phrase needs behind it.
    var endingPhrase: Samples
    /// After so much of nothing at all, the interviewer says that there is time.
    var reassure: Samples
    /// After so much, it offers to repeat or move on.
    var offer: Samples
    /// After so much more, it moves on by itself.
    var leave: Samples
    /// So much of nothing follows an answer from which more seemed to come.
    var probe: Samples
    /// How long a story may be thought of in the retrieval drill.
    var naming: Samples
    /// How many times longer the first three are after "let me think".
    var thinkingFactor: Double

    init(_ profile: Profile, _ persona: Persona = .neutral, _ notation: Notation) throws(NotationError) {
        try notation.allow(only: [
            "profiles", "personas", "probe", "beginning", "long", "trailing", "ending-phrase", "nothing",
        ])
        func seconds(_ place: Notation, _ key: String) throws(NotationError) -> Samples {
            let entry = try place.at(key)
            let number = try entry.number()
            guard (0.1...600).contains(number) else {
                throw entry.wrong("\(number) is not between 0.1 and 600 seconds")
            }
            return .seconds(number)
        }
        func factor(_ place: Notation, _ key: String = "factor") throws(NotationError) -> Double {
            let entry = try place.at(key)
            let number = try entry.number()
            guard (0.1...10).contains(number) else {
                throw entry.wrong("\(number) is not between 0.1 and 10")
            }
            return number
        }
        func section(_ key: String, only known: Set<String>) throws(NotationError) -> Notation {
            let section = try notation.at(key)
            try section.allow(only: known)
            return section
        }
        let profiles = try section("profiles", only: Set(Profile.allCases.map(\.rawValue)))
        let own = try profiles.at(profile.rawValue)
        try own.allow(only: ["base", "least", "most"])
        base = try seconds(own, "base")
        least = try seconds(own, "least")
        most = try seconds(own, "most")
        guard least <= base, base <= most else {
            throw own.wrong("least, base and most must rise in this order")
        }
        probe = try seconds(notation, "probe")
        let beginning = try section("beginning", only: ["speech", "factor"])
        self.beginning = try seconds(beginning, "speech")
        beginningFactor = try factor(beginning)
        let long = try section("long", only: ["speech", "factor"])
        self.long = try seconds(long, "speech")
        longFactor = try factor(long)
        let trailing = try section("trailing", only: ["words", "factor"])
        self.trailing = Set(try trailing.at("words").texts())
        trailingFactor = try factor(trailing)
        endingPhrase = try seconds(notation, "ending-phrase")
        let nothing = try section(
            "nothing", only: ["reassure", "offer", "leave", "thinking-factor", "naming"])
        reassure = try seconds(nothing, "reassure")
        offer = try seconds(nothing, "offer")
        guard reassure < offer else { throw nothing.wrong("the offer must come after the reassurance") }
        leave = try seconds(nothing, "leave")
        naming = try seconds(nothing, "naming")
        thinkingFactor = try factor(nothing, "thinking-factor")
        let personas = try section("personas", only: Set(Persona.allCases.map(\.rawValue)))
        let temper = try factor(personas, persona.rawValue)
        for part in [\Patience.base, \.least, \.most] {
            self[keyPath: part] = Samples(Int((Double(self[keyPath: part].count) * temper).rounded()))
        }
    }

    /// The wait after an answer with so much speech that ends in `lastWord`, where it is known.
    func wait(speech: Samples, lastWord: String?) -> Samples {
        var factor = 1.0
        if let lastWord, trailing.contains(lastWord) {
            factor = trailingFactor
        } else if speech < beginning {
            factor = beginningFactor
        } else if speech > long {
            factor = longFactor
        }
        return min(most, max(least, Samples(Int(Double(base.count) * factor))))
    }

    /// The same, but no silence ends a turn, for recorded answers: the end of the recording does.
    public var endless: Patience {
        var endless = self
        for part in [
            \Patience.base, \.least, \.most, \.reassure, \.offer, \.leave, \.probe, \.naming, \.endingPhrase,
        ] {
            endless[keyPath: part] = .seconds(36_000)
        }
        endless.offer += endless.reassure  // counted from the start, as the reassurance is
        return endless
    }

    /// The same for sentences that are read aloud: a second of silence ends one, however short it is.
    ///
    /// A reader pauses at commas only, and briefly: the sentence is before their eyes.
    public var reading: Patience {
        var reading = self
        (reading.base, reading.least, reading.most) = (.seconds(1), .seconds(1), .seconds(1))
        (reading.reassure, reading.offer, reading.leave) = (.seconds(10), .seconds(40), .seconds(40))
        return reading
    }
}
