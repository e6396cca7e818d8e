/// The bad and the good things that an answer tells, in the order in which it tells them.
///
/// What makes a humble brag is how many bad ones are made good at once (source document, "humble brag"): one happy end is
/// no fault.
public struct Beats: Equatable, Sendable {
    /// One thing told, good or bad.
    public struct Beat: Equatable, Sendable {
        /// Whether it is a good one.
        public var isGood: Bool
        /// Where its words stand among the words of the answer.
        public var stretch: Range<Int>
    }

    /// The families of `Prompts/cues/families.yaml` that tell a bad thing, and one that makes it good.
    static let bad = CueFamilies.Named.setback.rawValue
    static let good = CueFamilies.Named.redemption.rawValue
    /// A bad beat is made good where a good one follows within so many words.
    public static let soon = 15

    /// Within so many words before it one of these takes a beat back: "nobody was hurt", "never missed the deadline".
    private static let negationReach = 3
    private static let negations: Set<String> = Set(
        """
        no not nobody never none nothing neither nor without hardly barely didn't don't doesn't wasn't weren't isn't aren't
        hadn't haven't hasn't wouldn't won't couldn't can't
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// The beats, in order.
    public let all: [Beat]

    /// None.
    init() { all = [] }

    /// The beats of an answer.
    package init(in answer: AnswerText, cues: [CueFamilies.Cue]) {
        let told = cues.filter { [Self.bad, Self.good].contains($0.family) }
        var all: [Beat] = []
        for clause in answer.clauses {
            for cue in told where clause.contains(cue.stretch.lowerBound) {
                // Behind a new subject nothing is taken back: "nobody came we lost the lease".
                let before = answer.words[clause.lowerBound..<cue.stretch.lowerBound]
                    .suffix(Self.negationReach).reversed().prefix { !Actors.pronouns.contains($0) }
                guard Self.negations.isDisjoint(with: before) else { continue }
                let isGood = cue.family == Self.good
                let stretch = cue.stretch
                // Two words for the same thing in one clause are one beat.
                if let last = all.last, last.isGood == isGood, last.stretch.lowerBound >= clause.lowerBound {
                    all[all.count - 1].stretch =
                        last.stretch.lowerBound..<max(last.stretch.upperBound, stretch.upperBound)
                } else {
                    all.append(Beat(isGood: isGood, stretch: stretch))
                }
            }
        }
        self.all = all
    }

    /// The bad ones.
    public var badOnes: [Beat] { all.filter { !$0.isGood } }

    /// The bad beats that are made good at once, each with the good one that follows.
    public var redeemed: [(bad: Beat, good: Beat)] {
        zip(all, all.dropFirst()).filter { beat, next in
            !beat.isGood && next.isGood && next.stretch.lowerBound < beat.stretch.upperBound + Self.soon
        }.map { ($0, $1) }
    }
}
