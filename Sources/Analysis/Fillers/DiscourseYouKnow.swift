private typealias Words = DiscourseWords

/// Tells "you know" that fills time from the clause that says what somebody knows.
///
/// The filler stands where no clause could begin ("it was you know hard"), or beside a clause that is whole without it;
/// the clause is asked for by a word before ("when you know") or has its object after ("you know the crossroads").
enum DiscourseYouKnow {
    // A clause with "you" as its subject is due.
    private static let governing = Words.list(
        """
        do did don't didn't as let that think thought until unless to than once would could will can may might should
        make things people everything anything nothing all sure before after since hope say suppose guess assume
        believe bet how wish because though although while whatever whoever anyone everyone someone person faces names
        those ones place places whether said
        """)
    // No clause can begin here: "a you know truce", "it was you know hard".
    private static let within = Words.list(
        """
        a an the my our your his their some very really quite pretty was were are am be been being i'm he's she's it's
        we're they're you're who's that's wasn't weren't isn't aren't just of at with into from for had has have
        i've we've i he she we they can't couldn't won't wouldn't i'll we'll always never i'd we'd
        """)
    private static let governed = Words.list(
        """
        him her them me us about nothing of everything too enough more less exactly full perfectly best better
        as very already
        """)
    private static let determined = Words.list("that the this your my our their his a an those these")
    private static let finite = Words.finite.union([
        "needs", "should", "might", "must", "always", "never", "just", "still",
    ])

    static func confidence(_ s: DiscourseSetting) -> Double {
        if s.ends { return isGoverned(s) ? 0.1 : 0.85 }
        if isWithin(s) { return Words.asking.contains(s.next) && !s.pausesAfter ? 0.3 : 0.85 }
        if isGoverned(s) { return despiteGovernor(s) }
        if !s.pausesAfter, let known = object(s) { return known }
        if s.next == "like" { return 0.8 }
        if s.begins { return Words.pronouns.contains(s.next) || s.pausesAfter ? 0.75 : 0.6 }
        // "and you know you did your best" may be said of knowing.
        if ["you", "you're", "you've", "you'll", "you'd"].contains(s.next), !s.pausesAfter,
            Words.joining.contains(s.previous)
        {
            return 0.6
        }
        if Words.joining.contains(s.previous) || Words.joining.contains(s.next) { return 0.85 }
        // A clause begins afresh, or goes on with what is being done: "you know asking where".
        if Words.subjects.contains(s.next) || s.next.hasSuffix("ing") && s.next.count > 5 { return 0.8 }
        if ["it", "there", "it's", "you"].contains(s.next) { return 0.75 }
        return s.pausesBefore || s.pausesAfter ? 0.85 : 0.6
    }

    private static func isGoverned(_ s: DiscourseSetting) -> Bool {
        if s.previous == "have", s.secondLast == "i'll" { return true }
        // "the music and everything you know": nothing in it is known.
        if s.previous == "everything", s.secondLast == "and" { return false }
        if s.previous == "thing" { return ["next", "first", "only"].contains(s.secondLast) }
        if s.previous == "so" { return s.secondLast == "just" }
        // "and stuff like that you know": what is likened is whole.
        if s.previous == "that", ["like", "than", "with", "about"].contains(s.secondLast) { return false }
        return governing.contains(s.previous) || Words.asking.contains(s.previous)
    }

    private static func isWithin(_ s: DiscourseSetting) -> Bool {
        if s.previous == "is" || s.previous == "was" {
            return s.next != "your" && !Words.stating.contains(s.secondLast)
                && !["what", "all"].contains(s.secondLast)
        }
        // "some of you know", "i'll have you know", "all i ask is you know your limits".
        if s.previous == "of" {
            return !["some", "most", "all", "both", "many", "none", "half"].contains(s.secondLast)
        }
        if s.previous == "have", s.secondLast == "i'll" || ["your", "you"].contains(s.next) { return false }
        if s.previous == "to" { return Words.stems.contains(s.next) || s.pausesAfter }
        // "we could you know share": the verb has its own subject.
        if Words.modals.contains(s.previous) {
            return ["i", "we", "they", "he", "she", "it", "just"].contains(s.secondLast)
                || Words.stems.contains(s.next) || s.previous.hasSuffix("n't") || s.previous.hasSuffix("'ll")
        }
        return within.contains(s.previous)
    }

    private static func despiteGovernor(_ s: DiscourseSetting) -> Double {
        if ["think", "thought", "said"].contains(s.previous) {
            if s.pausesAfter || Words.anybody.contains(s.next) && finite.contains(s.second) { return 0.75 }
        }
        if s.previous == "because" {
            if s.pausesBefore && !s.pausesAfter && Words.pronouns.contains(s.next) { return 0.75 }
            if ["at", "in", "with", "after", "if"].contains(s.next) { return 0.75 }
        }
        // "they were good people you know they had no staff": what is known would be named once.
        if ["people", "things", "place", "places"].contains(s.previous), Words.subjects.contains(s.next) {
            return 0.75
        }
        return s.pausesBefore && s.pausesAfter ? 0.6 : 0.1
    }

    // What is known, and how surely it is not; nothing where no object follows.
    private static func object(_ s: DiscourseSetting) -> Double? {
        if governed.contains(s.next) { return 0.2 }
        if Words.anybody.contains(s.next) { return finite.contains(s.second) && !s.begins ? 0.75 : 0.2 }
        if Words.asking.contains(s.next) {
            // "but you know when the money's gone": a clause of its own begins.
            let joins = ["but", "and"].contains(s.previous)
            return joins && ["when", "if"].contains(s.next) && s.second != "to" ? 0.75 : 0.3
        }
        guard determined.contains(s.next) else { return nil }
        // "and you know that was the end": "that" is the subject.
        if ["that", "this"].contains(s.next), Words.finite.contains(s.second),
            Words.joining.contains(s.previous)
        {
            return 0.8
        }
        // "and you know my brothers all left": the noun has its own verb.
        if Words.joining.contains(s.previous),
            s.after.dropFirst(2).contains(where: { finite.contains($0) || Words.past.contains($0) })
        {
            return 0.75
        }
        return s.pausesBefore && !s.begins ? nil : 0.5
    }
}
