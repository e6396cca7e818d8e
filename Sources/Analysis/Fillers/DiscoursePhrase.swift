private typealias Words = DiscourseWords

/// A phrase that may fill time, with the neighbours that tell its uses apart.
enum DiscoursePhrase: String, CaseIterable {
    case like
    case youKnow = "you know"
    case iMean = "i mean"
    case so
    case basically
    case actually
    case kindOf = "kind of"
    case sortOf = "sort of"

    /// How surely the phrase fills time there, 0 to 1.
    func confidence(in setting: DiscourseSetting) -> Double {
        switch self {
        case .like: DiscourseLike.confidence(setting)
        case .youKnow: DiscourseYouKnow.confidence(setting)
        case .iMean: Self.iMean(setting)
        case .so: Self.so(setting)
        case .basically, .actually: Self.adverb(setting)
        case .kindOf, .sortOf: Self.hedge(setting)
        }
    }

    // Never "what i mean is", "i mean it", "when i say … i mean …".
    private static func iMean(_ s: DiscourseSetting) -> Double {
        if Words.asking.contains(s.previous) || ["that", "see", "not", "do", "did"].contains(s.previous) {
            return 0.1
        }
        if ["is", "was", "are", "were"].contains(s.next) { return 0.1 }
        if ["it", "by", "to", "that", "business"].contains(s.next) {
            return s.next == "that" || s.next == "it" ? (s.pausesAfter ? 0.75 : 0.3) : 0.1
        }
        if s.before.contains("say") || s.before.contains("said") || s.ends { return 0.2 }
        // Said again, or a fresh start: "awful i mean truly awful", "lost it i mean we never had it".
        if Words.pronouns.contains(s.next) || s.after.contains(s.previous) { return 0.8 }
        return s.begins || s.pausesBefore || s.pausesAfter || Words.joining.contains(s.previous)
            || Words.being.contains(s.previous) ? 0.85 : 0.6
    }

    // Only where it opens an answer, or stands alone before another filler: elsewhere it says "therefore".
    private static func so(_ s: DiscourseSetting) -> Double {
        let measuring: Set = ["much", "many", "that", "far", "few", "long", "often", "little"]
        if measuring.contains(s.next) { return s.begins && s.pausesAfter ? 0.72 : 0.1 }
        if ["yeah", "um", "uh", "like", "basically", "anyway", "okay"].contains(s.next) { return 0.85 }
        if s.begins { return s.next.hasSuffix("ed") ? 0.3 : 0.8 }
        if s.ends { return s.pausesBefore && s.previous != "think" ? 0.75 : 0.1 }
        return s.pausesBefore && s.pausesAfter ? 0.6 : 0.2
    }

    // Set apart, opening, or before a fresh start ("we were basically we were guessing").
    private static func adverb(_ s: DiscourseSetting) -> Double {
        if s.begins { return Words.pronouns.contains(s.next) || s.pausesAfter ? 0.8 : 0.4 }
        if s.pausesBefore && s.pausesAfter { return 0.8 }
        if Words.being.contains(s.previous) && Words.pronouns.contains(s.next) { return 0.8 }
        // "but actually we won" corrects; it does not fill.
        if Words.joining.contains(s.previous) && Words.pronouns.contains(s.next) { return 0.6 }
        return 0.3
    }

    // "i kind of knew"; never "the kind of bread", "every sort of plant".
    private static func hedge(_ s: DiscourseSetting) -> Double {
        let hedged = Words.list(
            """
            i we you they he she it just and but because felt feels got did would could had have i've we've to who
            really i'd we'd went started still only then
            """)
        if Words.asking.contains(s.previous) && s.previous != "who" { return 0.1 }
        if hedged.contains(s.previous) || Words.being.contains(s.previous) {
            // "it was kind of him".
            return ["him", "her", "you", "them", "me", "thing", "person", "place", "job", "people"].contains(
                s.next) ? 0.3 : 0.8
        }
        // "the deal sort of fell through".
        if Words.past.contains(s.next) { return 0.8 }
        return s.pausesBefore && s.pausesAfter ? 0.75 : 0.2
    }
}
