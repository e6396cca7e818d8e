/// A pattern of words that was found at a place of an answer.
///
/// A person can read its name in the table of weights:
///
/// - `so we lost`: one to three words in a row;
/// - `~promi custo`: one or two words cut to their beginnings, so that `promise` and `promised` are one;
/// - `i could have _ but i _`: a skeleton of function words, with a gap for each run of others;
/// - `@loss`: a word of a family in `Prompts/cues/families.yaml`; `@loss @happy-end`: one family soon after another;
/// - `^first`, `^last`, `^1` to `^4`: the first word, the last, and which quarter of the answer this is.
package struct WordFeature: Equatable, Sendable {
    /// The pattern.
    package let name: String
    /// The words that it covers.
    package let stretch: Range<Int>
}

extension WordFeature {
    /// How many letters of a word are its beginning.
    static let beginning = 5
    /// A skeleton has at least and at most so many parts, and no gap longer than this.
    static let skeleton = 3...6
    static let longestGap = 4
    /// How far behind a family's end another still belongs to it.
    static let longestBeat = 10
    /// Every so many words it is noted which quarter of the answer they stand in.
    static let placeStep = 4

    /// All patterns of an answer, in the order in which they start.
    package static func all(in words: [String], cues: [CueFamilies.Cue]) -> [WordFeature] {
        var found: [WordFeature] = []
        found.reserveCapacity(words.count * 14)
        let short = words.map(beginning(of:))
        let isFunction = words.map(functionWords.contains)
        for start in words.indices {
            add(words, "", 1...3, at: start, to: &found)
            add(short, "~", 1...2, at: start, to: &found)
            addSkeletons(words, isFunction, at: start, to: &found)
        }
        found += cues.map { WordFeature(name: "@\($0.family)", stretch: $0.stretch) }
        found += beats(cues)
        found += places(words.count)
        return found.sorted { $0.stretch.lowerBound < $1.stretch.lowerBound }
    }

    // One family after another: a loss and then a happy end is another story than the reverse.
    private static func beats(_ cues: [CueFamilies.Cue]) -> [WordFeature] {
        var found: [WordFeature] = []
        for (place, cue) in cues.enumerated() {
            for next in cues[(place + 1)...] {
                guard next.stretch.lowerBound < cue.stretch.upperBound + longestBeat else { break }
                guard next.family != cue.family, next.stretch.lowerBound >= cue.stretch.upperBound else {
                    continue
                }
                found.append(
                    WordFeature(
                        name: "@\(cue.family) @\(next.family)",
                        stretch: cue.stretch.lowerBound..<next.stretch.upperBound))
            }
        }
        return found
    }

    // Settings come early in an answer, results and lessons late.
    private static func places(_ count: Int) -> [WordFeature] {
        guard count > 0 else { return [] }
        let quarters = stride(from: 0, to: count, by: placeStep).map {
            WordFeature(name: "^\($0 * 4 / count + 1)", stretch: $0..<($0 + 1))
        }
        return quarters + [
            WordFeature(name: "^first", stretch: 0..<1),
            WordFeature(name: "^last", stretch: (count - 1)..<count),
        ]
    }

    private static func beginning(of word: String) -> String {
        word.count > beginning ? String(word.prefix(beginning)) : word
    }

    private static func add(
        _ words: [String], _ mark: String, _ lengths: ClosedRange<Int>, at start: Int,
        to found: inout [WordFeature]
    ) {
        for length in lengths where start + length <= words.count {
            let stretch = start..<(start + length)
            found.append(WordFeature(name: mark + words[stretch].joined(separator: " "), stretch: stretch))
        }
    }

    // From a function word on; runs of other words become gaps.
    private static func addSkeletons(
        _ words: [String], _ isFunction: [Bool], at start: Int, to found: inout [WordFeature]
    ) {
        guard isFunction[start] else { return }
        var name = words[start]
        var parts = 1
        var place = start + 1
        var hasGap = false
        while place < words.count, parts < skeleton.upperBound {
            if isFunction[place] {
                name += " " + words[place]
                place += 1
            } else {
                let gap = words[place...].prefix(longestGap + 1).enumerated().prefix {
                    !isFunction[place + $0.offset]
                }
                guard gap.count <= longestGap else { return }
                name += " _"
                hasGap = true
                place += gap.count
            }
            parts += 1
            // Without a gap it is a run of words, which is a pattern already.
            if hasGap, parts >= skeleton.lowerBound {
                found.append(WordFeature(name: name, stretch: start..<place))
            }
        }
    }

    /// The different words that carry the matter of an answer.
    static func contentWords(of words: some Sequence<String>) -> Set<String> {
        Set(words).subtracting(functionWords)
    }

    /// Words that carry the build of a sentence rather than its matter.
    static let functionWords: Set<String> = Set(
        """
        i me my mine myself we us our ours you your he him his she her they them their it its this that these those
        who what which when where why how and or but so because if though although while until unless than as since
        a an the some any no not n't none nobody nothing everybody everyone all both each one ones other another
        of in on at by for from to into with without about over after before between through during under again
        am is are was were be been being have has had having do does did doing done
        can could can't couldn't will would won't wouldn't shall should shouldn't may might must
        don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't i'm i'd i've i'll it's that's there's
        we're we'd we've they're they'd he'd she'd he's she's you'd what's
        there here then now still just only even also too very really always never ever often sometimes usually
        more less most much many few first last next back up down out off away instead rather else
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
