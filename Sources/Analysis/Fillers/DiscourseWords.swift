/// The closed lists by which discourse fillers are told: small classes of words, as they are spoken.
enum DiscourseWords {
    /// The words of a line, or of several.
    static func list(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Pronouns that can only be a subject: a clause begins.
    static let subjects = list(
        """
        i he she we they i'm he's she's we're they're i'd he'd she'd we'd they'd i've we've they've
        i'll he'll she'll we'll they'll there's
        """)
    /// Words that may be a subject or an object.
    static let pronouns = subjects.union(
        list("you it you're it's you'd you've you'll it'd it'll there that's"))
    /// Somebody without a name.
    static let anybody = list("nobody everybody somebody anybody everyone someone anyone")
    static let being = list(
        """
        was were is are am be been being i'm it's he's she's we're they're you're that's who's there's
        wasn't weren't isn't aren't
        """)
    static let joining = list("and but so because or well then just yeah cause")
    static let articles = list("a an the my our your his her their some")
    static let asking = list("what how who why where when whether if which what's who's how's where's")
    static let amounts = list(
        """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half several
        hundreds thousands loads tons ages miles hours weeks months years
        """)
    /// What "a" counts with: a dozen, a year.
    static let measures = list(
        "third quarter half hundred thousand million billion dozen couple minute hour day week month year decade fortnight"
    )
    /// After "at" or "in", a time.
    static let times = list(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december midnight midday noon early late
        """)
    /// Said of a subject that is a person, before an -ing form: she is doing it.
    static let persons = list(
        "i you he she we they i'm you're he's she's we're they're who who's everyone everybody")
    static let auxiliaries = list(
        """
        i'd he'd she'd we'd they'd you'd had have i've we've they've never can't couldn't could would should must
        might to will can just always still even also already hadn't
        """)
    static let modals = list(
        """
        could would should must might will can couldn't wouldn't can't won't i'll we'll they'll he'll she'll you'll
        i'd we'd they'd he'd she'd you'd
        """)
    /// What a clause without its subject goes on with: "and like couldn't eat".
    static let finite = list(
        """
        was wasn't were weren't had hadn't has hasn't did didn't does doesn't could couldn't would wouldn't can can't
        won't will isn't aren't is are
        """)
    /// What stands between a subject and its verb.
    static let helping = auxiliaries.union(being).union(finite)
    /// Past forms that are neither adjectives nor nouns.
    static let past = list(
        """
        went came took gave got said told made knew thought saw sat stood ran began became found kept left lost
        met brought bought taught caught held heard hung grew threw flew drew drove wrote rode rose woke broke spoke
        chose froze stole tore wore swore shook fell ate drank sang rang swam sank gave forgot slept wept swept crept
        meant built sent spent lent stuck struck dug spun had did
        """)
    /// Stems that are seldom nouns: after "to" or "could", the verb that was still to come.
    static let stems = list(
        """
        be have do get go make take give say tell see hear know think keep put let bring come become sit stand
        leave find learn explain ask hold pick sort strip throw write read grow hide hover pretend sell send speak
        begin start stop turn pull push carry wait try teach remember forget prove admit apologise decide
        choose lose meet eat sleep figure rebuild rewrite redo persuade convince ignore refuse accept
        rehearse prepare listen happen follow understand explain describe arrange organise deliver collect serve
        drag chase shout scream cry laugh smile wander creep crawl climb swap mend teach chat talk pop
        """)
    /// What is said is whole; the next clause states it: "the thing is".
    static let stating = list(
        "trouble problem truth thing point fact idea least advantage beauty difference reason")
    /// Adverbs that speak of the whole clause, or that stand before its verb.
    static let commenting = list(
        """
        basically actually literally obviously honestly seriously genuinely apparently suddenly constantly immediately
        eventually physically probably definitely whatever because
        """)
    /// Adverbs of degree; those in -ly are known by their ending.
    static let degree = list("so very pretty super quite too kinda sorta")
    /// Words in -ly that are no adverbs.
    static let noAdverbs = list(
        "family fly jelly butterfly ally supply reply bully italy july curly only assembly belly")
    static let adjectives = list(
        """
        good bad great big huge tiny weird strange crazy mad wild insane amazing awful terrible horrible lovely nice
        hard easy scary angry upset sad happy tired ill sick late early ready busy quiet loud hot cold brilliant
        massive nervous lazy rude polite useless grateful confusing boring exhausting frustrating
        """)
    /// After an adjective, what shows that no noun comes.
    static let afterAdjective = list(
        """
        and but or because to about in on at when that for with of by after before if then all every i you he she we
        they it so as until from
        """)

    /// An adverb of manner or degree, by its ending.
    static func isAdverb(_ word: String) -> Bool {
        word.hasSuffix("ly") && word.count > 4 && !noAdverbs.contains(word)
    }

    /// The only, the worst, the best, the biggest.
    static func isSuperlative(_ word: String) -> Bool {
        ["only", "worst", "best", "most", "least", "wrong"].contains(word)
            || word.hasSuffix("est") && word.count > 5
    }

    /// An adjective by itself, so that no comparison follows.
    static func isAdjective(_ word: String, before after: String) -> Bool {
        let ends = ["ible", "able", "ful", "ous", "less"].contains { word.hasSuffix($0) } && word.count > 6
        return (adjectives.contains(word) || ends && word != "vegetable")
            && (after.isEmpty || afterAdjective.contains(after))
    }
}
