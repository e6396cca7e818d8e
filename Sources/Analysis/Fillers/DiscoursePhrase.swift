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
        case .like: Self.like(setting)
        case .youKnow: Self.youKnow(setting)
        case .iMean: Self.iMean(setting)
        case .so: Self.so(setting)
        case .basically, .actually: Self.adverb(setting)
        case .kindOf, .sortOf: Self.hedge(setting)
        }
    }

    private static let pronouns: Set = [
        "i", "you", "he", "she", "it", "we", "they", "i'm", "you're", "he's", "she's", "it's", "we're",
        "they're",
        "i'd", "we'd", "they'd", "i've", "we've", "they've", "i'll", "we'll", "there", "there's", "that's",
    ]
    private static let being: Set = [
        "was", "were", "is", "are", "am", "be", "been", "i'm", "it's", "he's", "she's", "we're", "they're",
        "you're", "that's", "wasn't", "weren't", "isn't",
    ]
    private static let joining: Set = [
        "and", "but", "so", "because", "or", "well", "then", "just", "yeah", "cause",
    ]
    private static let articles: Set = ["a", "an", "the", "my", "our", "your", "his", "her", "their", "some"]
    private static let asking: Set = ["what", "how", "who", "why", "where", "when", "whether", "if", "which"]
    private static let amounts: Set = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
        "half", "several", "hundreds", "thousands", "loads", "tons",
    ]
    // The pieces of a verb that is still to come.
    private static let auxiliaries: Set = [
        "i'd", "he'd", "she'd", "we'd", "they'd", "you'd", "had", "have", "i've", "we've", "they've", "never",
        "can't",
        "couldn't", "could", "would", "should", "must", "might", "to", "will", "can", "just", "always",
        "still",
        "even", "also", "already", "hadn't",
    ]
    private static let comparing: Set = [
        "look", "looks", "looked", "looking", "feel", "feels", "felt", "feeling", "sound", "sounds",
        "sounded",
        "seem", "seems", "seemed", "taste", "tastes", "tasted", "smell", "smells", "smelled", "act", "acted",
        "nothing", "something", "anything", "everything", "things", "more", "much", "would", "i'd", "we'd",
        "you'd", "they'd", "he'd", "she'd", "don't", "didn't", "doesn't", "do", "did", "does", "really",
        "quite",
        "to", "just", "not", "exactly", "people", "places", "someone", "somebody", "anyone", "treated",
        "treat",
        "work", "works", "behave", "behaved", "feels", "who", "also",
    ]

    // "was like really worried", "took like three weeks"; never "i would like to", "looks like", "like that".
    private static func like(_ s: DiscourseSetting) -> Double {
        if ["that", "this", "these", "those", "to", "him", "me", "them", "us"].contains(s.next) {
            return 0.1
        }
        if s.ends { return s.pausesBefore ? 0.6 : 0.1 }
        let isAmount =
            amounts.contains(s.next) || (s.next == "a" && s.after.dropFirst().first.map(fraction) == true)
        if isAmount, !["looks", "looked", "look", "feel", "felt", "feels"].contains(s.previous) {
            return 0.85
        }
        // "i'd never like managed": a participle follows, so the auxiliary before is its own.
        if auxiliaries.contains(s.previous), s.next.hasSuffix("ed"), s.next.count > 4 { return 0.75 }
        if s.pausesBefore && s.pausesAfter && !comparing.contains(s.previous) { return 0.85 }
        if comparing.contains(s.previous) { return 0.1 }
        if being.contains(s.previous) || s.previous == "all" {
            // "i was like what": someone is quoted; "it was like a dream", "like night and day", "like watching":
            // something is compared. An adverb or a participle is neither.
            let quotes =
                asking.contains(s.next) || pronouns.contains(s.next) || ["oh", "okay", "no"].contains(s.next)
            if quotes || articles.contains(s.next) { return 0.4 }
            let isModifier =
                ["so", "very", "pretty", "super", "quite", "all", "just", "too", "not"].contains(s.next)
                || s.next.hasSuffix("ly") || s.next.hasSuffix("ed")
            return isModifier || s.pausesBefore || s.pausesAfter || s.previous == "all" ? 0.8 : 0.6
        }
        if ["a", "an", "the", "this", "these", "some"].contains(s.previous) { return 0.8 }
        if s.begins {
            return pronouns.contains(s.next) || s.pausesAfter && joining.contains(s.next) ? 0.8 : 0.4
        }
        // "and like most people": a comparison may open a clause, too; a pronoun after it may not.
        let isFresh = pronouns.contains(s.next)
        if joining.contains(s.previous) {
            return isFresh || s.pausesBefore || s.pausesAfter ? 0.75 : 0.6
        }
        if s.pausesBefore { return isFresh ? 0.75 : 0.6 }
        return ["she", "he", "they", "we", "i"].contains(s.next) && s.pausesAfter ? 0.75 : 0.3
    }

    private static func fraction(_ word: String) -> Bool {
        [
            "third", "quarter", "half", "hundred", "thousand", "million", "dozen", "couple", "week", "month",
            "year",
        ]
        .contains(word)
    }

    // Never "do you know", "if you know", "you know what".
    private static func youKnow(_ s: DiscourseSetting) -> Double {
        let governing: Set = [
            "do", "did", "don't", "didn't", "as", "let", "that", "think", "thought", "until", "to", "than",
            "once",
            "would", "could", "will", "can", "may", "might", "should", "make", "things", "people",
            "everything",
            "anything", "all", "sure", "before", "after", "since", "hope", "say", "suppose", "how", "say",
            "wish",
            "because",
        ]
        if governing.contains(s.previous) || asking.contains(s.previous) {
            return s.pausesBefore && s.pausesAfter ? 0.6 : 0.1
        }
        let governed: Set = [
            "him", "her", "them", "me", "us", "somebody", "someone", "anybody", "anyone", "about", "nothing",
            "of",
            "everybody", "everyone",
        ]
        if governed.contains(s.next) && !s.pausesAfter { return 0.2 }
        if asking.contains(s.next) && !s.pausesAfter { return 0.3 }
        if ["that", "the", "this", "your"].contains(s.next) && !s.pausesAfter && !s.pausesBefore {
            return 0.5
        }
        if s.ends { return 0.85 }
        if s.begins { return ["that", "the", "this"].contains(s.next) ? 0.5 : 0.75 }
        if joining.contains(s.previous) || joining.contains(s.next) { return 0.85 }
        // "the people you know": what is known stands before.
        return s.pausesBefore || s.pausesAfter ? 0.85 : 0.6
    }

    // Never "what i mean is", "i mean it", "when i say … i mean …".
    private static func iMean(_ s: DiscourseSetting) -> Double {
        if asking.contains(s.previous) || ["that", "see", "not", "do", "did"].contains(s.previous) {
            return 0.1
        }
        if ["is", "was", "are", "were"].contains(s.next) { return 0.1 }
        if ["it", "by", "to", "that", "business"].contains(s.next) {
            return s.next == "that" || s.next == "it" ? (s.pausesAfter ? 0.75 : 0.3) : 0.1
        }
        if s.before.contains("say") || s.before.contains("said") || s.ends { return 0.2 }
        return s.begins || s.pausesBefore || s.pausesAfter || joining.contains(s.previous)
            || being.contains(s.previous) ? 0.85 : 0.6
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
        if s.begins { return pronouns.contains(s.next) || s.pausesAfter ? 0.8 : 0.4 }
        if s.pausesBefore && s.pausesAfter { return 0.8 }
        if being.contains(s.previous) && pronouns.contains(s.next) { return 0.8 }
        // "but actually we won" corrects; it does not fill.
        if joining.contains(s.previous) && pronouns.contains(s.next) { return 0.6 }
        return 0.3
    }

    // "i kind of knew"; never "the kind of bread", "every sort of plant".
    private static func hedge(_ s: DiscourseSetting) -> Double {
        let hedged: Set = [
            "i", "we", "you", "they", "he", "she", "it", "just", "and", "but", "because", "felt", "feels",
            "got",
            "did", "would", "could", "had", "have", "i've", "we've", "to", "who", "really", "i'd", "we'd",
            "went",
            "started", "still", "only", "then",
        ]
        if asking.contains(s.previous) && s.previous != "who" { return 0.1 }
        if hedged.contains(s.previous) || being.contains(s.previous) {
            // "it was kind of him".
            return ["him", "her", "you", "them", "me", "thing", "person", "place", "job", "people"].contains(
                s.next) ? 0.3 : 0.8
        }
        return s.pausesBefore && s.pausesAfter ? 0.75 : 0.2
    }
}
