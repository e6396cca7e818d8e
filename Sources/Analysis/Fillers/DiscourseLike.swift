private typealias Words = DiscourseWords

/// Tells "like" that fills time from the verb and the comparison.
///
/// A filler interrupts what is begun: an object that the verb needs, a noun after its article, a verb after its
/// auxiliary, an amount. A comparison or a quotation could stand in the same place, so it is asked for first.
enum DiscourseLike {
    // What a comparison hangs on, or what makes "like" the verb.
    private static let comparing = Words.list(
        """
        look looks looked looking feel feels felt feeling sound sounds sounded sounding seem seems seemed taste tastes
        tasted smell smells smelled smelt act acts acted acting
        nothing something anything everything things more much would i'd we'd you'd they'd he'd she'd don't didn't
        doesn't do did does really quite to just not exactly people places someone somebody anyone treated treat
        work works worked behave behaved who also going
        """)
    private static let perceiving = Words.list(
        """
        look looks looked looking feel feels felt feeling sound sounds sounded seem seems seemed taste tastes tasted
        smell smells smelled smelt
        """)
    // Verbs that want an object.
    private static let wanting = Words.list(
        """
        had have has having i've we've they've got get gets getting took take takes taking spent spending
        needed need needs cost costs gave give gives found find doing used
        """)
    private static let giving = Words.list(
        "gave give given gives cost costs took takes take paid pay offered")
    private static let objects = Words.list("me us him her them you")
    // Prepositions that are seldom the second half of a verb: "ended up like", "came in like".
    private static let prepositions = Words.list(
        "at for with from into until after during within without between per since about")
    private static let beginning = Words.list("kept keep keeps keeping started starts start stopped began")
    private static let exclaiming = Words.list(
        """
        oh okay ok no yes yeah hey right hi hello wow wait please sorry don't let's mum dad mate man look come hang
        stop not well thanks that's can could do are is did
        """)

    static func confidence(_ s: DiscourseSetting) -> Double {
        if s.ends { return s.pausesBefore ? 0.6 : 0.1 }
        if needsObject(s) { return 0.85 }
        if ["that", "this", "these", "those", "to", "him", "me", "them", "us"].contains(s.next) {
            return 0.1
        }
        // "like i said" refers back.
        if ["said", "say", "says", "mentioned", "told", "explained"].contains(s.second),
            Words.pronouns.contains(s.next)
        {
            return 0.2
        }
        if isAmount(s) { return 0.85 }
        if interruptsVerb(s) { return 0.8 }
        if s.pausesBefore && s.pausesAfter && !comparing.contains(s.previous)
            && !Words.being.contains(s.previous)
        {
            return 0.85
        }
        if ["really", "very", "quite", "pretty"].contains(s.previous), ["a", "an"].contains(s.secondLast) {
            return 0.8
        }
        let isVerb =
            Words.pronouns.contains(s.previous)
            || ["do", "did", "does", "don't", "didn't", "really", "who"].contains(s.previous)
        if Words.commenting.contains(s.next), !isVerb, !perceiving.contains(s.previous) { return 0.8 }
        if comparing.contains(s.previous) { return 0.1 }
        if Words.being.contains(s.previous) || s.previous == "all" { return afterBeing(s) }
        if ["a", "an", "the", "this", "these", "some", "every"].contains(s.previous) { return 0.8 }
        return opening(s)
    }

    // "i had like these spreadsheets", "at like eleven", "gave us like no training", "there's like a box".
    private static func needsObject(_ s: DiscourseSetting) -> Bool {
        if wanting.contains(s.previous) {
            // "things i've got like that", "jobs i've had like waiting": nothing else is said.
            if ["that", "this", "to", "me", "him", "them", "us"].contains(s.next) || s.next.hasSuffix("ing") {
                return false
            }
            // "we used like the cheapest", but "it was used like a hammer".
            if ["used", "found"].contains(s.previous), !Words.pronouns.contains(s.secondLast) {
                return false
            }
            // "skills you need like patience": the object stands before.
            return s.isFresh || Words.articles.contains(s.next) || Words.amounts.contains(s.next)
                || ["these", "those", "no", "every", "all"].contains(s.next)
        }
        if prepositions.contains(s.previous) {
            if s.previous == "about", s.secondLast != "just",
                Words.pronouns.contains(s.before.dropLast(2).last ?? "")
            {
                return false
            }
            return !["minds", "minded", "that", "this", "those", "to"].contains(s.next)
        }
        // "up to like the third floor"; never "learned to like the third".
        if s.previous == "to",
            ["up", "down", "over", "back", "close", "went", "go", "going", "gone"].contains(s.secondLast)
        {
            return Words.articles.contains(s.next) || Words.times.contains(s.next)
        }
        // "i ended up cleaning like every window".
        if ["every", "all", "no", "everybody", "everyone", "half", "both"].contains(s.next),
            isTransitive(s.previous)
        {
            return !["of", "else"].contains(s.second) && !s.after.contains("others")
                && !s.after.contains("other")
        }
        if ["by", "in", "on", "around"].contains(s.previous) {
            return Words.times.contains(s.next)
                || s.next == "the" && ["end", "middle", "beginning"].contains(s.second)
        }
        if objects.contains(s.previous), giving.contains(s.secondLast) {
            return Words.articles.contains(s.next) || ["no", "ages", "zero"].contains(s.next)
        }
        return s.previous == "there's"
            || ["there", "there'd"].contains(s.secondLast) && Words.being.contains(s.previous)
    }

    private static func isTransitive(_ verb: String) -> Bool {
        let isVerb = Words.past.contains(verb) || verb.hasSuffix("ing") || verb.hasSuffix("ed")
        let alone: Set = [
            "worked", "working", "lived", "living", "ran", "went", "came", "sat", "stood", "slept", "fell",
        ]
        return isVerb && verb.count > 3 && !alone.contains(verb) && !comparing.contains(verb)
    }

    // "like three weeks"; never "i like two sugars", "it felt like ten years".
    private static func isAmount(_ s: DiscourseSetting) -> Bool {
        guard Words.amounts.contains(s.next) || s.next == "a" && Words.measures.contains(s.second) else {
            return false
        }
        return !perceiving.contains(s.previous) && !Words.subjects.contains(s.previous)
            && !["you", "don't", "didn't", "would", "doesn't", "people", "really"].contains(s.previous)
    }

    // "i'd never like managed", "we like sat down", "to like strip the engine": the verb is still to come.
    private static func interruptsVerb(_ s: DiscourseSetting) -> Bool {
        let isParticiple = s.next.hasSuffix("ed") && s.next.count > 4
        if Words.auxiliaries.contains(s.previous), isParticiple || Words.past.contains(s.next) { return true }
        // "so we like sat", "we like walked off"; never "the part i like had gone", "we like grilled fish".
        let person = ["i", "we", "they", "he", "she", "who", "you"].contains(s.previous)
        if person, Words.past.contains(s.next), s.isFresh { return true }
        if person, isParticiple {
            return Words.pronouns.contains(s.second) || Words.articles.contains(s.second)
                || [
                    "off", "out", "up", "down", "in", "into", "at", "to", "on", "over", "away", "back", "me",
                    "him", "them",
                ]
                .contains(s.second)
        }
        // The verb would be "likes": "she like never wrote"; a question has its own verb before.
        if ["he", "she"].contains(s.previous), s.next != "it", !Words.articles.contains(s.next) {
            let questions = Words.list(
                """
                did does do would will might could can didn't doesn't don't wouldn't should make makes made is was what's
                isn't wasn't
                """)
            if Set(s.before.dropLast()).isDisjoint(with: questions) { return true }
        }
        // "the one who like ends up paying".
        if s.previous == "who", s.next.hasSuffix("s"), !s.next.hasSuffix("ss"), !s.second.isEmpty {
            return Words.articles.contains(s.second)
                || ["up", "in", "out", "down", "off", "it"].contains(s.second)
        }
        if s.previous == "to" || Words.modals.contains(s.previous) {
            if Words.stems.contains(s.next) || s.next == "never" && s.second != "to" { return true }
            // Any other verb shows by its object: "they'd like help us", never "they'd like us to".
            return ["me", "him", "them", "us", "what"].contains(s.second) && !s.next.hasSuffix("ing")
                && !Words.pronouns.contains(s.next) && !Words.anybody.contains(s.next)
                && !Words.isAdverb(s.next)
        }
        // "the whole team like just stopped", but "the people i like just left".
        if ["just", "never", "always", "all", "only", "also", "still"].contains(s.next),
            Words.past.contains(s.second) || s.second.hasSuffix("ed"),
            !Words.pronouns.contains(s.previous), !Words.being.contains(s.previous),
            !comparing.contains(s.previous)
        {
            return true
        }
        if ["still", "just", "always", "already", "also"].contains(s.previous),
            Words.being.contains(s.secondLast)
        {
            return s.next.hasSuffix("ing")
        }
        return beginning.contains(s.previous) && s.next.hasSuffix("ing")
    }

    // "i was like what": someone is quoted; "it was like a dream", "like night and day", "like watching": something is
    // compared. An adverb, an adjective or a superlative is neither.
    private static func afterBeing(_ s: DiscourseSetting) -> Double {
        if Words.articles.contains(s.next), Words.isSuperlative(s.second) { return 0.8 }
        if s.previous == "is", Words.stating.contains(s.secondLast), Words.pronouns.contains(s.next) {
            return 0.75
        }
        let quotes =
            Words.asking.contains(s.next) || Words.pronouns.contains(s.next) || exclaiming.contains(s.next)
            || Words.degree.contains(s.next)
                && (Words.asking.contains(s.second) || Words.pronouns.contains(s.second))
        if quotes || Words.articles.contains(s.next) { return 0.4 }
        let isModifier =
            Words.degree.contains(s.next) || Words.isAdverb(s.next)
            || ["always", "never", "kind", "sort"].contains(s.next)
            || s.next.hasSuffix("ed") && s.next.count > 4 || Words.isAdjective(s.next, before: s.second)
        if isModifier { return s.second.isEmpty && Words.isAdverb(s.next) ? 0.6 : 0.8 }
        // "he was like shaking" does it; "the job was like juggling" compares.
        if s.next.hasSuffix("ing"), Words.persons.contains(s.secondLast) || Words.persons.contains(s.previous)
        {
            return 0.8
        }
        return 0.6
    }

    // At the start, after "and" or "because", or after a silence: a clause begins, or what is compared comes first.
    private static func opening(_ s: DiscourseSetting) -> Double {
        let clause =
            Words.subjects.contains(s.next)
            || ["it's", "there", "you're", "that's"].contains(s.next)
            || ["it", "you"].contains(s.next) && !["or", "and", "i", "we"].contains(s.second)
            || Words.anybody.contains(s.next)
                && (Words.finite.contains(s.second) || Words.past.contains(s.second))
        if s.begins { return clause || s.pausesAfter && Words.joining.contains(s.next) ? 0.8 : 0.4 }
        if Words.joining.contains(s.previous) {
            let goesOn =
                Words.finite.contains(s.next)
                || ["only", "not", "even", "really", "just", "so", "very"].contains(s.next)
                || Words.isAdverb(s.next)
            return clause || goesOn || s.pausesAfter ? 0.75 : 0.6
        }
        if ["where", "when", "if", "that", "although", "though"].contains(s.previous),
            Words.subjects.contains(s.next)
        {
            return 0.75
        }
        // After "me | like i was a customer" a comparison goes on; so it does after any noun.
        return s.pausesAfter && ["she", "he", "they", "we", "i"].contains(s.next) ? 0.75 : 0.3
    }
}
